using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Names.Search;

namespace DiploGraph.Server.Resolvers.Search;

/// <summary>What a name means: one entity where one is clearly meant.</summary>
/// <param name="name">The name as it was asked for.</param>
/// <param name="found">All that may be meant.</param>
internal sealed class NameResolution(string name, NameSearchResult found)
{
    /// <summary>The worst score of a candidate.</summary>
    public const double Threshold = 0.6;

    /// <summary>The most candidates.</summary>
    public const int MostCandidates = 10;

    // How much better than all others the one that is meant must be.
    private const double Lead = 0.04;

    /// <summary>The name as it was asked for.</summary>
    public string Name => name;

    /// <summary>All that may be meant, best first.</summary>
    public IReadOnlyList<ResolvedName> Candidates { get; } = [.. found.Names.Select(one => new ResolvedName(
        one,
        one.Hit.Entity.Type == EntityType.Office ? found.Holders.GetValueOrDefault(one.Hit.Entity, []) : []))];

    /// <summary>Whether one is clearly meant.</summary>
    public NameResolutionResult Result => Candidates switch
    {
        [] => NameResolutionResult.Nothing,
        [var first, ..] when Candidates.Skip(1).Any(other => IsRival(first.Found, other.Found)) =>
            NameResolutionResult.Ambiguous,
        _ => NameResolutionResult.Resolved,
    };

    /// <summary>The one that is clearly meant, or null.</summary>
    public ResolvedName? Best => Result == NameResolutionResult.Resolved ? Candidates[0] : null;

    // Who held an office is no other reading of its name.
    private static bool IsRival(NameCandidate first, NameCandidate other) =>
        other.Held?.Office != first.Hit.Entity && first.Hit.Match.Score - other.Hit.Match.Score < Lead;
}

/// <summary>A candidate.</summary>
/// <param name="Found">The entity, how well it matches, and why.</param>
/// <param name="Holders">Of an office, who held it then.</param>
internal sealed record ResolvedName(NameCandidate Found, IReadOnlyList<HeldOffice> Holders);

/// <summary>What became of resolving a name.</summary>
internal enum NameResolutionResult
{
    /// <summary>One entity is clearly meant.</summary>
    Resolved = 1,

    /// <summary>Several may be.</summary>
    Ambiguous,

    /// <summary>Nothing is good enough.</summary>
    Nothing,
}
