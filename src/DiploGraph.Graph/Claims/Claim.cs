using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Claims;

/// <summary>
/// One version of a claim, the unit of knowledge: an edge (entity to entity) or a value (entity to literal). Claims
/// that
/// conflict stand side by side. A claim is never changed: a new version of it, or another claim, takes its place.
/// </summary>
public sealed record Claim
{
    /// <summary>The id, the same in all versions.</summary>
    public required ClaimId Id { get; init; }

    /// <summary>What the claim is about.</summary>
    public required EntityId Subject { get; init; }

    /// <summary>What is said of it.</summary>
    public required Predicate Predicate { get; init; }

    /// <summary>The other end, or the value.</summary>
    public required ClaimValue Object { get; init; }

    /// <summary>What the claim says besides.</summary>
    public QualifierSet Qualifiers { get; init; } = QualifierSet.Empty;

    /// <summary>When it is true in the world; null where that is not known or does not apply.</summary>
    public EdtfTime? ValidTime { get; init; }

    /// <summary>What is held of it.</summary>
    public ClaimStatus Status { get; init; } = ClaimStatus.Accepted;

    /// <summary>Which of several claims is shown first.</summary>
    public ClaimRank Rank { get; init; } = ClaimRank.Normal;

    /// <summary>Why it is preferred or deprecated; required for <see cref="ClaimRank.Deprecated"/>.</summary>
    public string? RankReason { get; init; }

    /// <summary>The claim that this one replaces.</summary>
    public ClaimId? Supersedes { get; init; }

    /// <summary>
    /// The subject as it was recorded, where that is another id of the same entity as <see cref="Subject"/>; else null.
    /// Set by the store, in what it reads.
    /// </summary>
    public EntityId? RecordedSubject { get; init; }

    /// <summary>The object as it was recorded, where that is another id of the same entity; else null.</summary>
    /// <inheritdoc cref="RecordedSubject"/>
    public EntityId? RecordedObject { get; init; }

    /// <summary>The revision that recorded this version. Set by the store.</summary>
    public long RecordedFrom { get; init; }

    /// <summary>The revision that replaced this version; null while it stands. Set by the store.</summary>
    public long? RecordedTo { get; init; }
}
