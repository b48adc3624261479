using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Provenance;

/// <summary>What would become of the believed claims if a source were retracted.</summary>
public sealed record SourceImpact
{
    /// <summary>The source.</summary>
    public required Entity Source { get; init; }

    /// <summary>The sources that fall with it, by id: all that they repeat falls.</summary>
    public required IReadOnlyList<Entity> Copies { get; init; }

    /// <summary>The claims that nothing supports any more, by id.</summary>
    public required IReadOnlyList<ImpactedClaim> Falls { get; init; }

    /// <summary>The claims that lose evidence and are still supported, by id.</summary>
    public required IReadOnlyList<ImpactedClaim> Stays { get; init; }

    /// <summary>The entities of which no other believed claim tells than those that fall, by id.</summary>
    public required IReadOnlyList<Entity> LeftWithout { get; init; }
}

/// <summary>A claim that a source supports.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Before">How many independent accounts support it now.</param>
/// <param name="After">How many would if the source were retracted.</param>
public sealed record ImpactedClaim(Claim Claim, int Before, int After);
