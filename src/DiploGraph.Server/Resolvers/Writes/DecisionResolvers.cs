using DiploGraph.Graph.Changes;
using DiploGraph.Graph.Changes.Merging;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Formats;
using DiploGraph.Graph.Stores;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Types;
using DiploGraph.Server.GraphQL;

namespace DiploGraph.Server.Resolvers.Writes;

/// <summary>The mutations <c>mergeEntities</c> and <c>separateEntities</c>.</summary>
internal sealed class DecisionResolvers(ChangeCommitter committer)
{
    /// <summary>Binds the fields.</summary>
    public void Bind(ResolverMap map)
    {
        map.FieldAsync<RequestContext, ChangesResult>("Mutation.mergeEntities", MergeAsync);
        map.FieldAsync<RequestContext, ChangesResult>("Mutation.separateEntities", SeparateAsync);

        map.Field<ChangesResult, MergePreview?>("ChangesPayload.merge", static result => result.Merge);
        map.Field<MergePreview, string>("MergePreview.from", static preview => preview.From.Value);
        map.Field<MergePreview, string>("MergePreview.into", static preview => preview.Into.Value);
        map.Field<MergePreview, long>("MergePreview.movedClaims", static preview => preview.MovedClaims);
        map.List<MergePreview, ValueClash>("MergePreview.clashes", static preview => preview.Clashes);
        map.List<MergePreview, Claim>("MergePreview.differentFrom", static preview => preview.DifferentFrom);
        map.Field<ValueClash, Predicate>("ValueClash.predicate", static clash => clash.Predicate);
        map.List<ValueClash, Claim>("ValueClash.from", static clash => clash.From);
        map.List<ValueClash, Claim>("ValueClash.into", static clash => clash.Into);
    }

    private async ValueTask<ChangesResult> MergeAsync(FieldContext context, RequestContext request)
    {
        var input = context.Arguments.Get<InputObject>("input");
        var (from, into) = (input.RequiredText("from"), input.RequiredText("into"));
        var merge = new MergeRequest(from, into, ReadGrounds(request, input));
        MergePreview? preview = null;
        var write = WriteRequest.Read(context, request, input, async (graph, cancellationToken) =>
        {
            var result = await BuildAsync(merge, graph, cancellationToken);
            preview = result.Preview;
            return result.Changes;
        });
        var result = await committer.CommitAsync(
            request,
            write with { Message = MessageOf($"Merge {from} into {into}", merge.Why.Reason, from, into) },
            context.CancellationToken);
        if (result is { IsReplay: true, Revision: { } revision })
        {
            preview = (await ReplayedWrite.RepeatAsync(
                request, revision, (graph, token) => BuildAsync(merge, graph, token), context.CancellationToken))
                .Preview;
        }

        return result with { Merge = preview };
    }

    private async ValueTask<ChangesResult> SeparateAsync(FieldContext context, RequestContext request)
    {
        var input = context.Arguments.Get<InputObject>("input");
        var (a, b) = (input.RequiredText("a"), input.RequiredText("b"));
        var separate = new SeparateRequest(a, b, ReadGrounds(request, input));
        var write = WriteRequest.Read(context, request, input, (graph, cancellationToken) =>
            EntitySeparator.BuildAsync(separate, graph, ChangeLimits.Default, cancellationToken));
        return await committer.CommitAsync(
            request,
            write with { Message = MessageOf($"Separate {a} from {b}", separate.Why.Reason, a, b) },
            context.CancellationToken);
    }

    private static ValueTask<MergeResult> BuildAsync(
        MergeRequest merge, IGraphSnapshot graph, CancellationToken cancellationToken) =>
        EntityMerger.BuildAsync(merge, graph, ChangeLimits.Default, cancellationToken);

    private static Grounds ReadGrounds(RequestContext request, InputObject input) =>
        new(input.RequiredText("reason"), request.Caller.Name, DraftPartReader.ReadEvidence(input));

    // The message of a decision that cannot be recorded is never shown.
    private static string MessageOf(string what, string reason, params ReadOnlySpan<string> ids)
    {
        foreach (var id in ids)
        {
            if (!EntityId.TryParse(id, out _))
            {
                return "A decision.";
            }
        }

        return reason.Length <= Grounds.MaxReasonLength && TextFormat.IsWellFormed(reason)
            ? $"{what}: {reason}"
            : what;
    }
}
