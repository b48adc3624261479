using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Time;
using DiploGraph.GraphQL.Types;
using DiploGraph.Server.Resolvers.Relations;

namespace DiploGraph.Server.Tests.Resolvers.Entities;

public sealed class RelationTests
{
    [Fact]
    public async Task Every_edge_of_the_graph_is_visible_from_both_ends()
    {
        var api = await ApiFixture.CreateAsync();
        foreach (var claim in SampleGraph.Changes.Claims.Where(claim => claim.Object.Entity is not null))
        {
            var other = claim.Object.Entity!.Value;
            await AssertSeenAsync(api, claim, claim.Subject, other, ClaimDirection.Outgoing);
            await AssertSeenAsync(api, claim, other, claim.Subject, ClaimDirection.Incoming);
        }
    }

    [Fact]
    public async Task An_edge_carries_its_claim_its_time_and_its_qualifiers()
    {
        var api = await ApiFixture.CreateAsync();

        await api.AnswersAsync(
            """
            { official(id: "official:benny-gantz") {
                offices { edges { ordinal acting roleText
                  validTime { text earliest latest } claim { predicate status } } }
                signedAgreements { edges { node { id } at { id } onBehalfOf { name } capacity { id } basis } }
                visits { edges { grade invitedBy { id } node { companions { nodes { name } } } } }
                meetings(first: 1, orderBy: TIME_DESC) {
                  edges { role mode attendance capacity { name } onBehalfOf { __typename id } node { id } } } } }
            """,
            """
            { "official": {
              "offices": { "edges": [ { "ordinal": 21, "acting": false, "roleText": null,
                "validTime": { "text": "2020-05-17/2022-12-29", "earliest": "2020-05-17", "latest": "2022-12-29" },
                "claim": { "predicate": "HOLDS_OFFICE", "status": "ACCEPTED" } } ] },
              "signedAgreements": { "edges": [ { "node": { "id": "agreement:memorandum-2022" },
                "at": { "id": "event:signing-2022" }, "onBehalfOf": { "name": "Israel" }, "capacity": null,
                "basis": null } ] },
              "visits": { "edges": [ { "grade": "OFFICIAL", "invitedBy": null,
                "node": { "companions": { "nodes": [ { "name": "Amir Eshel" } ] } } } ] },
              "meetings": { "edges": [ { "role": "VISITOR", "mode": null, "attendance": "CANCELLED",
                "capacity": { "name": "Minister of Defense of Israel" },
                "onBehalfOf": { "__typename": "Country", "id": "country:il" },
                "node": { "id": "meeting:gantz-lapid-2022-09" } } ] } } }
            """);
    }

    [Fact]
    public async Task An_edge_says_whether_it_is_certain_at_the_requested_time()
    {
        var api = await ApiFixture.CreateAsync();
        await api.Store.CommitAsync(
            new()
            {
                Changes = SmallChanges.Add(
                    Term("claim:eshel", "official:amir-eshel", "2023-09-13/"),
                    Term("claim:lapid", "official:yair-lapid", "2025-10-21/..")),
                Author = "tests",
                Message = "Later ministers.",
            },
            default);

        const string edges = "{ totalCount edges { certain node { id } } }";
        const string lapid =
            """{ "totalCount": 1, "edges": [ { "certain": true, "node": { "id": "official:yair-lapid" } } ] }""";
        const string eshel =
            """{ "totalCount": 1, "edges": [ { "certain": false, "node": { "id": "official:amir-eshel" } } ] }""";
        await api.AnswersAsync(
            $$"""
            { office(id: "office:japan-minister-of-defense") {
                then: holders(validAt: "2024-08-11") {{edges}} now: holders(validAt: "2025-11-01") {{edges}} }
              official(id: "official:amir-eshel") {
                then: offices(validAt: "2024-08-11") { edges { certain } }
                now: offices(validAt: "2025-11-01") { totalCount }
                all: offices { edges { certain } } } }
            """,
            $$"""
            { "office": { "then": {{eshel}}, "now": {{lapid}} },
              "official": { "then": { "edges": [ { "certain": false } ] }, "now": { "totalCount": 0 },
                "all": { "edges": [ { "certain": true } ] } } }
            """);
        await api.AnswersAsync(
            $$"""
            query @asOf(validAt: "2025-11-01") {
              office(id: "office:japan-minister-of-defense") { holders {{edges}} }
              officials(where: { offices: { some: { id: { eq: "office:japan-minister-of-defense" } } } }) {
                nodes { id } } }
            """,
            $$"""
            { "office": { "holders": {{lapid}} }, "officials": { "nodes": [ { "id": "official:yair-lapid" } ] } }
            """);

        static Claim Term(string id, string holder, string time) => new()
        {
            Id = ClaimId.Parse(id),
            Subject = EntityId.Parse(holder),
            Predicate = Predicate.HoldsOffice,
            Object = ClaimValue.Of(EntityId.Parse("office:japan-minister-of-defense")),
            ValidTime = EdtfTime.Parse(time),
        };
    }

