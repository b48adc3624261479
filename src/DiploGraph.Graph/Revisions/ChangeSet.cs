using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Graph.Revisions;

/// <summary>
/// The changes that one commit records. An entity or claim with a known id becomes its new version, even if it is equal
/// to the version before, which ends with this revision. Nothing is ever deleted. The store sets the recorded revisions
/// and ignores those in the change set.
/// </summary>
public sealed record ChangeSet
{
    /// <summary>New entities, or new versions of known ones.</summary>
    public IReadOnlyList<Entity> Entities { get; init; } = [];

    /// <summary>
    /// New captures. A capture never changes; a known hash with the same content is accepted and has no effect.
    /// </summary>
    public IReadOnlyList<Capture> Captures { get; init; } = [];

    /// <summary>
    /// New claims, or new versions of known ones. The subject, predicate and object of a claim never change: a
    /// different statement is a new claim that supersedes the old one.
    /// </summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>
    /// New evidence for claims in this change set or known ones. Evidence is never changed or removed.
    /// </summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>True if the change set has no changes.</summary>
    public bool IsEmpty => Entities.Count + Captures.Count + Claims.Count + Evidence.Count == 0;
}
