using DiploGraph.Graph.Claims;

namespace DiploGraph.Server.Tests.Resolvers.Filters;

public sealed class FilterTests
{
    public static TheoryData<string, string, string[]> Filters => new()
    {
        { "officials", """{ id: { eq: "official:benny-gantz" } }""", ["official:benny-gantz"] },
        { "officials", """{ id: { in: ["official:benny-gantz", "nonsense"] } }""", ["official:benny-gantz"] },
        { "officials", """{ id: { in: ["official:benny-gantz"], eq: "official:amir-eshel" } }""", [] },
        { "officials", """{ name: { eq: "benny gantz" } }""", ["official:benny-gantz"] },
        { "officials", """{ name: { in: ["Gantz", "Amir Eshel"] } }""",
            ["official:amir-eshel", "official:benny-gantz"] },
        { "officials", """{ name: { contains: "GANTZ" } }""", ["official:benny-gantz"] },
        { "officials", """{ name: { startsWith: "ya" } }""", ["official:yair-lapid", "official:yasukazu-hamada"] },
        { "officials", """{ name: { startsWith: "ya", contains: "ham" } }""", ["official:yasukazu-hamada"] },
        { "officials", """{ AND: [{ name: { startsWith: "Ya" } }, { NOT: { name: { contains: "Lapid" } } }] }""",
            ["official:yasukazu-hamada"] },
        { "officials", """{ OR: [{ name: { eq: "Amir Eshel" } }, { name: { eq: "Yair Lapid" } }] }""",
            ["official:amir-eshel", "official:yair-lapid"] },
        { "officials", """{ OR: [] }""", [] },
        { "officials", """{ meetings: { none: {} }, visits: { none: {} }, delegations: { none: {} } }""", [] },
        { "officials", """{ offices: { some: { officeOf: { some: { id: { eq: "country:il" } } } } } }""",
            ["official:benny-gantz"] },
        { "officials", """{ signedAgreements: { some: { title: { contains: "defense" } } } }""",
            ["official:benny-gantz"] },
        { "officials", """{ statements: { some: { about: { some: { id: { eq: "topic:iran" } } } } } }""",
            ["official:benny-gantz"] },
        { "officials", """{ meetings: { some: { kind: { eq: CALL } } } }""",
            ["official:benny-gantz", "official:nobuo-kishi"] },
        { "officials", """{ events: { some: {} } }""", ["official:benny-gantz"] },
        { "officials", """{ meetings: { some: {}, every: { status: { eq: OCCURRED } } } }""",
            ["official:amir-eshel", "official:nobuo-kishi", "official:yasukazu-hamada", "official:yoshimasa-hayashi"] },
        { "officials", """{ offices: { edge: { validTime: { overlaps: "2022-08-09" } } } }""",
            ["official:benny-gantz", "official:nobuo-kishi"] },
        { "officials", """{ offices: { none: {}, edge: { validTime: { gt: "2022-08-09" } } } }""",
            ["official:amir-eshel", "official:benny-gantz", "official:nobuo-kishi", "official:yair-lapid",
                "official:yoshimasa-hayashi"] },
        { "countries", """{ externalId: { eq: "JP" } }""", ["country:jp"] },
        { "countries", """{ visitsReceived: { some: {} } }""", ["country:jp"] },
        { "organizations", """{ kind: { eq: MINISTRY } }""", ["organization:japan-ministry-of-defense"] },
        { "agreements", """{ bindingStatus: { in: [NON_BINDING, BINDING] }, kind: { eq: MEMORANDUM } }""",
            ["agreement:memorandum-2022"] },
        { "agreements", """{ parties: { every: { type: { eq: COUNTRY } }, some: { id: { eq: "country:jp" } } } }""",
            ["agreement:memorandum-2022"] },
        { "diplomaticRelations", """{ level: { eq: EMBASSY }, relationStatus: { eq: ESTABLISHED } }""",
            ["relation:il-jp"] },
        { "statements", """{ text: { contains: "stability" }, time: { eq: "2022-08-30" } }""",
            ["statement:gantz-iran-2022"] },
        { "happenings", """{ destinations: { some: { id: { eq: "country:jp" } } } }""", ["visit:gantz-japan-2022"] },
        { "happenings", """{ destinations: { some: { country: { name: { eq: "Israel" } } } } }""", [] },
        { "happenings", """{ destinations: { none: {} }, status: { eq: CANCELLED } }""",
            ["meeting:gantz-lapid-2022-09"] },
        { "happenings", """{ type: { in: [VISIT, EVENT] } }""", ["visit:gantz-japan-2022", "event:signing-2022"] },
        { "happenings", """{ time: { lt: "2022-08" } }""", ["meeting:gantz-kishi-2022-06"] },
        { "happenings", """{ time: { gt: "2022-08" } }""", ["meeting:gantz-lapid-2022-09"] },
        { "happenings", """{ time: { within: "2022-08-29/2022-08-30" }, status: { eq: OCCURRED } }""",
            ["meeting:gantz-hamada-2022-08-30", "meeting:gantz-hayashi-2022-08-30"] },
        { "happenings", """{ time: { overlaps: "2022-09-10", includePossible: false } }""", [] },
        { "happenings", """{ time: { overlaps: "2022-09-10" } }""", ["meeting:gantz-lapid-2022-09"] },
        { "happenings", """{ participations: { some: { id: { eq: "official:amir-eshel" } } } }""",
            ["visit:gantz-japan-2022", "meeting:gantz-hamada-2022-08-30"] },
        { "happenings", """{ places: { some: { id: { eq: "place:tokyo" } } } }""",
            ["meeting:gantz-hamada-2022-08-30"] },
        { "happenings", """{ during: { some: {} } }""",
            ["meeting:gantz-hamada-2022-08-30", "meeting:gantz-hayashi-2022-08-30"] },
        { "meetings", """{ status: { in: [CANCELLED, DENIED] } }""", ["meeting:gantz-lapid-2022-09"] },
        { "meetings", """{ status: { in: [] } }""", [] },
        { "meetings", """{ NOT: { kind: { eq: BILATERAL } }, kind: {} }""", ["meeting:gantz-kishi-2022-06"] },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task A_filter_returns_the_matching_entities(string field, string where, string[] ids)
    {
        var api = await ApiFixture.CreateAsync();
        var data = await api.DataAsync($"{{ {field}(where: {where}) {{ totalCount nodes {{ id }} }} }}");

        Assert.Equal(ids, data.At(field, "nodes").Texts("id"));
        Assert.Equal(ids.Length, data.At(field, "totalCount").GetInt32());
    }

    [Fact]
    public async Task A_relation_is_filtered_by_its_targets()
    {
        var api = await ApiFixture.CreateAsync();

        await api.AnswersAsync(
            """
            query ($when: EdtfDate!) { official(id: "official:benny-gantz") {
                meetings(where: { time: { overlaps: $when }, status: { eq: OCCURRED } }) { totalCount nodes { id } } } }
            """,
            """
            { "official": { "meetings": { "totalCount": 2, "nodes": [
              { "id": "meeting:gantz-hayashi-2022-08-30" }, { "id": "meeting:gantz-hamada-2022-08-30" } ] } } }
            """,
            new { when = "2022-08-29/2022-08-30" });
    }

    [Fact]
    public async Task The_edges_of_a_relation_are_filtered_by_their_qualifiers()
    {
        var api = await ApiFixture.CreateAsync();

        await api.AnswersAsync(
            """
            { meeting(id: "meeting:gantz-hamada-2022-08-30") {
                hosts: participations(edge: { role: { eq: HOST } }) { totalCount nodes { id } }
                ofIsrael: participations(edge: { onBehalfOf: { eq: "country:il" } }, where: { official: {} }) {
                  nodes { id } } }
              office(id: "office:japan-minister-of-defense") {
                holders(edge: { validTime: { overlaps: "2022-08-09" } }) { totalCount nodes { id } } } }
            """,
            """
            { "meeting": {
                "hosts": { "totalCount": 1, "nodes": [ { "id": "official:yasukazu-hamada" } ] },
                "ofIsrael": { "nodes": [ { "id": "official:benny-gantz" }, { "id": "official:amir-eshel" } ] } },
              "office": { "holders": { "totalCount": 1, "nodes": [ { "id": "official:nobuo-kishi" } ] } } }
            """);
        var error = await api.ErrorAsync(
            "{ official(id: \"official:benny-gantz\") { offices(edge: { role: { eq: HOST } }) { totalCount } } }");
        Assert.Equal("HOLDS_OFFICE edges have no qualifier ROLE.", error.At("message").GetString());
    }

    public static TheoryData<string, int> ClaimFilters => new()
    {
        { """{ predicate: { eq: HOLDS_OFFICE } }""", 3 },
        { """{ predicate: { eq: HOLDS_OFFICE }, object: { eq: "office:japan-minister-of-defense" } }""", 2 },
        { """{ predicate: { in: [HOLDS_OFFICE] }, subject: { eq: "official:nobuo-kishi" } }""", 1 },
        { """{ subject: { in: ["country:jp"] }, object: { eq: "agreement:memorandum-2022" } }""", 1 },
        { """{ objectType: { eq: DIPLOMATIC_RELATION } }""", 0 },
        { """{ objectType: { eq: VISIT }, predicate: { eq: MADE_VISIT } }""", 1 },
        { """{ object: { eq: "country:jp" }, objectType: { eq: PLACE } }""", 0 },
        { """{ predicate: { eq: HOLDS_OFFICE }, validAt: "2022-08-09" }""", 2 },
        { """{ status: { eq: REFUTED } }""", 0 },
        { """{ status: { in: [] } }""", 0 },
        { """{ subject: { in: [] } }""", 0 },
        { """{ subject: { eq: "nonsense" } }""", 0 },
        { """{ id: { in: ["claim:c001", "nonsense"] } }""", 1 },
        { """{ subject: { is: { official: { offices: { some: { name: { contains: "Japan" } } } } } },"""
            + "predicate: { eq: PARTICIPATED_IN } }", 2 },
        { """{ object: { is: { meeting: { kind: { eq: CALL } } } } }""", 2 },
        { """{ object: { eq: "country:jp", is: { office: {} } } }""", 0 },
        { """{ subjectType: { eq: DIPLOMATIC_RELATION } }""", 5 },
        { """{ value: { eq: "embassy" } }""", 1 },
        { """{ value: { contains: "memorandum" } }""", 2 },
        { """{ value: { language: { eq: "ja" } } }""", 3 },
        { """{ value: { kind: { eq: COORDINATES } } }""", 1 },
        { """{ value: { time: { within: "2022-06" } } }""", 1 },
        { """{ qualifiers: { role: { eq: HOST } } }""", 4 },
        { """{ qualifiers: { role: { eq: HOST }, onBehalfOf: { eq: "country:jp" }, attendance: { eq: CANCELLED } } }""",
            1 },
        { """{ qualifiers: { at: { eq: "event:signing-2022" } } }""", 1 },
        { """{ qualifiers: { acting: false } }""", 1 },
        { """{ qualifiers: { acting: true } }""", 0 },
        { """{ qualifiers: { nameKind: { eq: SHORT } } }""", 1 },
        { """{ qualifiers: { scheme: { eq: ISO_3166_1_ALPHA_2 } } }""", 1 },
        { """{ qualifiers: { validTime: { within: "2022-08" }, action: { eq: SIGNED } } }""", 2 },
        { """{ rank: { in: [PREFERRED, DEPRECATED] } }""", 2 },
        { """{ validTime: { overlaps: "1950/1955" } }""", 1 },
        { """{ recordedFrom: { gt: 1 } }""", 0 },
        { """{ recordedFrom: { lt: 2 }, predicate: { eq: MADE_VISIT } }""", 1 },
        { """{ evidence: { some: { source: { eq: "source:second-report" } } } }""", 10 },
        { """{ evidence: { some: { source: { is: { source: { name: { startsWith: "second" } } } } } } }""", 10 },
        { """{ evidence: { none: { stance: { eq: MENTIONS } } }, objectType: { eq: VISIT } }""", 4 },
        { """{ evidence: { every: { language: { eq: "en" } } }, objectType: { eq: MEETING } }""", 0 },
        { """{ evidence: { some: { exact: { contains: "CLAIM:C001" } } } }""", 1 },
        { """{ evidence: { some: { NOT: { verification: { eq: EXACT } } } } }""", 10 },
        { """{ evidence: { some: { attributedTo: { is: {} } } } }""", 0 },
        { """{ OR: [{ predicate: { eq: MADE_VISIT } }, { subject: { eq: "official:amir-eshel" } }] }""", 5 },
        { """{ OR: [] }""", 0 },
        { """{ NOT: { subject: { is: {} } } }""", 0 },
        { """{ predicate: { eq: PARTICIPATED_IN }, NOT: { qualifiers: { role: { in: [HOST, VISITOR] } } } }""", 2 },
        { """{ AND: [{ independentSources: { eq: 1 } }, { predicate: { eq: SIGNED } }] }""", 1 },
        { """{ OR: [{ status: { eq: REFUTED } }, { independentSources: { gt: 1 } }] }""", 0 },
    };

    [Theory]
    [MemberData(nameof(ClaimFilters))]
    public async Task A_claim_filter_returns_the_matching_claims(string where, int count)
    {
        var api = await ApiFixture.CreateAsync();
        var data = await api.DataAsync($"{{ claims(where: {where}) {{ totalCount nodes {{ id }} }} }}");

        Assert.Equal(count, data.At("claims", "totalCount").GetInt32());
        Assert.Equal(count, data.At("claims", "nodes").GetArrayLength());
    }

    [Fact]
    public async Task A_filter_that_names_a_status_is_not_limited_to_believed_claims()
    {
        var changes = SampleGraph.Changes;
        var refuted = changes.Claims[0] with { Id = ClaimId.Parse("claim:x1"), Status = ClaimStatus.Refuted };
        var evidence = changes.Evidence[0] with { Claim = refuted.Id };
        var api = await ApiFixture.CreateAsync(changes: changes with
        {
            Claims = [.. changes.Claims, refuted], Evidence = [.. changes.Evidence, evidence],
        });

        await api.AnswersAsync(
            """
            { none: claims(where: { id: { eq: "claim:x1" } }) { totalCount }
              one: claims(where: { id: { eq: "claim:x1" }, OR: [{ status: { eq: REFUTED } }] }) { totalCount }
              other: claims(where: { id: { eq: "claim:x1" }, NOT: { status: { eq: ACCEPTED } } }) {
                totalCount nodes { id } } }
            """,
            """
            { "none": { "totalCount": 0 }, "one": { "totalCount": 1 },
              "other": { "totalCount": 1, "nodes": [ { "id": "claim:x1" } ] } }
            """);
    }

    [Fact]
    public async Task The_claims_of_an_entity_are_filtered_from_either_end()
    {
        var api = await ApiFixture.CreateAsync();

        await api.AnswersAsync(
            """
            { country(id: "country:jp") {
                parties: claims(where: { predicate: { eq: PARTY_TO } }) { totalCount nodes { object { id } } }
                named: mentionedIn(where: { subject: { eq: "relation:il-jp" } }) { totalCount nodes { predicate } }
                mine: claims(where: { subject: { eq: "country:jp" }, object: { eq: "agreement:memorandum-2022" } }) {
                  totalCount }
                notMine: claims(where: { subject: { eq: "country:il" } }) { totalCount nodes { id } }
                byRelation: mentionedIn(where: { subject: { is: { diplomaticRelation: {} } } }) {
                  nodes { subject { id } } }
                noPlace: mentionedIn(where: { objectType: { eq: PLACE } }) { totalCount nodes { id } } } }
            """,
            """
            { "country": {
                "parties": { "totalCount": 1, "nodes": [ { "object": { "id": "agreement:memorandum-2022" } } ] },
                "named": { "totalCount": 1, "nodes": [ { "predicate": "RELATION_OF" } ] },
                "mine": { "totalCount": 1 }, "notMine": { "totalCount": 0, "nodes": [] },
                "byRelation": { "nodes": [ { "subject": { "id": "relation:il-jp" } } ] },
                "noPlace": { "totalCount": 0, "nodes": [] } } }
            """);
    }

    [Theory]
    [InlineData("2022-13", "character 6")]
    [InlineData("2022-08-30/2022-08-01", "")]
    [InlineData("yesterday", "character 1")]
    public async Task An_invalid_date_is_rejected_with_its_position_in_the_text(string date, string place)
    {
        var api = await ApiFixture.CreateAsync();
        var literal = await api.ErrorAsync(
            $"{{ happenings(where: {{ time: {{ eq: \"{date}\" }} }}) {{ totalCount }} }}");
        var variable = await api.ErrorAsync(
            "query ($d: EdtfDate) { happenings(where: { time: { eq: $d } }) { totalCount } }", new { d = date });

        Assert.Contains(place, literal.At("message").GetString(), StringComparison.Ordinal);
        Assert.Contains(place, variable.At("message").GetString(), StringComparison.Ordinal);
        Assert.NotEqual(0, literal.At("locations", 0, "column").GetInt32());
    }

    [Theory]
    [InlineData("language: \"not a tag\"")]
    [InlineData("language: \"e\"")]
    [InlineData("language: 7")]
    public async Task An_invalid_language_is_rejected(string argument)
    {
        var api = await ApiFixture.CreateAsync();
        var error = await api.ErrorAsync($"{{ official(id: \"official:benny-gantz\") {{ name({argument}) }} }}");

        Assert.Equal("GRAPHQL_VALIDATION_FAILED", error.Code());
    }
}
