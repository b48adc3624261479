using DiploGraph.Graph.Changes.Proposals;
using DiploGraph.Graph.Desk;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Resolvers.Writes;

namespace DiploGraph.Server.Resolvers.Proposals;

/// <summary>The mutation that decides on proposals.</summary>
internal sealed class ProposalDecisions(ApiOptions options)
{
    /// <summary>Binds the field.</summary>
    public void Bind(ResolverMap map) => map.FieldAsync<RequestContext, ProposalResult>(
        "Mutation.decideProposal", (context, request) => request.ConvertFailuresAsync(DecideAsync(context, request)));

    private async ValueTask<ProposalResult> DecideAsync(FieldContext context, RequestContext request)
    {
        var proposals = options.Proposals();
        var id = context.Arguments.Get<string>("id");
        var outcome = new ProposalOutcome
        {
            Decision = context.Arguments.Get<ProposalDecision>("decision"),
            Version = context.Arguments.Get<int>("version"),
            By = request.CallerName(),
            At = options.Now(),
            Reason = context.Arguments.Get<string>("reason"),
        };
        if (await proposals.FindAsync(id, context.CancellationToken) is not { } found)
        {
            return ProposalErrors.Unknown();
        }

        if (WhyNotAllowed(found, outcome, request.Caller) is { } refusal)
        {
            return new ProposalResult(found, refusal);
        }

        if (ProposalErrors.CheckText("reason", outcome.Reason, ProposalLimits.MaxReasonLength) is { } mistake)
        {
            return new ProposalResult(found, mistake);
        }

        var proposal = await proposals.FindSettledAsync(request, id, context.CancellationToken) ?? found;
        if (proposal.State != ProposalState.Open || proposal.Newest.Number != outcome.Version)
        {
            return await AnswerAsync(context, request, proposal, outcome, isReplay: true);
        }

        var isFirst = await proposals.DecideAsync(id, outcome, context.CancellationToken);
        var errors = await SettleAsync(proposals, request, id, context.CancellationToken);
        var decided = await proposals.FindAsync(id, context.CancellationToken) ?? proposal;
        return errors.Count > 0
            ? new ProposalResult(decided, errors)
            : await AnswerAsync(context, request, decided, outcome, isReplay: !isFirst);
    }

    private WriteError? WhyNotAllowed(Proposal proposal, ProposalOutcome outcome, Caller caller)
    {
        if (outcome.Decision == ProposalDecision.Withdraw)
        {
            return proposal.Author == outcome.By
                ? null
                : ProposalErrors.NotAllowed($"Only its author, {proposal.Author}, can withdraw it.");
        }

        if (caller.Role < Role.Reviewer)
        {
            return ProposalErrors.NotAllowed("Only reviewers can accept or reject a proposal.");
        }

        var isOwn = outcome.Decision == ProposalDecision.Accept && proposal.Author == outcome.By;
        return isOwn && !options.AllowOwnProposals
            ? ProposalErrors.NotAllowed("Somebody else must accept your proposal.")
            : null;
    }

    // Completes the acceptance that has begun, if any.
    private static async ValueTask<IReadOnlyList<WriteError>> SettleAsync(
        IProposalStore proposals, RequestContext request, string id, CancellationToken cancellationToken)
    {
        var begun = await proposals.FindAsync(id, cancellationToken);
        if (begun is not { IsBeingAccepted: true })
        {
            return [];
        }

        var result = await new ProposalAcceptor(request.Store, proposals).SettleAsync(begun, cancellationToken);
        return ProposalErrors.Of(result, begun);
    }

    // The proposal may have been decided by this request, by an earlier one of the caller, or by somebody else.
    private static async ValueTask<ProposalResult> AnswerAsync(
        FieldContext context, RequestContext request, Proposal proposal, ProposalOutcome requested, bool isReplay)
    {
        if (proposal.State == ProposalState.Open)
        {
            return new ProposalResult(proposal, ProposalErrors.Amended(proposal));
        }

        var outcome = proposal.Outcome!;
        if ((outcome.Decision, outcome.Version, outcome.By) != (requested.Decision, requested.Version, requested.By))
        {
            return new ProposalResult(proposal, ProposalErrors.Decided(proposal));
        }

        if (outcome.Revision > request.Snapshot.Revision.Number)
        {
            await request.AdvanceToAsync(outcome.Revision.Value, context.CancellationToken);
        }

        return new ProposalResult(proposal) { IsReplay = isReplay };
    }
}
