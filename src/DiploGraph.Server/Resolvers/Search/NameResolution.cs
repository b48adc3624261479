using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Names.Search;

namespace DiploGraph.Server.Resolvers.Search;

/// <summary>The meaning of a name: the candidates, and the best one if it is clear.</summary>
/// <param name="name">The requested name.</param>
/// <param name="found">The candidates.</param>
internal sealed class NameResolution(string name, NameSearchResult found)
{
    /// <summary>The minimum score of a candidate.</summary>
    public const double Threshold = 0.6;

    /// <summary>The maximum number of candidates.</summary>
    public const int MostCandidates = 10;

    // The minimum distance in score between the best candidate and all others for a clear result.
    private const double Lead = 0.04;

    /// <summary>The requested name.</summary>
    public string Name => name;

    /// <summary>The candidates, best first.</summary>
    public IReadOnlyList<ResolvedName> Candidates { get; } = [.. found.Names.Select(one => new ResolvedName(
        one,
        one.Hit.Entity.Type == EntityType.Office ? found.Holders.GetValueOrDefault(one.Hit.Entity, []) : []))];

    /// <summary>Whether the best candidate is clear.</summary>
    public NameResolutionResult Result => Candidates switch
    {
        [] => NameResolutionResult.Nothing,
        [var first, ..] when Candidates.Skip(1).Any(other => IsRival(first.Found, other.Found)) =>
            NameResolutionResult.Ambiguous,
        _ => NameResolutionResult.Resolved,
    };

    /// <summary>The best candidate if it is clear, otherwise null.</summary>
    public ResolvedName? Best => Result == NameResolutionResult.Resolved ? Candidates[0] : null;

    // The holder of an office is not a rival of the office itself.
    private static bool IsRival(NameCandidate first, NameCandidate other) =>
        other.Held?.Office != first.Hit.Entity && first.Hit.Match.Score - other.Hit.Match.Score < Lead;
}

/// <summary>A candidate.</summary>
/// <param name="Found">The entity, how well it matches, and why.</param>
/// <param name="Holders">The holders at the requested time, if the entity is an office.</param>
internal sealed record ResolvedName(NameCandidate Found, IReadOnlyList<HeldOffice> Holders);

/// <summary>The result of resolving a name.</summary>
internal enum NameResolutionResult
{
    /// <summary>The best candidate is clear.</summary>
    Resolved = 1,

    /// <summary>Several candidates are similarly good.</summary>
    Ambiguous,

    /// <summary>No candidate is good enough.</summary>
    Nothing,
}
