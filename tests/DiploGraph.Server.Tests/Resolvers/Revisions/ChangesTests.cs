using DiploGraph.Graph.Claims;
using static DiploGraph.Server.Tests.Resolvers.SmallChanges;

namespace DiploGraph.Server.Tests.Resolvers.Revisions;

/// <summary><c>changes</c>: the changes since a revision, with the previous versions.</summary>
public sealed class ChangesTests
{
    private const string Gantz = "official:benny-gantz";

    [Fact]
    public async Task Changes_are_returned_with_the_previous_versions()
    {
        var api = await WithHistoryAsync();
        await api.AnswersAsync(
            """
            { changes(since: 1) { totalCount nodes {
              number author message
              claims { totalCount nodes { kind changed
                before { status rank value { text } recordedFrom recordedTo }
                after { id status rank value { text } subject { name } supersedes { id } recordedFrom recordedTo } } }
              entities { nodes { kind changed entity { id } before { label } after { label source { title } } } }
              evidence { totalCount nodes { id } } } } }
            """,
            """
            { "changes": { "totalCount": 3, "nodes": [
              { "number": 2, "author": "tests", "message": "A name.",
                "claims": { "totalCount": 1, "nodes": [ { "kind": "ADDED", "changed": [], "before": null,
                  "after": { "id": "claim:n1", "status": "ACCEPTED", "rank": "NORMAL",
                    "value": { "text": "B. Gantz" }, "subject": { "name": "Benny Gantz" }, "supersedes": null,
                    "recordedFrom": 2,
                    "recordedTo": 3 } } ] },
                "entities": { "nodes": [] },
                "evidence": { "totalCount": 1, "nodes": [ { "id": "claim:n1#1" } ] } },
              { "number": 3, "author": "tests", "message": "A better one.",
                "claims": { "totalCount": 2, "nodes": [
                  { "kind": "ADDED", "changed": [], "before": null,
                    "after": { "id": "claim:n2", "status": "ACCEPTED", "rank": "NORMAL",
                      "value": { "text": "Gantz B." }, "subject": { "name": "Benny Gantz" },
                      "supersedes": { "id": "claim:n1" }, "recordedFrom": 3,
                      "recordedTo": 4 } },
                  { "kind": "SUPERSEDED", "changed": [ "STATUS" ],
                    "before": { "status": "ACCEPTED", "rank": "NORMAL", "value": { "text": "B. Gantz" },
                      "recordedFrom": 2, "recordedTo": 3 },
                    "after": { "id": "claim:n1", "status": "SUPERSEDED", "rank": "NORMAL",
                      "value": { "text": "B. Gantz" }, "subject": { "name": "Benny Gantz" }, "supersedes": null,
                      "recordedFrom": 3, "recordedTo": null } } ] },
                "entities": { "nodes": [] },
                "evidence": { "totalCount": 1, "nodes": [ { "id": "claim:n2#1" } ] } },
              { "number": 4, "author": "tests", "message": "Neither.",
                "claims": { "totalCount": 1, "nodes": [ {
                  "kind": "RETRACTED", "changed": [ "STATUS", "RANK", "RANK_REASON" ],
                  "before": { "status": "ACCEPTED", "rank": "NORMAL", "value": { "text": "Gantz B." },
                    "recordedFrom": 3, "recordedTo": 4 },
                  "after": { "id": "claim:n2", "status": "RETRACTED", "rank": "DEPRECATED",
                    "value": { "text": "Gantz B." }, "subject": { "name": "Benny Gantz" },
                    "supersedes": { "id": "claim:n1" }, "recordedFrom": 4, "recordedTo": null } } ] },
                "entities": { "nodes": [
                  { "kind": "ADDED", "changed": [], "entity": { "id": "country:us" }, "before": null,
                    "after": { "label": "United States", "source": null } },
                  { "kind": "CHANGED", "changed": [ "LABEL" ], "entity": { "id": "topic:iran" },
                    "before": { "label": "Iran's nuclear program" }, "after": { "label": "Iran", "source": null } } ] },
                "evidence": { "totalCount": 0, "nodes": [] } } ] } }
            """);
    }

    [Fact]
    public async Task A_page_of_revisions_costs_a_fixed_number_of_store_calls()
    {
        var api = await WithHistoryAsync();
        const string query =
            """
            query ($first: Int) { changes(since: 0, first: $first) { totalCount nodes {
              claims(first: 100) { totalCount nodes { after { subject { id } } before { id } } }
              entities(first: 100) { totalCount nodes { entity { id } } } evidence { totalCount nodes { id } } } } }
            """;
        await api.DataAsync(query, new { first = 1 });
        var few = api.Store.Calls.Count;
        await api.DataAsync(query, new { first = 4 });

        Assert.Equal(few, api.Store.Calls.Count);
    }

