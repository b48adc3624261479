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
/// Reads what revisions recorded: many small ones by one statement for each kind of thing, a large one in pieces. While
/// some are looked at, the next are read.
/// </summary>
internal sealed class ChangeReader(Neo4jConnection connection)
{
    // What one statement reads.
    private const int PieceSize = 2000;

    // A capture has a text of any length.
    private const int CaptureWeight = 20;

    private static readonly Kind<Entity> Entities = new(
        "(x:EntityVersion)",
        "EntityVersion",
        " AND x.shownFrom = x.recordedFrom",
        RowMapper.Entity("x"),
        RowMapper.ReadEntity,
        entity => entity.RecordedFrom);

    private static readonly Kind<Capture> Captures = new(
        "(x:Capture)", "Capture", "", RowMapper.Capture("x"), RowMapper.ReadCapture, capture => capture.RecordedFrom);

    private static readonly Kind<Claim> Claims = new(
        "(c)-[x:SUBJECT]->()",
        "SUBJECT",
        "",
        RowMapper.ClaimItself("c", "x"),
        RowMapper.ReadClaim,
        claim => claim.RecordedFrom);

    private static readonly Kind<Evidence> Evidence = new(
        "()-[x:EVIDENCED_BY]->()", "EVIDENCED_BY", "", RowMapper.Evidence("x"), RowMapper.ReadEvidence,
        piece => piece.RecordedFrom);

    /// <summary>What each of some revisions recorded.</summary>
    /// <param name="recorded">The revisions, one after the other without a gap.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async IAsyncEnumerable<RevisionChanges> ReadAsync(
        IReadOnlyList<Recorded> recorded, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var runs = Runs(recorded);
        var next = runs.Count > 0 ? ReadRunAsync(runs[0], ending.Token) : null;
        try
        {
            for (var at = 0; at < runs.Count; at++)
            {
                var changes = await next!;
                next = at + 1 < runs.Count ? ReadRunAsync(runs[at + 1], ending.Token) : null;
                foreach (var revision in changes)
                {
                    yield return revision;
                }
            }
        }
        finally
        {
            // Who stops looking leaves nothing under way.
            await ending.CancelAsync();
            await (next ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // Consecutive revisions that together are not much, or a single one.
    private static List<Recorded[]> Runs(IReadOnlyList<Recorded> recorded)
    {
        var runs = new List<Recorded[]>();
        for (var at = 0; at < recorded.Count;)
        {
            var (from, weight) = (at, recorded[at].Weight);
            for (at++; at < recorded.Count && weight + recorded[at].Weight <= PieceSize; at++)
            {
                weight += recorded[at].Weight;
            }

            runs.Add([.. recorded.Skip(from).Take(at - from)]);
        }

        return runs;
    }

    private async Task<IReadOnlyList<RevisionChanges>> ReadRunAsync(
        Recorded[] run, CancellationToken cancellationToken)
    {
        var entities = await ReadKindAsync(Entities, run, it => it.Entities, PieceSize, cancellationToken);
        var captures = await ReadKindAsync(
            Captures, run, it => it.Captures, PieceSize / CaptureWeight, cancellationToken);
        var claims = await ReadKindAsync(Claims, run, it => it.Claims, PieceSize, cancellationToken);
        var evidence = await ReadKindAsync(Evidence, run, it => it.Evidence, PieceSize, cancellationToken);
        return
        [
            .. run.Select((it, at) => new RevisionChanges(it.Revision, new ChangeSet
            {
                Entities = entities[at], Captures = captures[at], Claims = claims[at], Evidence = evidence[at],
            })),
        ];
    }

    // What of a kind each revision of a run recorded.
    private async Task<T[][]> ReadKindAsync<T>(
        Kind<T> kind,
        Recorded[] run,
        Func<Recorded, long> count,
        int pieceSize,
        CancellationToken cancellationToken)
    {
        var total = run.Sum(count);
        var items = total == 0 ? []
            : run.Length > 1 ? await ReadAsync(kind, run, cancellationToken)
            : await ReadPiecesAsync(kind, run[0].Revision.Number, total, pieceSize, cancellationToken);
        var from = 0;
        return [.. run.Select(it =>
        {
            var number = (int)count(it);
            var own = items.Slice(Math.Min(from, items.Count), Math.Min(number, Math.Max(items.Count - from, 0)));
            from += number;
            return own.Count == number && own.TrueForAll(item => kind.RevisionOf(item) == it.Revision.Number)
                ? own.ToArray()
                : throw NotWhole(it.Revision.Number);
        })];
    }

    private async Task<List<T>> ReadAsync<T>(Kind<T> kind, Recorded[] run, CancellationToken cancellationToken)
    {
        var rows = await connection.ReadAsync(
            $"{kind.Match} WHERE x.recordedFrom >= $first AND x.recordedFrom <= $last "
                + $"AND x.ordinal >= 0{kind.Condition} RETURN {kind.Columns} ORDER BY x.recordedFrom, x.ordinal",
            new Dictionary<string, object?>
            {
                ["first"] = run[0].Revision.Number,
                ["last"] = run[^1].Revision.Number,
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
                throw NotWhole(revision);
            }

            items.AddRange(rows.Select(kind.Read));
        }

        return items;
    }

    private static GraphStoreException NotWhole(long revision) => new(
        GraphStoreFailure.Corrupt, $"Revision {revision} is not whole: restore a backup.");

    /// <summary>A revision, and how much it recorded.</summary>
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
        // Told to seek: of a range that it does not know, a planner expects so much that it rather reads all.
        public string Match { get; } = $"MATCH {Pattern} USING INDEX x:{Name}(recordedFrom, ordinal)";
    }
}
