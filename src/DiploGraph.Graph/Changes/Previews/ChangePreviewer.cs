using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Changes.Previews;

/// <summary>Shows what a change set adds and changes, before it is recorded or afterwards.</summary>
public static class ChangePreviewer
{
    /// <summary>
    /// Returns a preview of each record of a change set: entities, captures, claims, evidence, in the order of the
    /// change set. Known captures are left out, because they stay as they are.
    /// </summary>
    /// <param name="changes">The change set.</param>
    /// <param name="before">
    /// The version of the graph before the change, opened <see cref="SnapshotAt.IsAsRecorded"/>.
    /// </param>
    /// <param name="cancellationToken">Cancels the reads.</param>
    public static async ValueTask<IReadOnlyList<RecordPreview>> PreviewAsync(
        ChangeSet changes, IGraphSnapshot before, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(before);
        IReadOnlyList<Entity?> entities = changes.Entities.Count == 0
            ? []
            : await before.FindEntitiesAsync([.. changes.Entities.Select(it => it.Id)], cancellationToken);
        IReadOnlyList<Capture?> captures = changes.Captures.Count == 0
            ? []
            : await before.FindCapturesAsync([.. changes.Captures.Select(it => it.Sha256)], cancellationToken);
        IReadOnlyList<Claim?> claims = changes.Claims.Count == 0
            ? []
            : await before.FindClaimsAsync([.. changes.Claims.Select(it => it.Id)], cancellationToken);
        return
        [
            .. entities.Zip(changes.Entities, PreviewOf),
            .. captures.Zip(changes.Captures).Where(pair => pair.First is null).Select(pair => PreviewOf(pair.Second)),
            .. claims.Zip(changes.Claims, PreviewOf),
            .. changes.Evidence.Select(PreviewOf),
        ];
    }

    private static RecordPreview PreviewOf(Entity? before, Entity after)
    {
        var change = new EntityChange(before, after);
        var preview = new RecordPreview(
            change.Kind,
            RecordType.Entity,
            after.Id.Value,
            $"Adds {after.Id}, labelled \"{after.Label}\".",
            before is null ? [] : PartList.Of(before),
            PartList.Of(after));
        return before is null ? preview : preview with
        {
            Text = change.Changed is [EntityPart.Withdrawn] && after.IsWithdrawn
                ? $"Withdraws {after.Id}."
                : $"Changes {Names(preview)} of {after.Id}.",
        };
    }

    private static RecordPreview PreviewOf(Capture capture) => new(
        ChangeKind.Added,
        RecordType.Capture,
        capture.Sha256,
        $"Adds a copy of {capture.Source} with {capture.ByteLength} bytes"
        + (capture.Text is null ? ", without its text." : "."),
        [],
        PartList.Of(capture));

    private static RecordPreview PreviewOf(Claim? before, Claim after)
    {
        var change = new ClaimChange(before, after);
        var preview = new RecordPreview(
            change.Kind,
            RecordType.Claim,
            after.Id.Value,
            "",
            before is null ? [] : PartList.Of(before),
            PartList.Of(after));
        var verb = change.Kind switch
        {
            ChangeKind.Added => "Adds the claim",
            ChangeKind.Superseded => "Supersedes the claim",
            ChangeKind.Retracted => "Retracts the claim",
            ChangeKind.Refuted => "Refutes the claim",
            _ => $"Changes {Names(preview)} of the claim",
        };
        var time = after.ValidTime is { } valid ? $" ({valid.Text})" : "";
        return preview with
        {
            Text = $"{verb} that {after.Subject} {after.Predicate.WireName()} {PartList.TextOf(after.Object)}{time}.",
        };
    }

    private static RecordPreview PreviewOf(Evidence evidence) => new(
        ChangeKind.Added,
        RecordType.Evidence,
        $"{evidence.Claim}#{evidence.Number}",
        $"Adds evidence from {evidence.Source} that {VerbOf(evidence.Stance)} {evidence.Claim}.",
        [],
        PartList.Of(evidence));

    private static string VerbOf(Stance stance) => stance switch
    {
        Stance.Contradicts => "contradicts",
        Stance.Mentions => "mentions the subject of",
        _ => "supports",
    };

    private static string Names(RecordPreview preview) =>
        preview.Changed.Count == 0 ? "nothing" : string.Join(", ", preview.Changed);
}
