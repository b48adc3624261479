using System.Globalization;
using System.Text;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores.Json;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Neo4j.Mapping;

/// <summary>The columns that statements return for each kind of model item, and their conversion into items.</summary>
internal static class RowMapper
{
    /// <summary>Returns the columns of an entity version.</summary>
    public static string EntityColumns(string v) =>
        $"{v}.id, {v}.label, {v}.disambiguation, {v}.source, {v}.dataset, {v}.recordedFrom, {v}.withdrawn";

    /// <summary>Returns the columns of a claim version that was reached through its predicate relationship.</summary>
    /// <param name="r">The relationship whose type is the predicate.</param>
    /// <param name="s">The subject.</param>
    /// <param name="o">The object: an entity, or the claim node with the literal value.</param>
    public static string ClaimColumns(string r, string s, string o) =>
        $"{r}.id, type({r}), {s}.id, CASE WHEN {o}:Entity THEN {o}.id END, {o}.kind, {o}.text, {o}.language, "
        + VersionColumns(r);

    /// <summary>Returns the columns of a claim version that was reached through its claim node.</summary>
    /// <param name="c">The claim node.</param>
    /// <param name="r">The SUBJECT relationship.</param>
    public static string ClaimNodeColumns(string c, string r) =>
        $"{c}.id, {c}.predicate, {c}.subject, {c}.object, {c}.kind, {c}.text, {c}.language, {VersionColumns(r)}";

    /// <summary>The number of columns of a claim.</summary>
    public const int ClaimColumnCount = 14;

    /// <summary>The number of columns of an entity.</summary>
    public const int EntityColumnCount = 7;

    /// <summary>Returns the columns of a piece of evidence.</summary>
    public static string EvidenceColumns(string e) => string.Join(
        ", ",
        ((string[])[
            "claim", "number", "source", "stance", "exact", "prefix", "suffix", "start", "end", "capture",
            "verification", "language", "attributedTo", "credibility", "note", "recordedFrom",
        ]).Select(name => $"{e}.{name}"));

    /// <summary>Returns the columns of a capture.</summary>
    public static string CaptureColumns(string c) =>
        $"{c}.sha256, {c}.source, {c}.byteLength, {c}.mediaType, {c}.retrieved, {c}.text, {c}.recordedFrom";

    /// <summary>Returns the columns of a revision.</summary>
    public static string RevisionColumns(string r) =>
        $"{r}.number, {r}.committedAt, {r}.author, {r}.message, {r}.digest";

    public static Entity ReadEntity(object?[] row) => new()
    {
        Id = EntityId.Parse(GetText(row, 0)),
        Label = GetText(row, 1),
        Disambiguation = (string?)row[2],
        Source = DescriptionJson.ReadSource((string?)row[3]),
        Dataset = DescriptionJson.ReadDataset((string?)row[4]),
        RecordedFrom = GetNumber(row, 5),
        IsWithdrawn = row[6] is true,
    };

    public static Claim ReadClaim(object?[] row) => new()
    {
        Id = ClaimId.Parse(GetText(row, 0)),
        Predicate = ValueEncoding.ParsePredicate(GetText(row, 1)),
        Subject = EntityId.Parse(GetText(row, 2)),
        Object = row[3] is string target
            ? ClaimValue.Of(EntityId.Parse(target))
            : ClaimValue.Of(
                new Literal(ValueEncoding.ParseLiteralKind(GetText(row, 4)), GetText(row, 5), (string?)row[6])),
        Qualifiers = row[7] is string qualifiers
            ? QualifierJson.Read(Encoding.UTF8.GetBytes(qualifiers))
            : QualifierSet.Empty,
        ValidTime = row[8] is string time ? EdtfTime.Parse(time) : null,
        Status = ValueEncoding.ParseStatus(GetText(row, 9)),
        Rank = ValueEncoding.ParseRank(GetText(row, 10)),
        RankReason = (string?)row[11],
        Supersedes = row[12] is string superseded ? ClaimId.Parse(superseded) : null,
        RecordedFrom = GetNumber(row, 13),
    };

    public static Evidence ReadEvidence(object?[] row) => new()
    {
        Claim = ClaimId.Parse(GetText(row, 0)),
        Number = (int)GetNumber(row, 1),
        Source = EntityId.Parse(GetText(row, 2)),
        Stance = ValueEncoding.ParseStance(GetText(row, 3)),
        Quote = row[4] is string exact ? new TextQuoteSelector(exact, (string?)row[5], (string?)row[6]) : null,
        Position = row[7] is long start ? new TextPositionSelector((int)start, (int)GetNumber(row, 8)) : null,
        CaptureSha256 = (string?)row[9],
        Verification = ValueEncoding.ParseQuoteResult(GetText(row, 10)),
        Language = (string?)row[11],
        AttributedTo = row[12] is string other ? EntityId.Parse(other) : null,
        Credibility = (int?)(long?)row[13],
        Note = (string?)row[14],
        RecordedFrom = GetNumber(row, 15),
    };

    public static Capture ReadCapture(object?[] row) => new()
    {
        Sha256 = GetText(row, 0),
        Source = EntityId.Parse(GetText(row, 1)),
        ByteLength = GetNumber(row, 2),
        MediaType = GetText(row, 3),
        Retrieved = row[4] is string day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        Text = (string?)row[5],
        RecordedFrom = GetNumber(row, 6),
    };

    public static Revision ReadRevision(object?[] row) =>
        new(GetNumber(row, 0), ValueEncoding.ParseTimestamp(GetText(row, 1)), GetText(row, 2), GetText(row, 3))
        {
            Digest = GetText(row, 4),
        };

    public static string GetText(object?[] row, int at) => (string)row[at]!;

    public static long GetNumber(object?[] row, int at) => (long)row[at]!;

    public static object?[] GetList(object?[] row, int at) => (object?[])row[at]!;

    private static string VersionColumns(string r) =>
        $"{r}.qualifiers, {r}.validTime, {r}.status, {r}.rank, {r}.rankReason, {r}.supersedes, {r}.recordedFrom";
}
