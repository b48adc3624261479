using System.Text.Json;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Revisions;

namespace DiploGraph.Server.Tests.Resolvers.Entities;

public sealed class RootTests
{
    public static TheoryData<string, string, string> Types => new()
    {
        { "country", "countries", "country:jp" },
        { "organization", "organizations", "organization:japan-ministry-of-defense" },
        { "official", "officials", "official:benny-gantz" },
        { "office", "offices", "office:japan-minister-of-defense" },
        { "place", "places", "place:tokyo" },
        { "topic", "topics", "topic:iran" },
        { "meeting", "meetings", "meeting:gantz-hamada-2022-08-30" },
        { "visit", "visits", "visit:gantz-japan-2022" },
        { "event", "events", "event:signing-2022" },
        { "agreement", "agreements", "agreement:memorandum-2022" },
        { "diplomaticRelation", "diplomaticRelations", "relation:il-jp" },
        { "statement", "statements", "statement:gantz-iran-2022" },
        { "source", "sources", "source:first-report" },
        { "dataset", "datasets", "dataset:sample" },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public async Task A_type_is_found_by_id_and_listed(string one, string many, string id)
    {
        var api = await ApiFixture.CreateAsync();
        var data = await api.DataAsync(
            $$"""
            query ($id: ID!) {
              one: {{one}}(id: $id) { __typename id }
              none: {{one}}(id: "{{id}}-none") { id }
              other: {{one}}(id: "claim:c001") { id }
              noId: {{one}}(id: "ʼ") { id }
              {{many}}(first: 100) { totalCount nodes { __typename id } edges { node { id } cursor } }
            }
            """,
            new { id });

        Assert.Equal(id, data.At("one", "id").GetString());
        Assert.Equal(one, data.At("one", "__typename").GetString(), ignoreCase: true);
        Assert.All(["none", "other", "noId"], name => Assert.Equal("null", data.At(name).GetRawText()));
        var type = EntityId.Parse(id).Type;
        var ids = SampleGraph.Changes.Entities.Select(entity => entity.Id).Where(other => other.Type == type).ToList();
        Assert.Equal(ids.Count, data.At(many, "totalCount").GetInt32());
        Assert.Equal(ids.Select(other => other.Value).Order(), data.At(many, "nodes").Texts("id").Order());
        Assert.Equal(ids.Count, data.At(many, "edges").GetArrayLength());
    }

    [Fact]
    public async Task Happenings_share_one_timeline()
    {
        var api = await ApiFixture.CreateAsync();

        await api.AnswersAsync(
            "{ happenings(first: 3) { totalCount nodes { __typename id time { text } } } }",
            """
            { "happenings": { "totalCount": 6, "nodes": [
              { "__typename": "Meeting", "id": "meeting:gantz-kishi-2022-06", "time": { "text": "2022-06" } },
              { "__typename": "Visit", "id": "visit:gantz-japan-2022", "time": { "text": "2022-08-29/2022-08-30" } },
              { "__typename": "Event", "id": "event:signing-2022", "time": { "text": "2022-08-30" } } ] } }
            """);
    }

    [Fact]
    public async Task Nodes_of_every_kind_are_returned_in_the_requested_order()
    {
        var api = await ApiFixture.CreateAsync();

        await api.AnswersAsync(
            """
            { nodes(ids: [
                "claim:c001#1", "official:none", "claim:c001", "country:jp", "claim:c001#9", "", "country:jp"]) {
                __typename id } }
            """,
            """
            { "nodes": [ { "__typename": "Evidence", "id": "claim:c001#1" }, null,
              { "__typename": "Claim", "id": "claim:c001" }, { "__typename": "Country", "id": "country:jp" },
              null, null, { "__typename": "Country", "id": "country:jp" } ] }
            """);
        Assert.Equal(["FindEntities", "FindClaims", "ReadEvidence", "SuggestIds"], api.Store.Calls);
    }

    [Fact]
    public async Task A_node_is_found_by_its_global_id()
    {
        var api = await ApiFixture.CreateAsync();

        await api.AnswersAsync(
            """{ a: node(id: "official:benny-gantz") { id ... on Entity { name } } b: node(id: "nobody") { id } }""",
            """{ "a": { "id": "official:benny-gantz", "name": "Benny Gantz" }, "b": null }""");
    }

    [Fact]
    public async Task Too_many_ids_are_rejected()
    {
        var api = await ApiFixture.CreateAsync();
        var ids = Enumerable.Range(0, 101).Select(number => $"official:o{number}");

        var error = await api.ErrorAsync("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids });

        Assert.Equal("LIMIT_EXCEEDED", error.Code());
    }

    [Fact]
    public async Task The_snapshot_field_describes_the_commit_that_is_read()
    {
        var api = await ApiFixture.CreateAsync();
        var snapshot = (await api.DataAsync("{ snapshot { revision validAt knownAt author message hash } }"))
            .At("snapshot");

        Assert.Equal(1, snapshot.At("revision").GetInt32());
        Assert.Equal(JsonValueKind.Null, snapshot.At("validAt").ValueKind);
        Assert.Equal("The sample graph.", snapshot.At("message").GetString());
        Assert.Matches(@"^[0-9a-f]{64}\z", snapshot.At("hash").GetString());
        Assert.EndsWith("Z", snapshot.At("knownAt").GetString(), StringComparison.Ordinal);
        Assert.Empty(api.Store.Calls);
    }

    [Fact]
    public async Task A_request_reads_a_single_version_throughout()
    {
        var api = await ApiFixture.CreateAsync();
        const string query = "{ countries { totalCount } snapshot { revision } }";
        await using var request = await api.Handler.OpenAsync(
            await api.PrepareAsync(query), api.Caller, CancellationToken.None);
        await api.CommitAsync(new ChangeSet
        {
            Entities = [new Entity { Id = EntityId.Parse("country:us"), Label = "United States" }],
        });

        var before = (await api.AskAsync(query, request)).At("data");
        var after = await api.DataAsync(query);

        Assert.Equal((2, 1), (
            before.At("countries", "totalCount").GetInt32(), before.At("snapshot", "revision").GetInt32()));
        Assert.Equal((3, 2), (
            after.At("countries", "totalCount").GetInt32(), after.At("snapshot", "revision").GetInt32()));
    }
}
