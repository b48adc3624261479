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

    /// <summary>The requested name.</summary>
    public string Name => name;

    /// <summary>The candidates, best first.</summary>
    public IReadOnlyList<ResolvedName> Candidates { get; } = [.. found.Names.Select(one => new ResolvedName(
        one,
        one.Hit.Entity.Type == EntityType.Office ? found.Holders.GetValueOrDefault(one.Hit.Entity, []) : []))];

    /// <summary>Whether the name means one entity.</summary>
    public NameResolutionResult Result => found switch
    {
        { Meant: not null } => NameResolutionResult.Resolved,
        { IsAmbiguous: true } => NameResolutionResult.Ambiguous,
        _ => NameResolutionResult.Nothing,
    };

    /// <summary>The entity that the name means, if it means one; otherwise null.</summary>
    public ResolvedName? Best => found.Meant is null
        ? null
        : Candidates.First(candidate => candidate.Found.Hit.Entity == found.Meant.Hit.Entity);
}

/// <summary>A candidate.</summary>
/// <param name="Found">The entity, how well it matches, and why.</param>
/// <param name="Holders">The holders at the requested time, if the entity is an office.</param>
internal sealed record ResolvedName(NameCandidate Found, IReadOnlyList<HeldOffice> Holders);

/// <summary>The result of resolving a name.</summary>
internal enum NameResolutionResult
{
    /// <summary>One entity is meant.</summary>
    Resolved = 1,

    /// <summary>Several entities may be meant.</summary>
    Ambiguous,

    /// <summary>No entity is known to be meant; the candidates, if any, only resemble the name.</summary>
    Nothing,
}
