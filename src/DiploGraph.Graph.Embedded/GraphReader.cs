using System.Globalization;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Memory;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores.Json;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DiploGraph.Graph.Embedded;

/// <summary>
/// Rebuilds the memory graph from the file. It reads each table in the order of recording, and the three large tables
/// in parallel.
/// </summary>
internal static class GraphReader
{
    /// <summary>Reads the whole file into a new graph.</summary>
    /// <exception cref="InvalidDataException">The rows are not as this version writes them.</exception>
    /// <exception cref="SqliteException">The file cannot be read.</exception>
    public static MemoryGraph Read(string path)
    {
        var loader = new MemoryGraphLoader();
        var evidence = Start(path, loader, ReadEvidence);
        Task claims = Task.CompletedTask;
        Task versions = Task.CompletedTask;
        try
        {
            using (var connection = StoreFile.OpenForReading(path))
            {
                loader.Reserve(Count(connection, "entity"), Count(connection, "claim"));
                ReadRevisions(connection, loader);
                ReadEntities(connection, loader);
                ReadCaptures(connection, loader);
            }

            claims = Start(path, loader, ReadClaims);
            versions = Start(path, loader, ReadClaimVersions);
            loader.SortEntities();
        }
        finally
        {
            // Even after a failure, wait until no thread reads the file: the caller closes it.
            Task.WhenAll(claims, versions, evidence).ContinueWith(_ => { }, TaskScheduler.Default).Wait();
        }

        Task.WhenAll(claims, versions, evidence).GetAwaiter().GetResult();
        return loader.Complete();
    }

    // Three tables make up nearly the whole file; each is read on its own thread and connection.
    private static Task Start(
        string path, MemoryGraphLoader loader, Action<sqlite3, MemoryGraphLoader> read) =>
        Task.Factory.StartNew(
            () =>
            {
                using var connection = StoreFile.OpenForReading(path);
                read(connection, loader);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);

    private static void ReadRevisions(sqlite3 connection, MemoryGraphLoader loader)
    {
        using var rows = new SqliteStatement(
            connection, "SELECT revision, committed_at, author, message, digest FROM revision ORDER BY revision");
        while (rows.Step())
        {
            var moment = DateTimeOffset.UnixEpoch.AddTicks(rows.Number(1) * TimeSpan.TicksPerMicrosecond);
            loader.AddRevision(
                new Revision(rows.Number(0), moment, rows.Text(2), rows.Text(3)) { Digest = rows.Text(4) });
        }
    }

    private static void ReadEntities(sqlite3 connection, MemoryGraphLoader loader)
    {
        var ids = new List<EntityId>();
        using (var rows = new SqliteStatement(connection, "SELECT entity, id FROM entity ORDER BY entity"))
        {
            while (rows.Step())
            {
                var id = EntityId.Parse(rows.Text(1));
                Expect(loader.AddEntity(id), rows.Handle(0), "entity");
                ids.Add(id);
            }
        }

        // The column came with format 2.
        var withdrawn = StoreFile.ReadFormat(connection) == 1 ? "0" : "withdrawn";
        using var versions = new SqliteStatement(
            connection,
            $"SELECT entity, label, disambiguation, source, dataset, recorded_from, {withdrawn} "
            + "FROM entity_version ORDER BY entity_version");
        while (versions.Step())
        {
            loader.AddEntityVersion(versions.Handle(0), new Entity
            {
                Id = ids[versions.Handle(0)],
                Label = versions.Text(1),
                Disambiguation = versions.TextOrNull(2),
                Source = DescriptionJson.ReadSource(versions.TextOrNull(3)),
                Dataset = DescriptionJson.ReadDataset(versions.TextOrNull(4)),
                RecordedFrom = versions.Number(5),
                IsWithdrawn = versions.Number(6) != 0,
            });
        }
    }

    private static void ReadCaptures(sqlite3 connection, MemoryGraphLoader loader)
    {
        using var rows = new SqliteStatement(
            connection,
            "SELECT sha256, (SELECT id FROM entity WHERE entity = source), byte_length, media_type, retrieved, text, "
            + "recorded_from FROM capture ORDER BY capture");
        while (rows.Step())
        {
            loader.AddCapture(new Capture
            {
                Sha256 = rows.Text(0),
                Source = EntityId.Parse(rows.Text(1)),
                ByteLength = rows.Number(2),
                MediaType = rows.Text(3),
                Retrieved = rows.TextOrNull(4) is { } day
                    ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)
                    : null,
                Text = rows.TextOrNull(5),
                RecordedFrom = rows.Number(6),
            });
        }
    }

