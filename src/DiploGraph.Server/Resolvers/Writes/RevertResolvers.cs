using DiploGraph.Graph.Changes;
using DiploGraph.Graph.Changes.Drafts;
using DiploGraph.Graph.Changes.Reverting;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Types;
using DiploGraph.Server.GraphQL;

namespace DiploGraph.Server.Resolvers.Writes;

/// <summary>The mutation <c>revert</c>.</summary>
internal sealed class RevertResolvers(ChangeCommitter committer)
{
    private const string RevisionsField = "revisions";
    private const string ImportField = "import";

    /// <summary>Binds the fields.</summary>
    public void Bind(ResolverMap map)
    {
        map.FieldAsync<RequestContext, ChangesResult>("Mutation.revert", RevertAsync);
        map.List<ChangesResult, LeftAlone>("ChangesPayload.left", static result => result.Left);
        map.Field<LeftAlone, string>("LeftAlone.item", static left => left.Item);
        map.Field<LeftAlone, LeftReason>("LeftAlone.reason", static left => left.Reason);
        map.Field<LeftAlone, long>("LeftAlone.recordedIn", static left => left.RecordedIn);
    }

    private async ValueTask<ChangesResult> RevertAsync(FieldContext context, RequestContext request)
    {
        var input = context.Arguments.Get<InputObject>("input");
        var (revisions, import) = (input.Numbers(RevisionsField), input.Text(ImportField));
        if (revisions is null == import is null)
        {
            return ChangesResult.Failed(new InvalidChange(
                ChangeProblemCodes.BadValue, "Either revisions or import was expected, and not both.", []));
        }

        IReadOnlyList<LeftAlone> left = [];
        var write = WriteRequest.Read(context, request, input, async (graph, cancellationToken) =>
        {
            var result = await BuildAsync(graph, cancellationToken);
            left = result.Left;
            return result.Changes;
        });
        var result = await committer.CommitAsync(request, write, context.CancellationToken);
        if (result is { IsReplay: true, Revision: { } revision })
        {
            left = (await ReplayedWrite.RepeatAsync(request, revision, BuildAsync, context.CancellationToken)).Left;
        }

        return result with { Left = left };

        ValueTask<RevertResult> BuildAsync(IGraphSnapshot graph, CancellationToken cancellationToken) =>
            import is null
                ? RevisionReverter.BuildAsync(
                    [.. revisions!.Select(number => (long)number)], graph, ChangeLimits.Default, cancellationToken)
                : RevertImportAsync(import, graph, cancellationToken);
    }

    private static async ValueTask<RevertResult> RevertImportAsync(
        string import, IGraphSnapshot graph, CancellationToken cancellationToken)
    {
        var revisions = await ImportRevisions.FindAsync(import, graph, cancellationToken);
        if (revisions.Count == 0)
        {
            var unknown = new DraftProblem(
                WriteErrorCodes.UnknownRevision, "No import has this id.", [ImportField]);
            return new RevertResult(new DraftedChanges(new ChangeSet(), [unknown], new DraftPaths()), []);
        }

        var result = await RevisionReverter.BuildAsync(revisions, graph, ChangeLimits.Default, cancellationToken);
        return result with
        {
            Changes = result.Changes with
            {
                Problems = [.. result.Changes.Problems.Select(problem => problem with { Path = [ImportField] })],
                Touched = [.. result.Changes.Touched.Select(touched => touched with { Path = [ImportField] })],
            },
        };
    }
}
