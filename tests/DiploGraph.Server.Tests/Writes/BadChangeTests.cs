using System.Text.Json;
using DiploGraph.Graph.Changes;
using DiploGraph.Graph.Changes.Drafts;
using DiploGraph.GraphQL;
using DiploGraph.GraphQL.Types;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Tests.Resolvers;
using static DiploGraph.Server.Tests.Writes.Inputs;

namespace DiploGraph.Server.Tests.Writes;

/// <summary>Every mistake in the changes is an error whose path leads to it, and nothing is recorded.</summary>
public sealed class BadChangeTests
{
    private static readonly string Hash = SampleGraph.Sha256;
    private static readonly object Cited = new { source = "source:first-report" };

    public static TheoryData<string, object[]> Mistakes => new()
    {
        // Entities
        { "BAD_ID changes.0.addEntity.id", [Entity("meeting:Über")] },
        { "BAD_ID changes.0.addEntity.id", [Entity("planet:mars")] },
        { "ALREADY_EXISTS changes.0.addEntity.id", [Entity("official:benny-gantz")] },
        { "ALREADY_EXISTS changes.0.addSource.id", [Source("source:first-report")] },
        { "DUPLICATE changes.1.addEntity.id", [Entity("topic:new"), Entity("topic:new")] },
        { "BAD_LENGTH changes.0.addEntity.label", [Entity("topic:new", "")] },
        { "WRONG_DESCRIPTION changes.0.addEntity.id", [Entity("source:new")] },
        { "WRONG_DESCRIPTION changes.0.addSource.id", [Source("topic:new")] },
        {
            "UNKNOWN_ENTITY changes.0.addEntity.coverage.0.subjects.1",
            [Dataset(new { subjects = new[] { "official:benny-gantz", "official:beny-gantz" }, during = "2022" })]
        },
        {
            "UNKNOWN_ENTITY changes.0.addEntity.documents.0",
            [new { addEntity = new { id = "dataset:new", label = "New", documents = new[] { "source:none" } } }]
        },
        {
            "BAD_LITERAL changes.0.addEntity.coverage.0.during",
            [Dataset(new { subjects = new[] { "official:benny-gantz" }, during = "2022-13" })]
        },
        { "UNKNOWN_ENTITY changes.0.relabelEntity.id", [Relabel("official:beny-gantz", "Gantz")] },
        { "NO_CHANGE changes.0.relabelEntity", [Relabel("topic:iran", "Iran's nuclear program")] },
        { "DUPLICATE changes.1.relabelEntity.id", [Relabel("topic:iran", "Iran"), Relabel("topic:iran", "Persia")] },

        // Sources and captures
        { "BAD_VALUE changes.0.addSource.url", [Described(new { url = "ftp://x" })] },
        { "BAD_LITERAL changes.0.addSource.published", [Described(new { published = "2022-02-30" })] },
        { "BAD_LANGUAGE changes.0.addSource.language", [Described(new { language = "??" })] },
        { "BAD_LENGTH changes.0.addSource.title", [Described(new { title = "" })] },
        { "WRONG_TYPE changes.0.addSource.speaksFor", [Described(new { speaksFor = "topic:iran" })] },
        {
            "REFERS_TO_ITSELF changes.0.addSource.derivedFrom.0",
            [Described(new { derivedFrom = new[] { "source:new" } })]
        },
        {
            "BAD_VALUE changes.0.addSource.rights.maxQuoteChars",
            [Described(new { rights = new { maxQuoteChars = 0 } })]
        },
        { "UNKNOWN_ENTITY changes.0.addCapture.source", [Capture("Words", "source:none")] },
        { "RIGHTS_EXCEEDED changes.1.addCapture.text", [Source(mayStoreText: false), Capture()] },
        { "BAD_HASH changes.0.addCapture", [Copy(new { })] },
        { "BAD_HASH changes.0.addCapture.sha256", [Copy(new { sha256 = "x", byteLength = 3 })] },
        { "BAD_HASH changes.0.addCapture.text", [Copy(new { text = "Other words", sha256 = Hash[..63] + "0" })] },
        { "BAD_LITERAL changes.0.addCapture.retrieved", [Copy(new { text = "Words", retrieved = "2022-02-30" })] },
        { "CAPTURE_CHANGED changes.0.addCapture.byteLength", [Copy(new { sha256 = Hash, byteLength = 3 })] },
        { "DUPLICATE changes.2.addCapture", [Source(), Capture(), Capture()] },

        // Claims
        { "BAD_ID changes.0.addClaim.id", [Said(new { id = "claim:Ünknown" })] },
        { "ALREADY_EXISTS changes.0.addClaim.id", [Said(new { id = "claim:c001" })] },
        { "DUPLICATE changes.1.addClaim", [Said(new { }), Said(new { })] },
        { "UNKNOWN_ENTITY changes.0.addClaim.subject", [Said(new { subject = "official:beny-gantz" })] },
        { "UNKNOWN_ENTITY changes.0.addClaim.object.entity", [Said(new { @object = new { entity = "Tokyo" } })] },
        { "UNKNOWN_ENTITY changes.0.addClaim.object", [Said(new { @object = new { entity = "statement:none" } })] },
        { "WRONG_TYPE changes.0.addClaim.object", [Said(new { @object = new { entity = "topic:iran" } })] },
        { "WRONG_KIND changes.0.addClaim.object", [Said(new { @object = new { integer = 3 } })] },
        { "BAD_LITERAL changes.0.addClaim.validTime", [Said(new { validTime = "2022-02-30" })] },
        {
            "BAD_LITERAL changes.0.addClaim.object",
            [Said(new { subject = "place:tokyo", predicate = "COORDINATES", @object = At(95, 0) })]
        },
        {
            "UNKNOWN_TOKEN changes.0.addClaim.object",
            [Said(new { subject = "place:tokyo", predicate = "KIND", @object = new { token = "X" } })]
        },
        { "UNEXPECTED_QUALIFIER changes.0.addClaim.qualifiers.0", [Said(new { qualifiers = Qualified("MODE") })] },
        { "UNKNOWN_ENTITY changes.0.addClaim.qualifiers.0.value.entity", [Said(new { qualifiers = Of("Gantz") })] },
        { "UNKNOWN_ENTITY changes.0.addClaim.qualifiers.0", [Said(new { qualifiers = Of("official:x") })] },
        { "RANK_WITHOUT_REASON changes.0.addClaim.rankReason", [Said(new { rank = "DEPRECATED" })] },
        { "CLAIM_WITHOUT_EVIDENCE changes.0.addClaim", [Said(new { evidence = Array.Empty<object>() })] },
        {
            "CLAIM_WITHOUT_SUPPORT changes.0.addClaim",
            [Said(new { evidence = new[] { new { source = "source:first-report", stance = "MENTIONS" } } })]
        },
        { "UNKNOWN_CLAIM changes.0.addClaim.supersedes", [Said(new { supersedes = "claim:none" })] },
        {
            "REFERS_TO_ITSELF changes.0.addClaim.supersedes",
            [Said(new { id = "claim:new", supersedes = "claim:new" })]
        },
        { "UNKNOWN_CLAIM changes.0.reviseClaim.id", [Revise("claim:c999", new { status = "REFUTED" })] },
        { "NO_CHANGE changes.0.reviseClaim", [Revise("claim:c001", new { })] },
        {
            "DUPLICATE changes.1.setStanding.id",
            [Revise("claim:c001", new { validTime = "2022" }), Stand("claim:c001", "REFUTED")]
        },
        { "RANK_WITHOUT_REASON changes.0.setStanding.rankReason", [Rank("claim:c001", "DEPRECATED")] },
        { "UNKNOWN_CLAIM changes.0.replaceClaim.claim", [Replace("claim:c999")] },
        { "WRONG_KIND changes.0.replaceClaim.object", [Replace("claim:c001", new { @object = new { integer = 3 } })] },
        {
            "DUPLICATE changes.1.replaceClaim.claim",
            [Replace("claim:c001", new { id = "claim:x" }), Replace("claim:c001", new { id = "claim:y" })]
        },

        // Evidence
        { "UNKNOWN_CLAIM changes.0.addEvidence.claim", [Support("claim:c999", Cited)] },
        { "UNKNOWN_ENTITY changes.0.addEvidence.evidence.source", [Quote(new { source = "source:x" })] },
        { "WRONG_TYPE changes.0.addEvidence.evidence.source", [Quote(new { source = "topic:iran" })] },
        { "UNKNOWN_ENTITY changes.0.addEvidence.evidence.source", [Quote(new { source = "Times" })] },
        { "BAD_VALUE changes.0.addEvidence.evidence.credibility", [Quote(new { credibility = 7 })] },
        { "BAD_LANGUAGE changes.0.addEvidence.evidence.language", [Quote(new { language = "??" })] },
        { "UNKNOWN_ENTITY changes.0.addEvidence.evidence.attributedTo", [Quote(new { attributedTo = "official:x" })] },
        { "UNKNOWN_CAPTURE changes.0.addEvidence.evidence.capture", [Quote(new { capture = new string('0', 64) })] },
        {
            "QUOTE_NOT_IN_CAPTURE changes.0.addEvidence.evidence.exact",
            [Quote(new { exact = "the words of claim:c999 after" })]
        },
        { "AMBIGUOUS_QUOTE changes.0.addEvidence.evidence.exact", [Quote(new { exact = "before the words of" })] },
        { "BAD_LENGTH changes.0.addEvidence.evidence.exact", [Quote(new { exact = "the" })] },
        { "BAD_LENGTH changes.0.addEvidence.evidence.exact", [Quote(new { exact = new string('x', 10_001) })] },
        { "BAD_LENGTH changes.0.addEvidence.evidence.note", [Quote(new { note = new string('x', 10_001) })] },
        {
            "RIGHTS_EXCEEDED changes.2.addEvidence.evidence.exact",
            [
                Described(new { rights = new { mayStoreText = true, maxQuoteChars = 20 } }),
                Capture(source: "source:new"),
                Support("claim:c001", new { source = "source:new", exact = "Gantz had lunch with Eshel" }),
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_is_reported_with_its_path(string expected, object[] changes)
    {
        var write = await WriteFixture.CreateAsync();
        Assert.Equal([expected], await write.ErrorsAsync(changes));
    }

    [Fact]
    public async Task Entities_cannot_be_the_same_and_different()
    {
        var write = await WriteFixture.CreateAsync();
        var same = new { subject = "official:yair-lapid", predicate = "SAME_AS" };
        Assert.Equal(
            ["IDENTITY_CONFLICT changes.0.addClaim.object"],
            await write.ErrorsAsync(Said(new
            {
                same.subject, same.predicate, @object = new { entity = "official:amir-eshel" },
            })));
    }

    [Fact]
    public async Task All_mistakes_are_reported_at_once_in_the_order_of_the_input()
    {
        var write = await WriteFixture.CreateAsync();
        Assert.Equal(
            [
                "UNKNOWN_ENTITY changes.0.addClaim.qualifiers.1.value.entity",
                "BAD_LITERAL changes.0.addClaim.validTime",
                "UNEXPECTED_QUALIFIER changes.0.addClaim.qualifiers.2",
                "UNKNOWN_CLAIM changes.1.setStanding.id",
                "BAD_LENGTH changes.2.addEntity.label",
            ],
            await write.ErrorsAsync(
                Said(new
                {
                    validTime = "yesterday",
                    qualifiers = new object[]
                    {
                        new { key = "ADDRESSEE", value = new { entity = "country:jp" } },
                        new { key = "ADDRESSEE", value = new { entity = "Japan" } },
                        new { key = "MODE", value = new { token = "REMOTE" } },
                    },
                }),
                Stand("claim:none", "REFUTED"),
                Entity("topic:new", "")));
    }

    [Fact]
    public async Task An_unknown_id_comes_with_the_nearest_ones()
    {
        var write = await WriteFixture.CreateAsync();
        var payload = await write.CommitAsync(
            Said(new { subject = "official:beny-gantz" }), Said(new { subject = "Gantz, Benny" }));

        foreach (var error in payload.At("errors").EnumerateArray())
        {
            Assert.Equal("official:benny-gantz", error.At("nearest", 0).GetString());
        }
    }

    [Fact]
    public async Task A_quote_that_is_not_there_comes_with_the_nearest_passage()
    {
        var write = await WriteFixture.CreateAsync();
        var wrong = new { source = "source:lunch", exact = "Gantz had dinner with Eshel in Tokyo" };
        var payload = await write.CommitAsync([.. NewMeeting(), Support("claim:c001", wrong)]);

        Assert.Equal(["QUOTE_NOT_IN_CAPTURE changes.8.addEvidence.evidence.exact"], WriteFixture.ErrorsOf(payload));
        Assert.EndsWith(
            "The most similar passage is \"Gantz had lunch with Eshel in Tokyo\".",
            payload.At("errors", 0, "message").GetString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cycle_of_replaced_claims_is_an_error()
    {
        var write = await WriteFixture.CreateAsync();
        Assert.Equal(
            ["REFERS_TO_ITSELF changes.0.reviseClaim.supersedes"],
            await write.ErrorsAsync(
                Revise("claim:c001", new { supersedes = "claim:c002" }),
                Revise("claim:c002", new { supersedes = "claim:c001" })));
    }

    [Fact]
    public async Task A_text_of_a_megabyte_is_too_long_for_a_label_but_not_for_a_capture()
    {
        var write = await WriteFixture.CreateAsync();
        var text = new string('x', 1_000_000);
        Assert.Equal(["BAD_LENGTH changes.0.addEntity.label"], await write.ErrorsAsync(Entity("topic:new", text)));
        Assert.Empty(WriteFixture.ErrorsOf(await write.CommitAsync(Source(), Capture(text))));
    }

    [Fact]
    public async Task More_changes_than_the_limit_and_none_are_errors()
    {
        var engine = GraphQLOptions.Default with { MaxInputListItems = 10_000 };
        var write = await WriteFixture.CreateAsync(new ApiOptions { Engine = engine });
        var many = Enumerable.Range(0, 10_000).Select(number => Entity($"topic:t{number}")).ToArray();
        Assert.Equal(["TOO_MANY_CHANGES changes"], await write.ErrorsAsync(many));
        Assert.Equal(["BAD_LENGTH changes"], await write.ErrorsAsync());
        Assert.Empty(WriteFixture.ErrorsOf(await write.CommitAsync(many[..2_000])));
    }

    [Fact]
    public async Task A_list_of_more_problems_than_the_limit_says_so()
    {
        var engine = GraphQLOptions.Default with { MaxInputListItems = 2_000 };
        var write = await WriteFixture.CreateAsync(new ApiOptions { Engine = engine });
        var many = Enumerable.Range(0, 2_000).Select(number => Entity($"topic:t{number}", "")).ToArray();
        var errors = await write.ErrorsAsync(many);
        Assert.Equal(1_001, errors.Length);
        Assert.StartsWith("TOO_MANY_PROBLEMS", errors[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_enum_has_a_value_for_each_code_and_no_other()
    {
        var documented = Assert.IsType<EnumType>(ApiSchema.Build(ApiSchema.ReadSdl()).FindType("WriteErrorCode"));
        Assert.Equal(
            new[] { typeof(ChangeProblemCodes), typeof(WriteErrorCodes) }
                .SelectMany(type => type.GetFields())
                .Select(field => (string)field.GetRawConstantValue()!)
                .Order(StringComparer.Ordinal),
            documented.Values.Select(value => value.Name).Order(StringComparer.Ordinal));
    }

    private static object Relabel(string id, string label) => new { relabelEntity = new { id, label } };

    private static object Dataset(object coverage) =>
        new { addEntity = new { id = "dataset:new", label = "New", coverage = new[] { coverage } } };

    private static object Described(object parts) => new { addSource = Merge(
        new { id = "source:new", documentKind = "NEWS", title = "New", rights = new { } }, parts) };

    private static object Copy(object parts) =>
        new { addCapture = Merge(new { source = "source:first-report" }, parts) };

    private static object Said(object parts) => new { addClaim = Merge(
        new
        {
            subject = "official:amir-eshel",
            predicate = "SAID",
            @object = new { entity = "statement:gantz-iran-2022" },
            evidence = new[] { Cited },
        },
        parts) };

    private static object[] Qualified(string key) => [new { key, value = new { token = "REMOTE" } }];

    private static object[] Of(string entity) => [new { key = "ADDRESSEE", value = new { entity } }];

    private static object At(double latitude, double longitude) =>
        new { coordinates = new { latitude, longitude } };

    private static object Revise(string id, object parts) => new { reviseClaim = Merge(new { id }, parts) };

    private static object Stand(string id, string status) => new { setStanding = new { id, status } };

    private static object Rank(string id, string rank) => new { setStanding = new { id, rank } };

    private static object Replace(string claim, object? parts = null) => new { replaceClaim = Merge(
        new { claim, evidence = new[] { Cited } }, parts ?? new { validTime = "1999" }) };

    private static object Support(string claim, object evidence) => new { addEvidence = new { claim, evidence } };

    private static object Quote(object parts) =>
        Support("claim:c001", Merge(new { source = "source:first-report" }, parts));

    private static Dictionary<string, JsonElement> Merge(object parts, object more)
    {
        var merged = Fields(parts);
        foreach (var (name, value) in Fields(more))
        {
            merged[name] = value;
        }

        return merged;
    }

    private static Dictionary<string, JsonElement> Fields(object value) =>
        JsonSerializer.SerializeToElement(value).EnumerateObject().ToDictionary(it => it.Name, it => it.Value);
}
