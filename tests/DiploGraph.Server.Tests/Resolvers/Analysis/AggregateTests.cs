namespace DiploGraph.Server.Tests.Resolvers.Analysis;

public sealed class AggregateTests
{
    [Fact]
    public async Task Visits_between_two_sides_are_counted_by_year_and_grade()
    {
        var api = await ApiFixture.CreateAsync();

        await api.AnswersAsync(
            """
            { aggregate(of: VISIT, groupBy: [YEAR, GRADE, COUNTRY], where: { visit: {
                destinations: { some: { id: { eq: "country:jp" } } },
                visitors: { some: { offices: { some: { officeOf: { some: { id: { eq: "country:il" } } } } } } } } })
              { count keys { key value isKnown spans time { text } entity { id } } sample { id } } }
            """,
            """
            { "aggregate": [ { "count": 1, "keys": [
                { "key": "YEAR", "value": "2022", "isKnown": true, "spans": false,
                  "time": { "text": "2022" }, "entity": null },
                { "key": "GRADE", "value": "OFFICIAL", "isKnown": true, "spans": false, "time": null, "entity": null },
                { "key": "COUNTRY", "value": "Japan", "isKnown": true, "spans": false, "time": null,
                  "entity": { "id": "country:jp" } } ],
              "sample": [ { "id": "visit:gantz-japan-2022" } ] } ] }
            """);
    }

    [Fact]
    public async Task The_year_and_the_action_of_an_agreement_are_those_of_one_act()
    {
        var api = await ApiFixture.OfSeedDataAsync();

        var groups = (await api.DataAsync(
            """
            { aggregate(of: AGREEMENT, groupBy: [YEAR, ACTION], where: { agreement: { id: { in: [
                "agreement:ae-jp-defence-equipment-2023", "agreement:jp-il-investment-2017"] } } })
              { count keys { value } } }
            """)).At("aggregate").EnumerateArray()
            .Select(group => $"{string.Join(' ', group.At("keys").Texts("value"))} {group.At("count").GetInt32()}");
        Assert.Equal(
            [
                "2015 AGREED_IN_PRINCIPLE 1", "2017 IN_FORCE 1", "2017 SIGNED 1", "2023 SIGNED 1", "2024 IN_FORCE 1",
            ],
            groups);
    }

    [Fact]
    public async Task Missing_values_form_a_separate_last_group()
    {
        var api = await ApiFixture.CreateAsync();

        await api.AnswersAsync(
            "{ aggregate(of: MEETING, groupBy: [PLACE]) { count keys { value isKnown } } }",
            """
            { "aggregate": [ { "count": 1, "keys": [ { "value": "Tokyo", "isKnown": true } ] },
                { "count": 3, "keys": [ { "value": null, "isKnown": false } ] } ] }
            """);
    }

    [Theory]
    [InlineData("TOPIC", "[YEAR]", "TOPIC cannot be grouped by YEAR; the possible keys are TOPIC, SOURCE.")]
    [InlineData("VISIT", "[]", "groupBy has 0 keys; it must have 1 to 3 different keys.")]
    [InlineData("VISIT", "[YEAR, YEAR]", "groupBy has 2 keys; it must have 1 to 3 different keys.")]
    [InlineData("VISIT", "[YEAR, GRADE, ACTOR, PLACE]", "groupBy has 4 keys; it must have 1 to 3 different keys.")]
    public async Task Keys_must_be_distinct_and_supported_by_the_type(string of, string keys, string message)
    {
        var api = await ApiFixture.CreateAsync();
        var error = await api.ErrorAsync($$"""{ aggregate(of: {{of}}, groupBy: {{keys}}) { count } }""");

        Assert.Equal("BAD_USER_INPUT", error.Code());
        Assert.Equal(message, error.At("message").GetString());
    }

    [Fact]
    public async Task Relations_are_filtered_by_their_edges()
    {
        var api = await ApiFixture.CreateAsync();

        await api.AnswersAsync(
            """
            { signed: agreements(where: { parties: { edge: { action: { eq: SIGNED } } } }) { nodes { id } }
              notInForce: agreements(where: { parties: { none: {}, edge: { action: { eq: IN_FORCE } } } }) {
                totalCount }
              ratified: agreements(where: { parties: { some: {}, edge: { action: { in: [RATIFIED] } } } }) {
                totalCount }
              byIsrael: meetings(where: { participations: { some: { id: { eq: "official:benny-gantz" } },
                edge: { onBehalfOf: { eq: "country:il" }, attendance: { eq: CANCELLED } } } }) { nodes { id } } }
            """,
            """
            { "signed": { "nodes": [ { "id": "agreement:memorandum-2022" } ] }, "notInForce": { "totalCount": 1 },
              "ratified": { "totalCount": 0 },
              "byIsrael": { "nodes": [ { "id": "meeting:gantz-lapid-2022-09" } ] } }
            """);
        var error = await api.ErrorAsync(
            "{ agreements(where: { parties: { edge: { grade: { eq: STATE } } } }) { totalCount } }");
        Assert.Equal("PARTY_TO edges have no qualifier GRADE.", error.At("message").GetString());
    }

    [Fact]
    public async Task An_entity_of_any_type_is_filtered_by_the_filter_of_its_type()
    {
        var api = await ApiFixture.CreateAsync();

        await api.AnswersAsync(
            """
            { official(id: "official:benny-gantz") { meetings(first: 1, where: { status: { eq: CANCELLED } }) {
                nodes { participations(where: { official: { name: { startsWith: "Yair" } } }) { nodes { id } } } } } }
            """,
            """
            { "official": { "meetings": { "nodes": [
                { "participations": { "nodes": [ { "id": "official:yair-lapid" } ] } } ] } } }
            """);
    }
}
