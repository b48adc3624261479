namespace DiploGraph.Graph.Revisions;

/// <summary>A revision with all that it recorded, recorded revisions set.</summary>
/// <param name="Revision">The revision.</param>
/// <param name="Changes">What it recorded.</param>
public sealed record RevisionChanges(Revision Revision, ChangeSet Changes);