    [Fact]
    public async Task The_holder_of_an_office_is_returned_for_a_day()
    {
        var api = await ApiFixture.CreateAsync();

        await api.AnswersAsync(
            """
            { office(id: "office:japan-minister-of-defense") {
                all: holders { nodes { id } }
                before: holders(validAt: "2022-08-09") { totalCount nodes { id } }
                after: holders(validAt: "2022-08-11") { totalCount nodes { id } } } }
            """,
            """
            { "office": {
              "all": { "nodes": [ { "id": "official:nobuo-kishi" }, { "id": "official:yasukazu-hamada" } ] },
              "before": { "totalCount": 1, "nodes": [ { "id": "official:nobuo-kishi" } ] },
              "after": { "totalCount": 1, "nodes": [ { "id": "official:yasukazu-hamada" } ] } } }
            """);
    }

    [Fact]
    public async Task A_symmetric_relation_is_shown_at_both_ends()
    {
        var api = await ApiFixture.CreateAsync();

        await api.AnswersAsync(
            """
            { a: official(id: "official:amir-eshel") { differentFrom { totalCount nodes { id } } }
              b: official(id: "official:yair-lapid") { differentFrom { totalCount nodes { id } } }
              c: official(id: "official:benny-gantz") { differentFrom { totalCount nodes { id } } } }
            """,
            """
            { "a": { "differentFrom": { "totalCount": 1, "nodes": [ { "id": "official:yair-lapid" } ] } },
              "b": { "differentFrom": { "totalCount": 1, "nodes": [ { "id": "official:amir-eshel" } ] } },
              "c": { "differentFrom": { "totalCount": 0, "nodes": [] } } }
            """);
    }

    [Fact]
    public async Task One_fragment_shows_the_proof_of_any_edge()
    {
        var api = await ApiFixture.CreateAsync();
        var data = await api.DataAsync(
            """
            { visit(id: "visit:gantz-japan-2022") {
                visitors { edges { ...Proof } } destinations { edges { ...Proof } } contains { edges { ...Proof } } } }
            fragment Proof on RelationEdge {
              cursor node { id } claim { evidence(first: 1) { nodes { exact start end source { name } } } } }
            """);

        Assert.Equal("official:benny-gantz", data.At("visit", "visitors", "edges", 0, "node", "id").GetString());
        Assert.Equal(2, data.At("visit", "contains", "edges").GetArrayLength());
        Assert.StartsWith(
            "the words of claim:",
            data.At("visit", "destinations", "edges", 0, "claim", "evidence", "nodes", 0, "exact").GetString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_participations_of_a_visit_include_visitors_and_companions()
    {
        var api = await ApiFixture.CreateAsync();
        var edges = (await api.DataAsync(
            """
            { visit(id: "visit:gantz-japan-2022") {
                participations(orderBy: ID_ASC) { edges { node { id } claim { predicate } } } } }
            """)).At("visit", "participations", "edges");

        Assert.Equal(
            ["official:benny-gantz MADE_VISIT", "official:amir-eshel ACCOMPANIED"],
            edges.EnumerateArray().Select(edge => $"{edge.At("node", "id")} {edge.At("claim", "predicate")}"));
    }

    private static async Task AssertSeenAsync(
        ApiFixture api, Claim claim, EntityId from, EntityId to, ClaimDirection direction)
    {
        var isSymmetric = PredicateTable.Get(claim.Predicate).IsSymmetric;
        var type = (ObjectType)api.Engine.Schema.FindType(from.Type.ToString())!;
        var owners = type.Interfaces.Select(@interface => @interface.Name).Append(type.Name).ToHashSet();
        var fields = RelationFields.All
            .Where(field => field.Predicates.Contains(claim.Predicate))
            .Where(field => owners.Contains(field.Coordinate.Split('.')[0]))
            .Where(field => isSymmetric || field.Direction == direction)
            .Where(field => field.OtherTypes.Count == 0 || field.OtherTypes.Contains(to.Type))
            .Select(field => field.Coordinate.Split('.')[1])
            .ToList();

        Assert.NotEmpty(fields);
        foreach (var field in fields)
        {
            var seen = (await api.DataAsync(
                $$"""
                { node(id: "{{from}}") { ... on {{type.Name}} {
                    {{field}}(first: 100) { totalCount edges { node { id } claim { id } } } } } }
                """)).At("node", field);
            var edges = seen.At("edges").EnumerateArray().ToList();

            Assert.Equal(seen.At("totalCount").GetInt32(), edges.Count);
            Assert.Contains(edges, edge =>
                edge.At("claim", "id").GetString() == claim.Id.Value && edge.At("node", "id").GetString() == to.Value);
        }
    }
}
