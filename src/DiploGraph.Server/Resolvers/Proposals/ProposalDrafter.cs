using DiploGraph.Graph.Changes.Previews;
using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Types;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Resolvers.Writes;

namespace DiploGraph.Server.Resolvers.Proposals;

/// <summary>Makes the change set of a version and checks it, like a dry run of <c>commitChanges</c>.</summary>
internal static class ProposalDrafter
{
    /// <summary>Makes the change set on the newest version of the graph.</summary>
    public static async ValueTask<DraftedVersion> DraftAsync(
        FieldContext context, RequestContext request, ApiOptions options)
    {
        var input = context.Arguments.Get<InputObject>("input");
        if (ChangesInput.CheckCount(input, options.MaxChanges) is { } error)
        {
            return DraftedVersion.Failed(error);
        }

        var write = ChangesInput.Read(context, request, input);
        var commit = new CommitRequest
        {
            Changes = new ChangeSet(), Author = request.CallerName(), Message = write.Message,
        };
        var cancellationToken = context.CancellationToken;
        await using var newest = await request.Store.OpenSnapshotAsync(
            SnapshotAt.CurrentAsRecorded, cancellationToken);
        var drafted = await write.Draft(newest, cancellationToken);
        var errors = RequestChecks.Find(commit, write);
        errors.AddRange(await WriteChecks.FindAsync(request.Store, newest, write, drafted, cancellationToken));
        return new DraftedVersion(
            drafted.Changes,
            errors.Count > 0 ? [] : await ChangePreviewer.PreviewAsync(drafted.Changes, newest, cancellationToken),
            errors)
        {
            IsDryRun = write.IsDryRun,
            Message = write.Message,
            BasedOn = write.BasedOn ?? newest.Revision.Number,
        };
    }
}

/// <summary>A version that is not stored yet.</summary>
/// <param name="Changes">The change set.</param>
/// <param name="Preview">What it adds and changes; empty if there are errors.</param>
/// <param name="Errors">The errors in the input.</param>
internal sealed record DraftedVersion(
    ChangeSet Changes, IReadOnlyList<RecordPreview> Preview, IReadOnlyList<WriteError> Errors)
{
    /// <summary>True to store nothing.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>The reason for the changes.</summary>
    public string Message { get; init; } = "";

    /// <summary>The revision that the changes are based on.</summary>
    public long BasedOn { get; init; }

    /// <summary>Creates the draft for input with errors.</summary>
    public static DraftedVersion Failed(params IReadOnlyList<WriteError> errors) => new(new ChangeSet(), [], errors);

    /// <summary>Returns the version.</summary>
    public ProposalVersion ToVersion(int number, DateTimeOffset at) => new(
        number,
        Message,
        BasedOn,
        ProposalVersion.DigestOf(Changes),
        at,
        ProposalVersion.SizeOf(Changes));

    /// <summary>Whether a stored version has the same changes.</summary>
    public bool IsSameAs(ProposalVersion stored) =>
        stored.Digest == ProposalVersion.DigestOf(Changes) && stored.Message == Message && stored.BasedOn == BasedOn;
}