    [Fact]
    public async Task Changes_are_read_page_by_page()
    {
        var api = await WithHistoryAsync();
        const string query =
            """
            query ($after: String, $claims: String) { changes(since: 0, first: 1, after: $after) {
              nodes { number claims(first: 2, after: $claims) {
                pageInfo { endCursor hasNextPage } nodes { after { id } } } }
              pageInfo { endCursor hasNextPage } } }
            """;
        string? after = null;
        for (var number = 1; number <= 4; number++)
        {
            var page = (await api.DataAsync(query, new { after })).At("changes");
            Assert.Equal(number, page.At("nodes", 0, "number").GetInt32());
            Assert.Equal(number < 4, page.At("pageInfo", "hasNextPage").GetBoolean());
            after = page.At("pageInfo", "endCursor").GetString();
        }

        var first = (await api.DataAsync(query)).At("changes", "nodes", 0, "claims");
        var claims = first.At("pageInfo", "endCursor").GetString();
        var next = (await api.DataAsync(query, new { claims })).At("changes", "nodes", 0, "claims");
        Assert.Equal(["claim:c001", "claim:c002"], Ids(first));
        Assert.Equal(["claim:c003", "claim:c004"], Ids(next));

        static string[] Ids(System.Text.Json.JsonElement page) =>
            [.. page.At("nodes").EnumerateArray().Select(node => node.At("after", "id").GetString()!)];
    }

    [Fact]
    public async Task Changes_can_be_filtered_by_kind_and_by_affected_entity()
    {
        var api = await WithHistoryAsync();
        await api.AnswersAsync(
            """
            { changes(since: 1, touching: ["official:benny-gantz"]) { totalCount nodes { number
                claims(kinds: [SUPERSEDED, RETRACTED]) { totalCount nodes { after { id } } } } }
              topic: changes(since: 1, touching: ["topic:iran"]) { nodes { number entities(kinds: [CHANGED]) {
                totalCount } claims(touching: ["topic:iran"]) { totalCount } } } }
            """,
            """
            { "changes": { "totalCount": 3, "nodes": [
                { "number": 2, "claims": { "totalCount": 0, "nodes": [] } },
                { "number": 3, "claims": { "totalCount": 1, "nodes": [ { "after": { "id": "claim:n1" } } ] } },
                { "number": 4, "claims": { "totalCount": 1, "nodes": [ { "after": { "id": "claim:n2" } } ] } } ] },
              "topic": { "nodes": [
                { "number": 4, "entities": { "totalCount": 1 }, "claims": { "totalCount": 0 } } ] } }
            """);
    }

    [Fact]
    public async Task Changes_end_with_the_revision_that_is_read()
    {
        var api = await WithHistoryAsync();
        await api.AnswersAsync(
            """
            query @asOf(revision: 2) { changes(since: 1) { totalCount nodes { number claims { nodes {
              after { recordedTo } } } } } }
            """,
            """
            { "changes": { "totalCount": 1, "nodes": [ { "number": 2, "claims": { "nodes": [
              { "after": { "recordedTo": null } } ] } } ] } }
            """);
    }

    [Theory]
    [InlineData("since: 5", "", "BAD_USER_INPUT", "since is 5; it must be from 0 to 4")]
    [InlineData("since: -1", "", "BAD_USER_INPUT", "since is -1")]
    [InlineData("since: 3", "@asOf(revision: 2)", "BAD_USER_INPUT", "it must be from 0 to 2")]
    [InlineData("since: 0, touching: [\"official:beny-gants\"]", "", "NOT_FOUND", "official:benny-gantz")]
    [InlineData("since: 0, first: 1000000", "", "LIMIT_EXCEEDED", "100")]
    [InlineData("since: 0, after: \"bm9uc2Vuc2U\"", "", "INVALID_CURSOR", "filter or sort order")]
    public async Task Invalid_arguments_are_rejected(string arguments, string asOf, string code, string reason)
    {
        var api = await WithHistoryAsync();
        var error = await api.ErrorAsync($"query {asOf} {{ changes({arguments}) {{ nodes {{ number }} }} }}");

        Assert.Equal(code, error.Code());
        Assert.Contains(reason, error.At("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cursor_of_revisions_is_valid_only_for_revisions()
    {
        var api = await WithHistoryAsync();
        var cursor = (await api.DataAsync("{ changes(since: 0, first: 1) { pageInfo { endCursor } } }"))
            .At("changes", "pageInfo", "endCursor").GetString();

        var error = await api.ErrorAsync(
            "query ($after: String) { officials(first: 1, after: $after) { nodes { id } } }", new { after = cursor });
        Assert.Equal("INVALID_CURSOR", error.Code());
    }

    /// <summary>Creates the sample graph, then adds a name, replaces it, and retracts it with other changes.</summary>
    private static async Task<ApiFixture> WithHistoryAsync()
    {
        var api = await ApiFixture.CreateAsync();
        var one = NameOf("claim:n1", Gantz, "B. Gantz");
        await api.CommitAsync(Add(one), "A name.");
        var two = NameOf("claim:n2", Gantz, "Gantz B.") with { Supersedes = one.Id };
        await api.CommitAsync(
            Add(two) with { Claims = [two, one with { Status = ClaimStatus.Superseded }] }, "A better one.");
        await api.CommitAsync(
            Hold(two with
            {
                Status = ClaimStatus.Retracted,
                Rank = ClaimRank.Deprecated,
                RankReason = "Misread.",
            }) with { Entities = [Entity("country:us", "United States"), Entity("topic:iran", "Iran")] },
            "Neither.");
        return api;
    }
}
