using System.Text.Json;

namespace DiploGraph.Server.Tests.Resolvers.Sources;

/// <summary><c>verifyQuote</c>: whether a sentence is verbatim, who said it, and where it first occurs.</summary>
public sealed class QuoteTests
{
    [Fact]
    public async Task Words_of_a_stored_text_are_found_with_their_position()
    {
        var api = await ApiFixture.CreateAsync();
        var place = SampleGraph.PositionOf(7);

        await api.AnswersAsync(
            """
            { verifyQuote(text: "the words of claim:c007") { result complete searched { texts sourcesWithoutText }
                matches { source { id } capture { sha256 } start end exact extent result } } }
            """,
            $$"""
            { "verifyQuote": { "result": "EXACT", "complete": true,
                "searched": { "texts": 1, "sourcesWithoutText": 1 },
                "matches": [ { "source": { "id": "source:first-report" },
                  "capture": { "sha256": "{{SampleGraph.Sha256}}" }, "start": {{place.Start}}, "end": {{place.End}},
                  "exact": "the words of claim:c007", "extent": "ALL", "result": "EXACT" } ] } }
            """);
    }

    [Theory]
    [InlineData("before the words of claim", "AMBIGUOUS", 100)]
    [InlineData("the  words of claim:c007", "NORMALISED", 1)]
    [InlineData("the words of claim:d007", "NOT_FOUND", 0)]
    public async Task Each_result_has_a_status(string text, string expected, int matches)
    {
        var api = await ApiFixture.CreateAsync();
        var answer = await api.DataAsync(
            "query ($text: String!) { verifyQuote(text: $text) { result matches { exact } } }", new { text });

        Assert.Equal(expected, answer.At("verifyQuote", "result").GetString());
        Assert.Equal(matches, answer.At("verifyQuote", "matches").GetArrayLength());
    }

    [Fact]
    public async Task A_source_without_stored_text_may_contain_the_words()
    {
        var api = await ApiFixture.CreateAsync();
        await api.AnswersAsync(
            """
            { verifyQuote(text: "the words of claim:c007", source: "source:second-report") {
                result matches { exact } searched { texts sourcesWithoutText } } }
            """,
            """
            { "verifyQuote": { "result": "CAPTURE_MISSING", "matches": [],
                "searched": { "texts": 0, "sourcesWithoutText": 1 } } }
            """);
    }

    [Fact]
    public async Task Invalid_arguments_are_reported()
    {
        var api = await ApiFixture.CreateAsync();

        var tooShort = await api.ErrorAsync("""{ verifyQuote(text: "he said so") { result } }""");
        Assert.Equal("BAD_USER_INPUT", tooShort.Code());
        Assert.StartsWith(
            "Argument text: The quote is too short", tooShort.At("message").GetString(),
            StringComparison.Ordinal);
        Assert.Equal(3, tooShort.At("locations", 0, "column").GetInt32());
        var noSource = await api.ErrorAsync(
            """{ verifyQuote(text: "the words of claim:c007", source: "country:jp") { result } }""");
        Assert.Equal("BAD_USER_INPUT", noSource.Code());
        var unknown = await api.ErrorAsync(
            """{ verifyQuote(text: "the words of claim:c007", source: "source:first-raport") { result } }""");
        Assert.Equal("NOT_FOUND", unknown.Code());
        Assert.Equal("source:first-report", unknown.At("extensions", "nearest", 0).GetString());
    }

    [Fact]
    public async Task The_speaker_and_the_statement_of_the_words_are_returned()
    {
        var api = await ApiFixture.OfSeedDataAsync();
        const string Fields = """
            result matches { source { id } start end statement { id } speaker { id name }
              claim { id qualifiers { key entity { id } } } }
            """;

        var answer = await api.DataAsync(
            $$"""{ verifyQuote(text: "because our mission is to defend our people") { {{Fields}} } }""");
        var match = answer.At("verifyQuote", "matches", 0);
        Assert.Equal("EXACT", answer.At("verifyQuote", "result").GetString());
        Assert.Equal((751, 794), (match.At("start").GetInt32(), match.At("end").GetInt32()));
        Assert.Equal("source:jns-israel-japan-defense-agreement", match.At("source", "id").GetString());
        Assert.Equal("statement:gantz-idf-mission-2022", match.At("statement", "id").GetString());
        Assert.Equal("official:benny-gantz", match.At("speaker", "id").GetString());
        Assert.Equal("claim:gantz-said-idf-mission", match.At("claim", "id").GetString());
    }

