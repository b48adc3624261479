using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Provenance;

/// <summary>The effects of retracting a source on the believed claims.</summary>
public sealed record SourceImpact
{
    /// <summary>The source.</summary>
    public required Entity Source { get; init; }

    /// <summary>The sources that fall with it because everything they repeat falls, by id.</summary>
    public required IReadOnlyList<Entity> Copies { get; init; }

    /// <summary>The claims without any remaining support, by id.</summary>
    public required IReadOnlyList<ImpactedClaim> Falls { get; init; }

    /// <summary>The claims that lose evidence but are still supported, by id.</summary>
    public required IReadOnlyList<ImpactedClaim> Stays { get; init; }

    /// <summary>The entities that have no other believed claims than those that fall, by id.</summary>
    public required IReadOnlyList<Entity> LeftWithout { get; init; }
}

/// <summary>A claim that a source supports.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Before">The number of independent accounts that support it now.</param>
/// <param name="After">
/// The number of independent accounts that would support it if the source were retracted; never more than before.
/// </param>
public sealed record ImpactedClaim(Claim Claim, int Before, int After);
