using DiploGraph.Graph.Changes.Proposals;
using DiploGraph.Graph.Desk;
using DiploGraph.GraphQL;
using DiploGraph.Server.GraphQL;

namespace DiploGraph.Server.Resolvers.Proposals;

/// <summary>Finds proposals for mutations, and completes acceptances that were interrupted.</summary>
internal static class ProposalAccess
{
    /// <summary>Returns the proposals of the server.</summary>
    /// <exception cref="GraphQLException">SERVICE_UNAVAILABLE: the server has none.</exception>
    public static IProposalStore Proposals(this ApiOptions options) => options.Desk?.Proposals
        ?? throw new GraphQLException(ApiErrorCodes.ServiceUnavailable, "This server keeps no proposals.");

    /// <summary>Returns the name of whoever proposes, comments or decides.</summary>
    public static string CallerName(this RequestContext request) => request.Caller.Name ?? "anonymous";

    /// <summary>Returns the present moment in whole microseconds, which every store can keep.</summary>
    public static DateTimeOffset Now(this ApiOptions options)
    {
        var ticks = options.Time.GetUtcNow().UtcTicks;
        return new DateTimeOffset(ticks - (ticks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
    }

    /// <summary>Returns a proposal; null if none has the id.</summary>
    public static async ValueTask<Proposal?> FindAsync(
        this IProposalStore proposals, string id, CancellationToken cancellationToken) =>
        (await proposals.FindAsync([id], cancellationToken))[0];

    /// <summary>
    /// Returns a proposal, and completes its acceptance if that was interrupted; null if none has the id.
    /// </summary>
    public static async ValueTask<Proposal?> FindSettledAsync(
        this IProposalStore proposals, RequestContext request, string id, CancellationToken cancellationToken)
    {
        var proposal = await proposals.FindAsync(id, cancellationToken);
        if (proposal is not { IsBeingAccepted: true })
        {
            return proposal;
        }

        await new ProposalAcceptor(request.Store, proposals).SettleAsync(proposal, cancellationToken);
        return await proposals.FindAsync(id, cancellationToken);
    }
}
