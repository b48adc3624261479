using DiploGraph.Graph.Changes;
using DiploGraph.Graph.Desk;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Types;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Resolvers.Writes;

namespace DiploGraph.Server.Resolvers.Proposals;

/// <summary>The mutations that submit, amend and comment on proposals.</summary>
internal sealed class ProposalMutations(ApiOptions options)
{
    /// <summary>Binds the fields.</summary>
    public void Bind(ResolverMap map)
    {
        BindField("submitProposal", SubmitAsync);
        BindField("amendProposal", AmendAsync);
        BindField("commentOnProposal", CommentAsync);

        void BindField(string name, Func<FieldContext, RequestContext, ValueTask<ProposalResult>> change) =>
            map.FieldAsync<RequestContext, ProposalResult>(
                $"Mutation.{name}", (context, request) => request.ConvertFailuresAsync(change(context, request)));
    }

    private async ValueTask<ProposalResult> SubmitAsync(FieldContext context, RequestContext request)
    {
        var proposals = options.Proposals();
        var author = request.CallerName();
        var (id, hash, isDryRun) = Identify(context, request);
        if (!isDryRun && await ReplayAsync(proposals, id, hash, context.CancellationToken) is { } first)
        {
            return first;
        }

        var draft = await ProposalDrafter.DraftAsync(context, request, options);
        if (draft.Errors.Count > 0 || draft.IsDryRun)
        {
            return new ProposalResult(null, draft.Errors) { Preview = draft.Preview };
        }

        var now = options.Now();
        var proposal = new Proposal
        {
            Id = id,
            Author = author,
            CreatedAt = now,
            RequestHash = hash,
            Versions = [draft.ToVersion(1, now)],
        };
        return await proposals.AddAsync(proposal, draft.Changes, context.CancellationToken)
            ? new ProposalResult(proposal) { Preview = draft.Preview }
            : (await ReplayAsync(proposals, id, hash, context.CancellationToken))!;
    }

    // A key of the caller always gives the same id.
    private static (string Id, string Hash, bool IsDryRun) Identify(FieldContext context, RequestContext request)
    {
        var write = ChangesInput.Read(context, request, context.Arguments.Get<InputObject>("input"));
        var id = write.Key is { } key
            ? ProposalId.OfKey(request.CallerName(), $"{write.KeyOfField}/{key}")
            : ProposalId.Create();
        return (id, write.Hash, write.IsDryRun);
    }

    private static async ValueTask<ProposalResult?> ReplayAsync(
        IProposalStore proposals, string id, string hash, CancellationToken cancellationToken) =>
        await proposals.FindAsync(id, cancellationToken) is not { } first
            ? null
            : first.RequestHash == hash
                ? new ProposalResult(first) { IsReplay = true }
                : new ProposalResult(null, new KeyReused());

    private async ValueTask<ProposalResult> AmendAsync(FieldContext context, RequestContext request)
    {
        var proposals = options.Proposals();
        var id = context.Arguments.Get<string>("id");
        var version = context.Arguments.Get<int>("version");
        for (var mayRepeat = true; ; mayRepeat = false)
        {
            if (await proposals.FindSettledAsync(request, id, context.CancellationToken) is not { } proposal)
            {
                return ProposalErrors.Unknown();
            }

            if (WhyNotAmended(proposal, request.CallerName()) is { } refusal)
            {
                return new ProposalResult(proposal, refusal);
            }

            // The newest version may be the one of this request, whose answer was lost.
            var isRepeated = proposal.Newest.Number - 1 == version;
            if (proposal.Newest.Number != version && !isRepeated)
            {
                return new ProposalResult(proposal, ProposalErrors.Amended(proposal));
            }

            var draft = await ProposalDrafter.DraftAsync(context, request, options);
            if (isRepeated)
            {
                return draft.Errors.Count == 0 && draft.IsSameAs(proposal.Newest)
                    ? new ProposalResult(proposal) { IsReplay = true, Preview = draft.Preview }
                    : new ProposalResult(proposal, ProposalErrors.Amended(proposal));
            }

            if (draft.Errors.Count > 0 || draft.IsDryRun)
            {
                return new ProposalResult(proposal, draft.Errors) { Preview = draft.Preview };
            }

            var isAmended = await proposals.AmendAsync(
                id, draft.ToVersion(version + 1, options.Now()), draft.Changes, context.CancellationToken);
            if (isAmended)
            {
                var amended = await proposals.FindAsync(id, context.CancellationToken);
                return new ProposalResult(amended) { Preview = draft.Preview };
            }

            if (!mayRepeat)
            {
                return new ProposalResult(proposal, ProposalErrors.Amended(proposal));
            }
        }
    }

    private static WriteError? WhyNotAmended(Proposal proposal, string caller) =>
        proposal.Author != caller ? ProposalErrors.NotAllowed($"Only its author, {proposal.Author}, can amend it.")
        : proposal.State != ProposalState.Open ? ProposalErrors.Decided(proposal)
        : proposal.Versions.Count >= ProposalLimits.MaxVersions
            ? ProposalErrors.NotAllowed(
                $"The proposal has {proposal.Versions.Count} versions, the maximum. Submit a new one.")
        : null;

    private async ValueTask<ProposalResult> CommentAsync(FieldContext context, RequestContext request)
    {
        var proposals = options.Proposals();
        var id = context.Arguments.Get<string>("id");
        if (await proposals.FindAsync(id, context.CancellationToken) is not { } proposal)
        {
            return ProposalErrors.Unknown();
        }

        var text = context.Arguments.Get<string>("text");
        var change = context.Arguments.Get<int?>("change", null);
        if (ProposalErrors.CheckText("text", text, ProposalLimits.MaxCommentLength) is { } mistake)
        {
            return new ProposalResult(proposal, mistake);
        }

        if (change < 0 || change >= proposal.Newest.Size)
        {
            return new ProposalResult(proposal, new InvalidChange(
                ChangeProblemCodes.BadValue,
                $"The newest version has no change {change}; 0 to {proposal.Newest.Size - 1} were expected.",
                ["change"]));
        }

        var comment = new ProposalComment
        {
            Token = TokenOf(context, request, id),
            Author = request.CallerName(),
            CreatedAt = options.Now(),
            Version = proposal.Newest.Number,
            Change = change,
            Text = text,
        };
        return await proposals.CommentAsync(id, comment, context.CancellationToken)
            ? new ProposalResult(await proposals.FindAsync(id, context.CancellationToken))
            : new ProposalResult(proposal, ProposalErrors.NotAllowed(
                $"The proposal has {ProposalLimits.MaxComments} comments, the maximum."));
    }

    private static string TokenOf(FieldContext context, RequestContext request, string id) =>
        request.IdempotencyKey is { } key
            ? ProposalId.OfKey(request.CallerName(), $"{id}/{context.ResponseKey}/{key}")
            : ProposalId.Create();
}
