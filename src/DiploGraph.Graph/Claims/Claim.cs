using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Claims;

/// <summary>
/// One version of a claim, the unit of knowledge: an edge (entity to entity) or a value (entity to literal).
/// Conflicting claims can coexist. A version never changes; a new version or another claim replaces it.
/// </summary>
public sealed record Claim
{
    /// <summary>The id, the same in all versions.</summary>
    public required ClaimId Id { get; init; }

    /// <summary>The entity that the claim is about.</summary>
    public required EntityId Subject { get; init; }

    /// <summary>The predicate.</summary>
    public required Predicate Predicate { get; init; }

    /// <summary>The entity at the other end, or the value.</summary>
    public required ClaimValue Object { get; init; }

    /// <summary>The additional parts of the statement.</summary>
    public QualifierSet Qualifiers { get; init; } = QualifierSet.Empty;

    /// <summary>The time at which the claim is true; null if unknown or not applicable.</summary>
    public EdtfTime? ValidTime { get; init; }

    /// <summary>The curators' verdict on the claim.</summary>
    public ClaimStatus Status { get; init; } = ClaimStatus.Accepted;

    /// <summary>The rank, which decides the claim that is shown first.</summary>
    public ClaimRank Rank { get; init; } = ClaimRank.Normal;

    /// <summary>The reason for the rank; required for <see cref="ClaimRank.Deprecated"/>.</summary>
    public string? RankReason { get; init; }

    /// <summary>The claim that this one replaces.</summary>
    public ClaimId? Supersedes { get; init; }

    /// <summary>
    /// The recorded subject if it is another id of the same entity as <see cref="Subject"/>; otherwise null. Set by the
    /// store when it reads the claim.
    /// </summary>
    public EntityId? RecordedSubject { get; init; }

    /// <summary>The recorded object if it is another id of the same entity; otherwise null.</summary>
    /// <inheritdoc cref="RecordedSubject"/>
    public EntityId? RecordedObject { get; init; }

    /// <summary>The revision that recorded this version. Set by the store.</summary>
    public long RecordedFrom { get; init; }

    /// <summary>The revision that replaced this version; null while it is current. Set by the store.</summary>
    public long? RecordedTo { get; init; }

    /// <summary>
    /// Returns whether the claim is certainly true at a time; true without a time. A claim without a valid time may be
    /// true at any time, but certainly at none.
    /// </summary>
    public bool IsCertainAt(EdtfTime? time) => time is null || ValidTime?.OverlapWith(time) == Overlap.Yes;
}
