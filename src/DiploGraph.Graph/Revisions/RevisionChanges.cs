namespace DiploGraph.Graph.Revisions;

/// <summary>A revision with its changes.</summary>
/// <param name="Revision">The revision.</param>
/// <param name="Changes">The changes, with their recorded revisions.</param>
public sealed record RevisionChanges(Revision Revision, ChangeSet Changes);
