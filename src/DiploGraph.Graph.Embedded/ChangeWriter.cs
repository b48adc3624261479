using System.Globalization;
using DiploGraph.Graph.Changes;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Memory;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Stores.Json;
using Microsoft.Data.Sqlite;

namespace DiploGraph.Graph.Embedded;

/// <summary>
/// Writes the contents of a revision as rows. Row numbers are the handles of the memory graph plus one, so loading
/// needs no lookups. New items get the next numbers in the order of the change set, as in the memory graph.
/// </summary>
internal sealed class ChangeWriter : IDisposable
{
    private readonly SqliteStatement _revision;
    private readonly SqliteStatement _entity;
    private readonly SqliteStatement _entityVersion;
    private readonly SqliteStatement _capture;
    private readonly SqliteStatement _claim;
    private readonly SqliteStatement _claimVersion;
    private readonly SqliteStatement _evidence;

    public ChangeWriter(SqliteConnection connection)
    {
        SqliteStatement Insert(string table, int columns) => new(
            connection, $"INSERT INTO {table} VALUES ({string.Join(", ", Enumerable.Repeat("?", columns))})");
        _revision = Insert("revision", 7);
        _entity = Insert("entity", 2);
        _entityVersion = Insert("entity_version", 8);
        _capture = Insert("capture", 8);
        _claim = Insert("claim", 8);
        _claimVersion = Insert("claim_version", 9);
        _evidence = Insert("evidence", 17);
    }

    /// <summary>Writes a revision within a transaction of the caller.</summary>
    public void Write(RevisionChanges changes, CommitRequest request, MemoryGraph before)
    {
        var (revision, set) = changes;
        _revision
            .Bind(1, revision.Number)
            .Bind(2, Microseconds(revision.CommittedAt))
            .Bind(3, revision.Author)
            .Bind(4, revision.Message)
            .Bind(5, request.IdempotencyKey)
            .Bind(6, revision.Digest)
            .Bind(7, CommitPreparer.HashToStore(request))
            .Run();

        var numbers = new RowNumberAllocator(before);
        foreach (var entity in set.Entities)
        {
            Write(entity, numbers);
        }

        foreach (var capture in set.Captures)
        {
            Write(capture, numbers);
        }

        // All claims before all versions: a version may supersede a claim that follows it.
        foreach (var claim in set.Claims)
        {
            Write(claim, numbers);
        }

        foreach (var claim in set.Claims)
        {
            WriteVersion(claim, numbers);
        }

        foreach (var evidence in set.Evidence)
        {
            Write(evidence, numbers);
        }
    }

    /// <summary>Resets the statements after a failure.</summary>
    public void Reset()
    {
        SqliteStatement[] all = [_revision, _entity, _entityVersion, _capture, _claim, _claimVersion, _evidence];
        Array.ForEach(all, statement => statement.ResetAfterFailure());
    }

    public void Dispose()
    {
        _revision.Dispose();
        _entity.Dispose();
        _entityVersion.Dispose();
        _capture.Dispose();
        _claim.Dispose();
        _claimVersion.Dispose();
        _evidence.Dispose();
    }

    public static long Microseconds(DateTimeOffset moment) =>
        (moment.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    private void Write(Entity entity, RowNumberAllocator numbers)
    {
        if (numbers.TryAdd(entity.Id, out var number))
        {
            _entity.Bind(1, number).Bind(2, entity.Id.Value).Run();
        }

        _entityVersion
            .Bind(1, numbers.NextEntityVersion())
            .Bind(2, number)
            .Bind(3, entity.RecordedFrom)
            .Bind(4, entity.Label)
            .Bind(5, entity.Disambiguation)
            .Bind(6, DescriptionJson.Write(entity.Source))
            .Bind(7, DescriptionJson.Write(entity.Dataset))
            .Bind(8, entity.IsWithdrawn ? 1 : 0)
            .Run();
    }

    private void Write(Capture capture, RowNumberAllocator numbers) => _capture
        .Bind(1, numbers.Add(capture))
        .Bind(2, capture.Sha256)
        .Bind(3, numbers.Of(capture.Source))
        .Bind(4, capture.ByteLength)
        .Bind(5, capture.MediaType)
        .Bind(6, capture.Retrieved?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        .Bind(7, capture.Text)
        .Bind(8, capture.RecordedFrom)
        .Run();

    private void Write(Claim claim, RowNumberAllocator numbers)
    {
        if (numbers.TryAdd(claim.Id, out var number))
        {
            _claim
                .Bind(1, number)
                .Bind(2, claim.Id.Value)
                .Bind(3, numbers.Of(claim.Subject))
                .Bind(4, (long)claim.Predicate)
                .Bind(5, claim.Object.Entity is { } entity ? numbers.Of(entity) : null)
                .Bind(6, (long?)claim.Object.Literal?.Kind)
                .Bind(7, claim.Object.Literal?.Text)
                .Bind(8, claim.Object.Literal?.Language)
                .Run();
        }
    }

    private void WriteVersion(Claim claim, RowNumberAllocator numbers) => _claimVersion
        .Bind(1, numbers.NextClaimVersion())
        .Bind(2, numbers.Of(claim.Id))
        .Bind(3, claim.RecordedFrom)
        .Bind(4, (long)claim.Status)
        .Bind(5, (long)claim.Rank)
        .Bind(6, claim.ValidTime?.Text)
        .Bind(7, QualifierJson.Write(claim.Qualifiers))
        .Bind(8, claim.RankReason)
        .Bind(9, claim.Supersedes is { } superseded ? numbers.Of(superseded) : null)
        .Run();

    private void Write(Evidence evidence, RowNumberAllocator numbers) => _evidence
        .Bind(1, numbers.NextEvidence())
        .Bind(2, numbers.Of(evidence.Claim))
        .Bind(3, evidence.Number)
        .Bind(4, numbers.Of(evidence.Source))
        .Bind(5, evidence.RecordedFrom)
        .Bind(6, (long)evidence.Stance)
        .Bind(7, (long)evidence.Verification)
        .Bind(8, evidence.Quote?.Exact)
        .Bind(9, evidence.Quote?.Prefix)
        .Bind(10, evidence.Quote?.Suffix)
        .Bind(11, (long?)evidence.Position?.Start)
        .Bind(12, (long?)evidence.Position?.End)
        .Bind(13, evidence.CaptureSha256 is { } sha256 ? numbers.OfCapture(sha256) : null)
        .Bind(14, evidence.Language)
        .Bind(15, evidence.AttributedTo is { } other ? numbers.Of(other) : null)
        .Bind(16, (long?)evidence.Credibility)
        .Bind(17, evidence.Note)
        .Run();
}