    private static void ReadClaims(sqlite3 connection, MemoryGraphLoader loader)
    {
        using var rows = new SqliteStatement(
            connection,
            "SELECT claim, id, subject, predicate, object, value_kind, value, language FROM claim ORDER BY claim");
        while (rows.Step())
        {
            var predicate = (Predicate)rows.Number(3);
            var target = rows.HandleOrNone(4);
            var claim = target < 0
                ? loader.AddValue(
                    rows.Utf8(1), rows.Handle(2), predicate, (LiteralKind)rows.Number(5), rows.Utf8(6), rows.Utf8(7))
                : loader.AddEdge(rows.Utf8(1), rows.Handle(2), predicate, target);
            Expect(claim, rows.Handle(0), "claim");
        }
    }

    private static void ReadClaimVersions(sqlite3 connection, MemoryGraphLoader loader)
    {
        using var rows = new SqliteStatement(
            connection,
            "SELECT claim, recorded_from, status, rank, valid_time, qualifiers, rank_reason, supersedes "
            + "FROM claim_version ORDER BY claim_version");
        while (rows.Step())
        {
            var qualifiers = rows.Utf8(5);
            var rest = loader.StoreRest(
                qualifiers.IsEmpty ? QualifierSet.Empty : QualifierJson.Read(qualifiers),
                rows.TextOrNull(6),
                rows.HandleOrNone(7));
            loader.AddClaimVersion(
                rows.Handle(0),
                rows.Number(1),
                (ClaimStatus)rows.Number(2),
                (ClaimRank)rows.Number(3),
                rows.Utf8(4),
                rest);
        }
    }

    private static void ReadEvidence(sqlite3 connection, MemoryGraphLoader loader)
    {
        var captures = new List<byte[]>();
        using (var hashes = new SqliteStatement(connection, "SELECT sha256 FROM capture ORDER BY capture"))
        {
            while (hashes.Step())
            {
                captures.Add(hashes.Utf8(0).ToArray());
            }
        }

        using var rows = new SqliteStatement(
            connection,
            "SELECT claim, number, source, recorded_from, stance, verification, exact, prefix, suffix, start_at, "
            + "end_at, capture, language, attributed_to, credibility, note FROM evidence ORDER BY evidence");
        while (rows.Step())
        {
            loader.AddEvidence(new EvidenceRow
            {
                Claim = rows.Handle(0),
                Number = (int)rows.Number(1),
                Source = rows.Handle(2),
                RecordedFrom = rows.Number(3),
                Stance = (Stance)rows.Number(4),
                Verification = (QuoteResult)rows.Number(5),
                HasQuote = rows.HasText(6),
                Exact = rows.Utf8(6),
                HasPrefix = rows.HasText(7),
                Prefix = rows.Utf8(7),
                HasSuffix = rows.HasText(8),
                Suffix = rows.Utf8(8),
                Start = rows.IsNull(9) ? -1 : (int)rows.Number(9),
                End = (int)rows.Number(10),
                Capture = rows.HandleOrNone(11) is >= 0 and var capture ? captures[capture] : [],
                Language = rows.Utf8(12),
                AttributedTo = rows.HandleOrNone(13),
                Credibility = (int)rows.Number(14),
                HasNote = rows.HasText(15),
                Note = rows.Utf8(15),
            });
        }
    }

    // Rows are numbered without gaps, so the highest number is the count.
    private static int Count(sqlite3 connection, string table)
    {
        using var rows = new SqliteStatement(connection, $"SELECT max({table}) FROM {table}");
        return rows.Step() ? checked((int)rows.Number(0)) : 0;
    }

    private static void Expect(int handle, int stored, string table)
    {
        if (handle != stored)
        {
            throw new InvalidDataException($"row {handle + 1} of the table {table} is missing");
        }
    }
}
