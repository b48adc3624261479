using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Graph.Revisions;

/// <summary>
/// What one commit records. An entity or claim whose id is known becomes its new version, also where it says the
/// same, and the version before it ends with this revision; nothing is ever deleted. Recorded revisions in what is
/// given are ignored: the store sets them.
/// </summary>
public sealed record ChangeSet
{
    /// <summary>New entities, or new versions of known ones.</summary>
    public IReadOnlyList<Entity> Entities { get; init; } = [];

    /// <summary>
    /// New captures. A capture never changes; a known hash with the same content is taken and does nothing.
    /// </summary>
    public IReadOnlyList<Capture> Captures { get; init; } = [];

    /// <summary>
    /// New claims, or new versions of known ones. Subject, predicate and object of a claim never change: a claim that
    /// says
    /// something else is another claim, which supersedes it.
    /// </summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>
    /// New evidence, for claims in this change set or known ones. Evidence never changes and never goes.
    /// </summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>Whether it records nothing.</summary>
    public bool IsEmpty => Entities.Count + Captures.Count + Claims.Count + Evidence.Count == 0;
}
