using DiploGraph.Graph.Changes.Drafts;

namespace DiploGraph.Graph.Changes.Reverting;

/// <summary>The change set that reverts revisions, with its problems.</summary>
/// <param name="Changes">The change set.</param>
/// <param name="Left">What the revert leaves as it is: claims, then evidence, then entities.</param>
public sealed record RevertResult(DraftedChanges Changes, IReadOnlyList<LeftAlone> Left);
