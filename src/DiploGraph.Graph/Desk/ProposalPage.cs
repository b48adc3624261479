using DiploGraph.Graph.Paging;

namespace DiploGraph.Graph.Desk;

/// <summary>Pages of proposals, the same on every store.</summary>
internal static class ProposalPage
{
    /// <inheritdoc cref="DeskPage.Of"/>
    public static Page<Proposal> Of(List<Proposal> read, PageRequest page) =>
        DeskPage.Of(read, page, static proposal => (proposal.CreatedAt, proposal.Id));
}
