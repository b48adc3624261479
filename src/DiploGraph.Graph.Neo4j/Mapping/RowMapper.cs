using System.Globalization;
using System.Text;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores.Json;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Neo4j.Mapping;

/// <summary>The columns that statements answer of what the model has, and how they are read back.</summary>
internal static class RowMapper
{
    /// <summary>Of a version of an entity.</summary>
    public static string Entity(string v) =>
        $"{v}.id, {v}.label, {v}.disambiguation, {v}.source, {v}.dataset, {v}.recordedFrom";

    /// <summary>Of a version of a claim, walked from an end of it.</summary>
    /// <param name="r">The relationship of the predicate's type.</param>
    /// <param name="s">The subject.</param>
    /// <param name="o">The object: an entity, or the claim that holds the value.</param>
    public static string Claim(string r, string s, string o) =>
        $"{r}.id, type({r}), {s}.id, CASE WHEN {o}:Entity THEN {o}.id END, {o}.kind, {o}.text, {o}.language, {Held(r)}";

    /// <summary>Of a version of a claim, found by itself.</summary>
    /// <param name="c">The claim.</param>
    /// <param name="r">The relationship to its subject.</param>
    public static string ClaimItself(string c, string r) =>
        $"{c}.id, {c}.predicate, {c}.subject, {c}.object, {c}.kind, {c}.text, {c}.language, {Held(r)}";

    public const int ClaimColumns = 14;

    public const int EntityColumns = 6;

    /// <summary>Of a piece of evidence.</summary>
    public static string Evidence(string e) => string.Join(
        ", ",
        ((string[])[
            "claim", "number", "source", "stance", "exact", "prefix", "suffix", "start", "end", "capture",
            "verification", "language", "attributedTo", "credibility", "note", "recordedFrom",
        ]).Select(name => $"{e}.{name}"));

    /// <summary>Of a capture.</summary>
    public static string Capture(string c) =>
        $"{c}.sha256, {c}.source, {c}.byteLength, {c}.mediaType, {c}.retrieved, {c}.text, {c}.recordedFrom";

    /// <summary>Of a revision.</summary>
    public static string Revision(string r) => $"{r}.number, {r}.committedAt, {r}.author, {r}.message, {r}.digest";

    public static Entity ReadEntity(object?[] row) => new()
    {
        Id = EntityId.Parse(Text(row, 0)),
        Label = Text(row, 1),
        Disambiguation = (string?)row[2],
        Source = DescriptionJson.ReadSource((string?)row[3]),
        Dataset = DescriptionJson.ReadDataset((string?)row[4]),
        RecordedFrom = Number(row, 5),
    };

    public static Claim ReadClaim(object?[] row) => new()
    {
        Id = ClaimId.Parse(Text(row, 0)),
        Predicate = ValueEncoding.PredicateOf(Text(row, 1)),
        Subject = EntityId.Parse(Text(row, 2)),
        Object = row[3] is string target
            ? ClaimValue.Of(EntityId.Parse(target))
            : ClaimValue.Of(new Literal(ValueEncoding.KindOf(Text(row, 4)), Text(row, 5), (string?)row[6])),
        Qualifiers = row[7] is string qualifiers
            ? QualifierJson.Read(Encoding.UTF8.GetBytes(qualifiers))
            : QualifierSet.Empty,
        ValidTime = row[8] is string time ? EdtfTime.Parse(time) : null,
        Status = ValueEncoding.StatusOf(Text(row, 9)),
        Rank = ValueEncoding.RankOf(Text(row, 10)),
        RankReason = (string?)row[11],
        Supersedes = row[12] is string superseded ? ClaimId.Parse(superseded) : null,
        RecordedFrom = Number(row, 13),
    };

    public static Evidence ReadEvidence(object?[] row) => new()
    {
        Claim = ClaimId.Parse(Text(row, 0)),
        Number = (int)Number(row, 1),
        Source = EntityId.Parse(Text(row, 2)),
        Stance = ValueEncoding.StanceOf(Text(row, 3)),
        Quote = row[4] is string exact ? new TextQuoteSelector(exact, (string?)row[5], (string?)row[6]) : null,
        Position = row[7] is long start ? new TextPositionSelector((int)start, (int)Number(row, 8)) : null,
        CaptureSha256 = (string?)row[9],
        Verification = ValueEncoding.ResultOf(Text(row, 10)),
        Language = (string?)row[11],
        AttributedTo = row[12] is string other ? EntityId.Parse(other) : null,
        Credibility = (int?)(long?)row[13],
        Note = (string?)row[14],
        RecordedFrom = Number(row, 15),
    };

    public static Capture ReadCapture(object?[] row) => new()
    {
        Sha256 = Text(row, 0),
        Source = EntityId.Parse(Text(row, 1)),
        ByteLength = Number(row, 2),
        MediaType = Text(row, 3),
        Retrieved = row[4] is string day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        Text = (string?)row[5],
        RecordedFrom = Number(row, 6),
    };

    public static Revision ReadRevision(object?[] row) =>
        new(Number(row, 0), ValueEncoding.MomentOf(Text(row, 1)), Text(row, 2), Text(row, 3)) { Digest = Text(row, 4) };

    public static string Text(object?[] row, int at) => (string)row[at]!;

    public static long Number(object?[] row, int at) => (long)row[at]!;

    public static object?[] List(object?[] row, int at) => (object?[])row[at]!;

    private static string Held(string r) =>
        $"{r}.qualifiers, {r}.validTime, {r}.status, {r}.rank, {r}.rankReason, {r}.supersedes, {r}.recordedFrom";
}