    [Theory]
    [InlineData("“Minister, our countries share", "EXACT")]
    [InlineData("\"Minister, our countries share", "NORMALISED")]
    [InlineData("『Minister, our countries share this common goal』", "NORMALISED")]
    [InlineData("„Minister, our countries share this common goal“", "NORMALISED")]
    [InlineData("“Minister, our countries share … seeking peace and stability", "JOINED")]
    public async Task An_opening_quotation_mark_does_not_hide_the_speaker(string text, string result)
    {
        var api = await ApiFixture.OfSeedDataAsync();
        var answer = await api.DataAsync(
            "query ($text: String!) { verifyQuote(text: $text) { result matches { speaker { id } } } }", new { text });

        Assert.Equal(result, answer.At("verifyQuote", "result").GetString());
        Assert.Equal("official:benny-gantz", answer.At("verifyQuote", "matches", 0, "speaker", "id").GetString());
    }

    [Fact]
    public async Task The_parts_around_an_ellipsis_have_a_place_each()
    {
        var api = await ApiFixture.OfSeedDataAsync();

        await api.AnswersAsync(
            """
            { verifyQuote(text: "because our mission [...] defend our people") { result nearest { exact }
                matches { result extent start end exact parts { start end exact result }
                  source { id } speaker { id } } } }
            """,
            """
            { "verifyQuote": { "result": "JOINED", "nearest": null, "matches": [ {
                "result": "JOINED", "extent": "ALL", "start": 751, "end": 794,
                "exact": "because our mission … defend our people",
                "parts": [ { "start": 751, "end": 770, "exact": "because our mission", "result": "EXACT" },
                  { "start": 777, "end": 794, "exact": "defend our people", "result": "EXACT" } ],
                "source": { "id": "source:jns-israel-japan-defense-agreement" },
                "speaker": { "id": "official:benny-gantz" } } ] } }
            """);
    }

    [Fact]
    public async Task Words_that_were_not_found_have_a_nearest_passage_with_its_differences()
    {
        var api = await ApiFixture.OfSeedDataAsync();

        await api.AnswersAsync(
            """
            { verifyQuote(text: "because our first mission is to protect people") { result matches { exact }
                nearest { source { id } start end exact speaker { id } statement { id }
                  differences { kind quoted exact } } } }
            """,
            """
            { "verifyQuote": { "result": "NOT_FOUND", "matches": [], "nearest": {
                "source": { "id": "source:jns-israel-japan-defense-agreement" }, "start": 751, "end": 794,
                "exact": "because our mission is to defend our people",
                "speaker": { "id": "official:benny-gantz" },
                "statement": { "id": "statement:gantz-idf-mission-2022" },
                "differences": [
                  { "kind": "EQUAL", "quoted": "because our", "exact": "because our" },
                  { "kind": "ADDED", "quoted": "first", "exact": null },
                  { "kind": "EQUAL", "quoted": "mission is to", "exact": "mission is to" },
                  { "kind": "CHANGED", "quoted": "protect", "exact": "defend" },
                  { "kind": "MISSING", "quoted": null, "exact": "our" },
                  { "kind": "EQUAL", "quoted": "people", "exact": "people" } ] } } }
            """);
    }

    [Fact]
    public async Task Quotes_of_evidence_also_have_a_speaker()
    {
        var api = await ApiFixture.OfSeedDataAsync();
        var answer = await api.DataAsync(
            """
            { claim(id: "claim:idf-mission-text") { evidence(first: 1) { nodes {
                verification { result searched { texts } matches { statement { id } speaker { id } } } } } } }
            """);

        var verification = answer.At("claim", "evidence", "nodes", 0, "verification");
        Assert.Equal(JsonValueKind.Null, verification.At("searched").ValueKind);
        Assert.Equal("official:benny-gantz", verification.At("matches", 0, "speaker", "id").GetString());
    }

    [Fact]
    public async Task As_of_a_revision_only_texts_recorded_by_then_are_searched()
    {
        var api = await ApiFixture.CreateAsync();
        await api.AnswersAsync(
            """
            query @asOf(revision: 0) {
              verifyQuote(text: "the words of claim:c007") { result searched { texts sourcesWithoutText } } }
            """,
            """
            { "verifyQuote": { "result": "NOT_FOUND", "searched": { "texts": 0, "sourcesWithoutText": 0 } } }
            """);
    }

    [Theory]
    [InlineData("{ verifyQuote(text: \"the words of claim:c007\") { result } }", "FindQuotes FindClaims")]
    [InlineData("{ verifyQuote(text: \"words that nobody used\") { result } }", "FindQuotes FindQuotes")]
    [InlineData(
        "{ claims { nodes { evidence { nodes { verification { result matches { exact } } } } } } }",
        "ListClaims ReadEvidence")]
    [InlineData(
        "{ claims(first: 100) { nodes { evidence { nodes { verification { matches { speaker { id } } } } } } } }",
        "ListClaims ReadEvidence FindClaims ReadClaims ReadClaims")]
    public async Task It_needs_few_store_calls(string query, string calls)
    {
        var api = await ApiFixture.CreateAsync();
        await api.DataAsync(query);

        Assert.Equal(calls, string.Join(' ', api.Store.Calls));
    }
}
