using System.Reflection;
using DiploGraph.Graph.Changes;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Time;
using static DiploGraph.Graph.Tests.Changes.ChangeSetFixture;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Changes;

/// <summary>Each problem leads to the record and to the part of it that is wrong.</summary>
public sealed class ProblemPartTests
{
    private static readonly Claim Presence = Edge("c", "official:b", Predicate.ParticipatedIn, "meeting:m");

    private static readonly Claim Known = Edge("known", "official:a", Predicate.ParticipatedIn, "meeting:m");

    private static readonly Evidence Cited = EvidenceFor(ClaimOf("known"), 2);

    private static readonly Evidence Verified = Cited with
    {
        Quote = new TextQuoteSelector("met with Hayashi"),
        Position = new TextPositionSelector(6, 22),
        CaptureSha256 = Hash,
        Verification = QuoteResult.Exact,
    };

    private static readonly string New = CaptureOf("new").Sha256;

    public static TheoryData<string, string, string, ChangeSet> Problems => new()
    {
        // Entities
        { "MISSING_ID", "", "id", ChangesOf([Entity("official:c") with { Id = default }]) },
        { "DUPLICATE", "official:c", "id", ChangesOf([Entity("official:c"), Entity("official:c")]) },
        { "BAD_LENGTH", "official:c", "label", ChangesOf([Entity("official:c", "")]) },
        { "BAD_TEXT", "official:c", "label", ChangesOf([Entity("official:c", "\uD800")]) },
        { "BAD_TEXT", "official:c", "disambiguation", Of(Entity("official:c") with { Disambiguation = "\uD800" }) },
        { "WRONG_DESCRIPTION", "source:s", "source", Of(Entity("source:s") with { Source = null }) },
        { "WRONG_DESCRIPTION", "official:c", "dataset", Of(Entity("official:c") with { Dataset = new() }) },
        { "BAD_VALUE", "source:s", "source kind", Of(Description() with { Kind = 0 }) },
        { "BAD_LENGTH", "source:s", "source title", Of(Description("")) },
        { "BAD_TEXT", "source:s", "source publisher", Of(Description() with { Publisher = "\uD800" }) },
        { "BAD_TEXT", "source:s", "source credit", Of(Description() with { Credit = "\uD800" }) },
        { "BAD_TEXT", "source:s", "source publishedBasis", Of(Description() with { PublishedBasis = "\uD800" }) },
        { "BAD_LANGUAGE", "source:s", "source language", Of(Description() with { Language = "??" }) },
        { "BAD_VALUE", "source:s", "source url", Of(Description() with { Url = "file:///etc/passwd" }) },
        { "BAD_VALUE", "source:s", "source reliability", Of(Description() with { Reliability = 'G' }) },
        { "BAD_VALUE", "source:s", "source rights maxQuoteChars", Of(new Rights { MaxQuoteChars = 0 }) },
        { "BAD_TEXT", "source:s", "source rights license", Of(new Rights { License = "\uD800" }) },
        { "BAD_TEXT", "source:s", "source rights attribution", Of(new Rights { Attribution = "\uD800" }) },
        { "BAD_TEXT", "source:s", "source rights terms", Of(new Rights { Terms = "\uD800" }) },
        { "REFERS_TO_ITSELF", "source:s", "source derivedFrom 1", DerivedFrom("source:other", "source:s") },
        { "UNKNOWN_ENTITY", "source:s", "source derivedFrom 1", DerivedFrom("source:other", "source:none") },
        { "WRONG_TYPE", "source:s", "source speaks", Of(Description() with { Speaks = Id("official:a") }) },
        { "UNKNOWN_ENTITY", "dataset:e", "dataset sources 0", OfSource("source:x") },
        { "UNKNOWN_ENTITY", "dataset:e", "dataset coverage 0 subjects 1", Covering("official:a", "official:x") },
        { "WRONG_TYPE", "dataset:e", "dataset coverage 0 contacts 0", Covering(EntityType.Place) },

        // Captures
        { "BAD_HASH", "x", "sha256", Of(CaptureOf("new") with { Sha256 = "x" }) },
        { "UNKNOWN_ENTITY", New, "source", Of(CaptureOf("new", "source:none")) },
        { "BAD_LENGTH", New, "mediaType", Of(CaptureOf("new") with { MediaType = "" }) },
        { "BAD_LENGTH", New, "byteLength", Of(CaptureOf("new") with { Text = null, ByteLength = 0 }) },
        { "BAD_HASH", New, "text", Of(CaptureOf("new") with { Text = "old" }) },
        { "CAPTURE_CHANGED", Hash, "source", Of(CaptureOf(Words, "source:other")) },
        { "CAPTURE_CHANGED", Hash, "byteLength", Of(CaptureOf(Words) with { Text = null, ByteLength = 5 }) },
        {
            "RIGHTS_EXCEEDED", New, "text", Of(new Rights()) with { Captures = [CaptureOf("new", "source:s")] }
        },

        // Claims
        { "MISSING_ID", "", "id", Of(Presence with { Id = default }) },
        { "DUPLICATE", "claim:known", "id", new ChangeSet { Claims = [Known, Known] } },
        { "BAD_VALUE", "claim:c", "predicate", Of(Presence with { Predicate = (Predicate)999 }) },
        { "UNKNOWN_ENTITY", "claim:c", "subject", Of(Presence with { Subject = Id("official:x") }) },
        { "WRONG_TYPE", "claim:c", "object", Of(Presence with { Object = ClaimValue.Of(Id("office:o")) }) },
        { "WRONG_KIND", "claim:c", "object", Of(Presence with { Object = ClaimValue.Of(Literal.OfText("m")) }) },
        { "REFERS_TO_ITSELF", "claim:c", "object", Of(Edge("c", "official:a", Predicate.SameAs, "official:a")) },
        { "BAD_LITERAL", "claim:c", "object", Of(Value("c", "meeting:m", Predicate.Time, BadTime)) },
        { "BAD_LANGUAGE", "claim:c", "object language", Of(Name("c", "official:a", "Ann", "??")) },
        { "UNKNOWN_TOKEN", "claim:c", "qualifiers 1", Of(Presence.With(Host, Token(QualifierKey.Role, "KING"))) },
        { "UNEXPECTED_QUALIFIER", "claim:c", "qualifiers 0", Of(Name("c", "official:a", "Ann").With(Host)) },
        { "UNKNOWN_ENTITY", "claim:c", "qualifiers 0", Of(Presence.With(Ref(QualifierKey.Capacity, "office:x"))) },
        { "BAD_LENGTH", "claim:c", "qualifiers", Of(Presence.With([.. Enumerable.Repeat(Host, 51)])) },
        { "BAD_VALUE", "claim:c", "status", Of(Presence with { Status = (ClaimStatus)77 }) },
        { "BAD_VALUE", "claim:c", "rank", Of(Presence with { Rank = (ClaimRank)77 }) },
        { "BAD_TEXT", "claim:c", "rankReason", Of(Presence with { RankReason = "\uD800" }) },
        { "RANK_WITHOUT_REASON", "claim:c", "rankReason", Of(Presence with { Rank = ClaimRank.Deprecated }) },
        { "CLAIM_CHANGED", "claim:known", "subject", new() { Claims = [Known with { Subject = Id("official:b") }] } },
        { "CLAIM_WITHOUT_EVIDENCE", "claim:c", "", new ChangeSet { Claims = [Presence] } },
        {
            "CLAIM_WITHOUT_SUPPORT", "claim:c", "", new ChangeSet
            {
                Claims = [Presence], Evidence = [EvidenceFor(Presence.Id) with { Stance = Stance.Mentions }],
            }
        },
        { "UNKNOWN_CLAIM", "claim:c", "supersedes", Of(Presence with { Supersedes = ClaimOf("none") }) },
        { "REFERS_TO_ITSELF", "claim:c", "supersedes", Of(Presence with { Supersedes = Presence.Id }) },
        {
            "IDENTITY_CONFLICT", "claim:c", "object", ChangesOf(
                [],
                Edge("c", "official:a", Predicate.DifferentFrom, "official:b"),
                Edge("d", "official:a", Predicate.SameAs, "official:b"))
        },

        // Evidence
        { "UNKNOWN_CLAIM", "claim:none#1", "claim", Of(EvidenceFor(ClaimOf("none"))) },
        { "DUPLICATE", "claim:known#2", "number", new ChangeSet { Evidence = [Cited, Cited] } },
        { "EVIDENCE_NUMBER", "claim:known#7", "number", Of(Cited with { Number = 7 }) },
        { "UNKNOWN_ENTITY", "claim:known#2", "source", Of(Cited with { Source = Id("source:none") }) },
        { "UNKNOWN_ENTITY", "claim:known#2", "attributedTo", Of(Cited with { AttributedTo = Id("official:x") }) },
        { "BAD_VALUE", "claim:known#2", "stance", Of(Cited with { Stance = 0 }) },
        { "BAD_VALUE", "claim:known#2", "verification", Of(Cited with { Verification = (QuoteResult)9 }) },
        { "BAD_VALUE", "claim:known#2", "credibility", Of(Cited with { Credibility = 7 }) },
        { "BAD_LANGUAGE", "claim:known#2", "language", Of(Cited with { Language = "??" }) },
        { "BAD_TEXT", "claim:known#2", "note", Of(Cited with { Note = "\uD800" }) },
        { "BAD_LENGTH", "claim:known#2", "exact", Of(Cited with { Quote = new TextQuoteSelector("") }) },
        { "BAD_TEXT", "claim:known#2", "prefix", Of(Cited with { Quote = new("w", "\uD800", null) }) },
        { "BAD_TEXT", "claim:known#2", "suffix", Of(Cited with { Quote = new("w", null, "\uD800") }) },
        { "RIGHTS_EXCEEDED", "claim:known#2", "exact", Of(Cited with { Quote = new(new string('w', 301)) }) },
        { "UNKNOWN_CAPTURE", "claim:known#2", "capture", Of(Verified with { CaptureSha256 = new string('0', 64) }) },
        { "BAD_POSITION", "claim:known#2", "position", Of(Verified with { Position = new(22, 6) }) },
        { "BAD_POSITION", "claim:known#2", "capture", Of(Verified with { CaptureSha256 = null }) },
        { "BAD_POSITION", "claim:known#2", "exact", Of(Verified with { Quote = null }) },
        { "QUOTE_NOT_IN_CAPTURE", "claim:known#2", "exact", Of(Verified with { Quote = new("met with hayashi") }) },
    };

