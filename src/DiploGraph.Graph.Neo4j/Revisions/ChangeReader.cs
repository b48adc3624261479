using System.Runtime.CompilerServices;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Neo4j.Mapping;
using DiploGraph.Graph.Neo4j.Transport;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Revisions;

namespace DiploGraph.Graph.Neo4j.Revisions;

/// <summary>
/// Reads what revisions recorded: many small revisions with one statement per kind of item, a large one in pieces.
/// While the caller processes one batch, the next is read.
/// </summary>
internal sealed class ChangeReader(Neo4jConnection connection)
{
    // The number of items that one statement reads.
    private const int PieceSize = 2000;

    // Captures may have long texts, so fewer are read at a time.
    private const int CaptureWeight = 20;

    private static readonly Kind<Entity> Entities = new(
        "(x:EntityVersion)",
        "EntityVersion",
        " AND x.shownFrom = x.recordedFrom",
        RowMapper.EntityColumns("x"),
        RowMapper.ReadEntity,
        entity => entity.RecordedFrom);

    private static readonly Kind<Capture> Captures = new(
        "(x:Capture)",
        "Capture",
        "",
        RowMapper.CaptureColumns("x"),
        RowMapper.ReadCapture,
        capture => capture.RecordedFrom);

    private static readonly Kind<Claim> Claims = new(
        "(c)-[x:SUBJECT]->()",
        "SUBJECT",
        "",
        RowMapper.ClaimNodeColumns("c", "x"),
        RowMapper.ReadClaim,
        claim => claim.RecordedFrom);

    private static readonly Kind<Evidence> Evidence = new(
        "()-[x:EVIDENCED_BY]->()", "EVIDENCED_BY", "", RowMapper.EvidenceColumns("x"), RowMapper.ReadEvidence,
        piece => piece.RecordedFrom);

    /// <summary>Streams the contents of some revisions.</summary>
    /// <param name="recorded">The revisions, consecutive and in order.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async IAsyncEnumerable<RevisionChanges> ReadAsync(
        IReadOnlyList<Recorded> recorded, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var batches = Batches(recorded);
        var next = batches.Count > 0 ? ReadBatchAsync(batches[0], ending.Token) : null;
        try
        {
            for (var at = 0; at < batches.Count; at++)
            {
                var changes = await next!;
                next = at + 1 < batches.Count ? ReadBatchAsync(batches[at + 1], ending.Token) : null;
                foreach (var revision in changes)
                {
                    yield return revision;
                }
            }
        }
        finally
        {
            // If the caller stops early, cancel the statement that is still running.
            await ending.CancelAsync();
            await (next ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // Groups consecutive revisions into batches of at most one piece; a larger revision is a batch of its own.
    private static List<Recorded[]> Batches(IReadOnlyList<Recorded> recorded)
    {
        var batches = new List<Recorded[]>();
        for (var at = 0; at < recorded.Count;)
        {
            var (from, weight) = (at, recorded[at].Weight);
            for (at++; at < recorded.Count && weight + recorded[at].Weight <= PieceSize; at++)
            {
                weight += recorded[at].Weight;
            }

            batches.Add([.. recorded.Skip(from).Take(at - from)]);
        }

        return batches;
    }

    private async Task<IReadOnlyList<RevisionChanges>> ReadBatchAsync(
        Recorded[] batch, CancellationToken cancellationToken)
    {
        var entities = await ReadKindAsync(Entities, batch, it => it.Entities, PieceSize, cancellationToken);
        var captures = await ReadKindAsync(
            Captures, batch, it => it.Captures, PieceSize / CaptureWeight, cancellationToken);
        var claims = await ReadKindAsync(Claims, batch, it => it.Claims, PieceSize, cancellationToken);
        var evidence = await ReadKindAsync(Evidence, batch, it => it.Evidence, PieceSize, cancellationToken);
        return
        [
            .. batch.Select((it, at) => new RevisionChanges(it.Revision, new ChangeSet
            {
                Entities = entities[at], Captures = captures[at], Claims = claims[at], Evidence = evidence[at],
            })),
        ];
    }

    // Reads the items of one kind that each revision of a batch recorded.
    private async Task<T[][]> ReadKindAsync<T>(
        Kind<T> kind,
        Recorded[] batch,
        Func<Recorded, long> count,
        int pieceSize,
        CancellationToken cancellationToken)
    {
        var total = batch.Sum(count);
        var items = total == 0 ? []
            : batch.Length > 1 ? await ReadAsync(kind, batch, cancellationToken)
            : await ReadPiecesAsync(kind, batch[0].Revision.Number, total, pieceSize, cancellationToken);
        var from = 0;
        return [.. batch.Select(it =>
        {
            var number = (int)count(it);
            var own = items.Slice(Math.Min(from, items.Count), Math.Min(number, Math.Max(items.Count - from, 0)));
            from += number;
            return own.Count == number && own.TrueForAll(item => kind.RevisionOf(item) == it.Revision.Number)
                ? own.ToArray()
                : throw Incomplete(it.Revision.Number);
        })];
    }

    private async Task<List<T>> ReadAsync<T>(Kind<T> kind, Recorded[] batch, CancellationToken cancellationToken)
    {
        var rows = await connection.ReadAsync(
            $"{kind.Match} WHERE x.recordedFrom >= $first AND x.recordedFrom <= $last "
                + $"AND x.ordinal >= 0{kind.Condition} RETURN {kind.Columns} ORDER BY x.recordedFrom, x.ordinal",
            new Dictionary<string, object?>
            {
                ["first"] = batch[0].Revision.Number,
                ["last"] = batch[^1].Revision.Number,
            },
            cancellationToken);
        return [.. rows.Select(kind.Read)];
    }

    private async Task<List<T>> ReadPiecesAsync<T>(
        Kind<T> kind, long revision, long count, int pieceSize, CancellationToken cancellationToken)
    {
        var items = new List<T>((int)count);
        while (items.Count < count)
        {
            var rows = await connection.ReadAsync(
                $"{kind.Match} WHERE x.recordedFrom = $revision AND x.ordinal >= $from AND x.ordinal < $to"
                    + $"{kind.Condition} RETURN {kind.Columns} ORDER BY x.recordedFrom, x.ordinal",
                new Dictionary<string, object?>
                {
                    ["revision"] = revision,
                    ["from"] = items.Count,
                    ["to"] = items.Count + pieceSize,
                },
                cancellationToken);
            if (rows.Count == 0)
            {
                throw Incomplete(revision);
            }

            items.AddRange(rows.Select(kind.Read));
        }

        return items;
    }

    private static GraphStoreException Incomplete(long revision) => new(
        GraphStoreFailure.Corrupt, $"Revision {revision} is incomplete. Restore a backup.");

    /// <summary>A revision with the numbers of items that it recorded.</summary>
    internal readonly record struct Recorded(
        Revision Revision, long Entities, long Captures, long Claims, long Evidence)
    {
        public long Weight => Entities + (CaptureWeight * Captures) + Claims + Evidence;
    }

    private sealed record Kind<T>(
        string Pattern,
        string Name,
        string Condition,
        string Columns,
        Func<object?[], T> Read,
        Func<T, long> RevisionOf)
    {
        // The hint is needed because the planner overestimates unknown ranges and would scan everything.
        public string Match { get; } = $"MATCH {Pattern} USING INDEX x:{Name}(recordedFrom, ordinal)";
    }
}
