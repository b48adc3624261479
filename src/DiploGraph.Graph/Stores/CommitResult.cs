using DiploGraph.Graph.Revisions;

namespace DiploGraph.Graph.Stores;

/// <summary>The result of a commit.</summary>
/// <param name="Revision">The revision that contains the changes.</param>
/// <param name="IsReplay">
/// True if the idempotency key was known: an earlier commit recorded the revision, and this one recorded nothing.
/// </param>
public readonly record struct CommitResult(Revision Revision, bool IsReplay);