    [Theory]
    [MemberData(nameof(Problems))]
    public async Task A_problem_leads_to_the_wrong_part(string code, string subject, string part, ChangeSet changes)
    {
        var problem = Assert.Single(await ProblemsAsync(changes));
        Assert.Equal((code, subject, part), (problem.Code, problem.Subject, string.Join(' ', problem.Part)));
    }

    [Fact]
    public void Every_code_has_a_test_of_its_part()
    {
        var codes = typeof(ChangeProblemCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!);
        var tested = Problems.Select(row => row.Data.Item1).Append(ChangeProblemCodes.TooManyProblems);
        Assert.Equal(codes.Order(StringComparer.Ordinal), tested.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_problem_that_there_are_more_has_no_part()
    {
        var names = Enumerable.Range(0, 3).Select(i => Name($"n{i}", "official:nobody", "Ann")).ToArray();
        var problems = await ProblemsAsync(ChangesOf([], names), ChangeLimits.Default with { MaxProblems = 2 });
        Assert.Equal(["TOO_MANY_PROBLEMS"], problems.Where(problem => problem.Part.Count == 0).Select(it => it.Code));
    }

    [Theory]
    [InlineData("official:x", "subject")]
    [InlineData("claim:none", "supersedes")]
    [InlineData(null, "status")]
    public async Task Only_a_problem_of_an_unknown_id_names_the_missing_one(string? missing, string part)
    {
        var claim = part switch
        {
            "subject" => Presence with { Subject = Id("official:x") },
            "supersedes" => Presence with { Supersedes = ClaimOf("none") },
            _ => Presence with { Status = (ClaimStatus)77 },
        };
        Assert.Equal(missing, Assert.Single(await ProblemsAsync(Of(claim))).Missing);
    }

    private static Literal BadTime => new(LiteralKind.Time, "2022-02-30");

    private static Qualifier Host => Token(QualifierKey.Role, "HOST");

    private static ChangeSet Of(Entity entity) => ChangesOf([entity]);

    private static ChangeSet Of(SourceDescription source) => Of(Entity("source:s") with { Source = source });

    private static ChangeSet Of(Rights rights) => Of(Description() with { Rights = rights });

    private static ChangeSet Of(DatasetDescription dataset) => Of(Entity("dataset:e") with { Dataset = dataset });

    private static ChangeSet Of(Capture capture) => new() { Captures = [capture] };

    private static ChangeSet Of(Claim claim) => ChangesOf([], claim);

    private static ChangeSet Of(Evidence evidence) => new() { Evidence = [evidence] };

    private static ChangeSet DerivedFrom(params string[] sources) =>
        Of(Description() with { DerivedFrom = [.. sources.Select(Id)] });

    private static ChangeSet OfSource(string source) => Of(new DatasetDescription { Sources = [Id(source)] });

    private static ChangeSet Covering(params string[] subjects) => Of(new DatasetDescription
    {
        Coverage = [new Coverage { Subjects = [.. subjects.Select(Id)], During = EdtfTime.Parse("2022") }],
    });

    private static ChangeSet Covering(EntityType contact) => Of(new DatasetDescription
    {
        Coverage = [new Coverage { Subjects = [], During = EdtfTime.Parse("2022"), Contacts = [contact] }],
    });
}
