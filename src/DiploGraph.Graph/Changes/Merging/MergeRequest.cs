using DiploGraph.Graph.Changes.Drafts;

namespace DiploGraph.Graph.Changes.Merging;

/// <summary>A decision that two ids belong to one entity, as somebody wrote it.</summary>
/// <param name="From">An id of the entity that is merged.</param>
/// <param name="Into">An id of the entity whose canonical id both then have.</param>
/// <param name="Why">The grounds of the decision.</param>
public sealed record MergeRequest(string From, string Into, Grounds Why);

/// <summary>
/// A decision that two ids, which belong to one entity so far, name different entities, as somebody wrote it.
/// </summary>
/// <param name="A">One of the ids.</param>
/// <param name="B">The other.</param>
/// <param name="Why">The grounds of the decision.</param>
public sealed record SeparateRequest(string A, string B, Grounds Why);

/// <summary>The grounds of a decision of identity.</summary>
/// <param name="Reason">The reason, in a sentence of at most <see cref="MaxReasonLength"/> characters.</param>
/// <param name="DecidedBy">Whoever decides; null if that is unknown.</param>
/// <param name="Evidence">The evidence.</param>
public sealed record Grounds(string Reason, string? DecidedBy, IReadOnlyList<EvidenceDraft> Evidence)
{
    /// <summary>The maximum length of a reason in UTF-16 code units; a revision's message has room for it.</summary>
    public const int MaxReasonLength = 1_000;
}
