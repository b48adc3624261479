using System.Security.Cryptography;
using System.Text;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Embedded;

/// <summary>
/// The commits from which the fixtures of on-disk formats were made, with some of everything that a store records. They
/// must not change, because the fixtures do not change.
/// </summary>
internal static class FixtureHistory
{
    private const string CaptureText = "On Tuesday the minister met his guest in Tokyo, 東京.";

    public static IEnumerable<CommitRequest> Commits =>
    [
        new() { Changes = First, Author = "Ada", Message = "The first.", IdempotencyKey = "first" },
        new() { Changes = Second, Author = "Björn", Message = "What is held of it changes.", ExpectedRevision = 1 },
        new() { Changes = new ChangeSet(), Author = "Ada", Message = "Nothing." },
    ];

    private static ChangeSet First => new()
    {
        Entities =
        [
            Entity("source:wire-report", "A report") with { Source = Report },
            Entity("country:jp", "Japan"), Entity("official:a", "A minister") with { Disambiguation = "the elder" },
            Entity("office:o", "Minister"), Entity("meeting:m", "A meeting"), Entity("place:p", "Tokyo"),
            Entity("dataset:d", "A chronology") with { Dataset = Chronology },
        ],
        Captures =
        [
            new Capture
            {
                Sha256 = Hash,
                Source = Source,
                ByteLength = Encoding.UTF8.GetByteCount(CaptureText),
                MediaType = "text/plain; charset=utf-8",
                Retrieved = new DateOnly(2022, 9, 1),
                Text = CaptureText,
            },
        ],
        Claims =
        [
            Edge("met", "official:a", Predicate.ParticipatedIn, "meeting:m") with { Qualifiers = Qualifiers },
            Name("name", "official:a", "大臣", "ja") with { Rank = ClaimRank.Preferred, RankReason = "His own." },
            TimeOf("time", "meeting:m", "2022-08-30"),
            Value("kind", "meeting:m", Predicate.Kind, Literal.OfToken("BILATERAL")),
            Value("where", "place:p", Predicate.Coordinates, new Literal(LiteralKind.Coordinates, "35.6925,139.7281")),
            Edge("office", "official:a", Predicate.HoldsOffice, "office:o") with
            {
                ValidTime = EdtfTime.Parse("2021-10-04/2022-08-10"),
                Status = ClaimStatus.Proposed,
            },
        ],
        Evidence =
        [
            .. new[] { "met", "name", "time", "kind", "where" }.Select(slug => new Evidence
            {
                Claim = ClaimOf(slug),
                Number = 1,
                Source = Source,
                Quote = new TextQuoteSelector("the minister met", "Tuesday ", null),
                Position = new TextPositionSelector(11, 27),
                CaptureSha256 = Hash,
                Verification = QuoteResult.Exact,
                Language = "en",
                AttributedTo = Id("country:jp"),
                Credibility = 2,
                Note = "A note.",
            }),
        ],
    };

    private static ChangeSet Second => new()
    {
        Entities = [Entity("official:a", "A former minister")],
        Claims =
        [
            Name("name", "official:a", "大臣", "ja") with { Status = ClaimStatus.Superseded },
            Name("name-2", "official:a", "元大臣", "ja") with { Supersedes = ClaimOf("name") },
            TimeOf("time", "meeting:m", "2022-08-30") with { Status = ClaimStatus.Disputed },
        ],
        Evidence =
        [
            new Evidence { Claim = ClaimOf("time"), Number = 2, Source = Source, Stance = Stance.Contradicts },
            EvidenceFor(ClaimOf("name-2")),
        ],
    };

    private static string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CaptureText)));

    private static SourceDescription Report => Description("共同 report") with
    {
        Url = "https://example.org/a",
        Published = EdtfTime.Parse("2022-08-30"),
        Language = "en",
        Reliability = 'B',
        Speaks = Id("country:jp"),
    };

    private static DatasetDescription Chronology => new()
    {
        Sources = [Source],
        Coverage =
        [
            new Coverage
            {
                Subjects = [Id("country:jp")],
                During = EdtfTime.Parse("1952/2022"),
                Contacts = [EntityType.Meeting],
                Note = "Complete.",
            },
        ],
    };

    private static QualifierSet Qualifiers => new(
    [
        new Qualifier(QualifierKey.Role, ClaimValue.Of(Literal.OfToken("HOST"))),
        new Qualifier(QualifierKey.Capacity, ClaimValue.Of(Id("office:o"))),
        new Qualifier(QualifierKey.RoleText, ClaimValue.Of(Literal.OfText("the \"host\"", "en"))),
    ]);
}
