namespace DiploGraph.Server.Tests.Resolvers.Analysis;

public sealed class MeetingTests
{
    [Fact]
    public async Task Met_actors_are_the_participants_of_the_other_side()
    {
        var api = await ApiFixture.CreateAsync();

        await api.AnswersAsync(
            """
            { official(id: "official:benny-gantz") {
                metWith { totalCount nodes { id } edges { node { name } encounters {
                  meeting { id place { name } } time { text } role capacity { name } onBehalfOf { name }
                  ownCapacity { name } claim { subject { id } } ownClaim { subject { id } } } } }
                june: metWith(during: "2022-06") { totalCount }
                only: metWith(where: { name: { contains: "hamada" } }) { totalCount nodes { id } } } }
            """,
            """
            { "official": { "metWith": { "totalCount": 2,
                "nodes": [ { "id": "official:yasukazu-hamada" }, { "id": "official:yoshimasa-hayashi" } ],
                "edges": [
                  { "node": { "name": "Yasukazu Hamada" }, "encounters": [ {
                    "meeting": { "id": "meeting:gantz-hamada-2022-08-30", "place": { "name": "Tokyo" } },
                    "time": { "text": "2022-08-30" }, "role": "HOST",
                    "capacity": { "name": "Minister of Defense of Japan" }, "onBehalfOf": { "name": "Japan" },
                    "ownCapacity": { "name": "Minister of Defense of Israel" },
                    "claim": { "subject": { "id": "official:yasukazu-hamada" } },
                    "ownClaim": { "subject": { "id": "official:benny-gantz" } } } ] },
                  { "node": { "name": "Yoshimasa Hayashi" }, "encounters": [ {
                    "meeting": { "id": "meeting:gantz-hayashi-2022-08-30", "place": null },
                    "time": { "text": "2022-08-30" }, "role": "HOST",
                    "capacity": { "name": "Minister of Defense of Japan" }, "onBehalfOf": { "name": "Japan" },
                    "ownCapacity": { "name": "Minister of Defense of Israel" },
                    "claim": { "subject": { "id": "official:yoshimasa-hayashi" } },
                    "ownClaim": { "subject": { "id": "official:benny-gantz" } } } ] } ] },
                "june": { "totalCount": 0 },
                "only": { "totalCount": 1, "nodes": [ { "id": "official:yasukazu-hamada" } ] } } }
            """);
    }

    [Fact]
    public async Task An_actor_with_too_many_meetings_is_an_error()
    {
        var api = await ApiFixture.CreateAsync(new() { MaxMetWithMeetings = 1 });
        var answer = await api.AskAsync(
            """
            { gantz: official(id: "official:benny-gantz") { metWith { totalCount } }
              hamada: official(id: "official:yasukazu-hamada") { metWith { nodes { id } } } }
            """);

        Assert.Equal("LIMIT_EXCEEDED", answer.At("errors", 0).Code());
        Assert.Equal(
            ["official:amir-eshel", "official:benny-gantz"],
            answer.At("data", "hamada", "metWith", "nodes").Texts("id"));
    }

    [Fact]
    public async Task A_verdict_has_meetings_evidence_and_coverage()
    {
        var api = await ApiFixture.CreateAsync();
        var verdict = (await api.DataAsync(
            """
            { didMeet(a: "official:benny-gantz", b: "official:yoshimasa-hayashi", during: "2022-08") {
                verdict explanation independentSources
                meetings { happening { __typename id } verdict time { text } a { subject { id } } b { subject { id } } }
                supporting { exact source { name url } verification { result } } contradicting { id }
                coverage { note } } }
            """)).At("didMeet");

        Assert.Equal("CONFIRMED_BILATERAL", verdict.At("verdict").GetString());
        Assert.NotEmpty(verdict.At("explanation").GetString()!);
        Assert.Equal("meeting:gantz-hayashi-2022-08-30", verdict.At("meetings", 0, "happening", "id").GetString());
        Assert.Equal("official:benny-gantz", verdict.At("meetings", 0, "a", "subject", "id").GetString());
        Assert.Equal("First report", verdict.At("supporting", 0, "source", "name").GetString());
        Assert.Equal("EXACT", verdict.At("supporting", 0, "verification", "result").GetString());
        Assert.Equal(0, verdict.At("contradicting").GetArrayLength());
        Assert.Equal(1, verdict.At("independentSources").GetInt32());
    }

    [Theory]
    [InlineData("official:nobuo-kishi", "2022", "REMOTE_CONTACT")]
    [InlineData("official:yair-lapid", "2022", "CANCELLED")]
    [InlineData("official:amir-eshel", "2022-08", "GROUP_MEETING")]
    public async Task The_verdict_depends_on_the_recorded_claims(string other, string during, string verdict)
    {
        var api = await ApiFixture.CreateAsync();

        await api.AnswersAsync(
            "query ($b: ID!, $d: EdtfDate) { didMeet(a: \"official:benny-gantz\", b: $b, during: $d) { verdict } }",
            $$"""{ "didMeet": { "verdict": "{{verdict}}" } }""",
            new { b = other, d = during });
    }

    [Fact]
    public async Task An_unknown_id_is_an_error_that_suggests_the_nearest_ids()
    {
        var api = await ApiFixture.CreateAsync();
        var error = await api.ErrorAsync(
            """{ didMeet(a: "official:bennny-gants", b: "official:yair-lapid") { verdict } }""");

        Assert.Equal("NOT_FOUND", error.Code());
        Assert.Equal("a", error.At("extensions", "argument").GetString());
        Assert.Equal("official:benny-gantz", error.At("extensions", "nearest", 0).GetString());
        Assert.Equal("didMeet", error.At("path", 0).GetString());
    }

    [Theory]
    [InlineData("official:benny-gantz", "official:benny-gantz")]
    [InlineData("official:benny-gantz", "place:tokyo")]
    public async Task The_two_ids_must_be_different_actors(string a, string b)
    {
        var api = await ApiFixture.CreateAsync();
        var error = await api.ErrorAsync(
            "query ($a: ID!, $b: ID!) { didMeet(a: $a, b: $b) { verdict } }", new { a, b });

        Assert.Equal("BAD_USER_INPUT", error.Code());
    }
}
