using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Time;
using Microsoft.Extensions.Time.Testing;

namespace DiploGraph.Server.Tests.Resolvers;

/// <summary><c>@asOf</c>: a whole operation read as of a time, on both axes.</summary>
public sealed class AsOfTests
{
    private const string Hamada = "official:yasukazu-hamada";
    private static readonly DateTimeOffset Start = new(2026, 11, 1, 9, 0, 0, TimeSpan.Zero);

    public static TheoryData<string, long, string> Known => new()
    {
        { "", 3, "Hamada Y." },
        { "@asOf", 3, "Hamada Y." },
        { "@asOf(revision: null, knownAt: null)", 3, "Hamada Y." },
        { "@asOf(revision: 3)", 3, "Hamada Y." },
        { "@asOf(revision: 1)", 1, "Yasukazu Hamada" },
        { "@asOf(knownAt: \"2026-11-02T08:59:59Z\")", 1, "Yasukazu Hamada" },
        { "@asOf(knownAt: \"2026-11-02T09:00:00Z\")", 2, "Hamada" },
        { "@asOf(knownAt: \"2026-11-02T18:00:00+09:00\")", 2, "Hamada" },
        { "@asOf(knownAt: \"2099-01-01T00:00:00Z\")", 3, "Hamada Y." },
        { "@asOf(knownAt: \"2026-11-02T20:00:00Z\", revision: 2)", 2, "Hamada" },
    };

    public static TheoryData<string, string> Refused => new()
    {
        { "@asOf(revision: 4)", "revision 4 does not exist; revisions range from 0 to 3" },
        { "@asOf(revision: -1)", "revision -1 does not exist" },
        { "@asOf(revision: 1, knownAt: \"2026-11-02T20:00:00Z\")", "revision 1 was not the newest at" },
        { "@asOf(revision: 9, knownAt: \"2026-11-02T20:00:00Z\")", "revision 2 was" },
        { "@asOf(revision: 3000000000)", "Int" },
        { "@asOf(validAt: \"2022-02-30\")", "2022-02 has no day 30" },
        { "@asOf(validAt: \"2023/2022\")", "the interval ends before it begins" },
        { "@asOf(knownAt: \"2022-08-30\")", "is not a date and time" },
        { "@asOf(revision: 1) @asOf(revision: 2)", "@asOf" },
        { "@asOf(until: 2)", "until" },
    };

    [Theory]
    [MemberData(nameof(Known))]
    public async Task A_revision_or_a_timestamp_selects_the_recorded_state(string asOf, long revision, string name)
    {
        var api = await WithHistoryAsync();
        var data = await api.DataAsync(
            $$"""query {{asOf}} { snapshot { revision message } official(id: "{{Hamada}}") { disambiguation name } }""");

        Assert.Equal(revision, data.At("snapshot", "revision").GetInt64());
        Assert.Equal(name, data.At("official", "name").GetString());
    }

    [Fact]
    public async Task Before_the_first_commit_the_graph_is_empty()
    {
        var api = await WithHistoryAsync();
        await api.AnswersAsync(
            """
            query @asOf(knownAt: "2020-01-01T00:00:00Z") {
              snapshot { revision } officials { totalCount } official(id: "official:benny-gantz") { id } }
            """,
            """{ "snapshot": { "revision": 0 }, "officials": { "totalCount": 0 }, "official": null }""");
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_version_that_cannot_be_read_is_rejected(string asOf, string reason)
    {
        var api = await WithHistoryAsync();
        var error = await api.ErrorAsync($"query {asOf} {{ snapshot {{ revision }} }}");

        Assert.Contains(reason, error.At("message").GetString(), StringComparison.Ordinal);
        Assert.Contains(error.Code(), (string[])["BAD_USER_INPUT", "GRAPHQL_VALIDATION_FAILED"]);
    }

    [Fact]
    public async Task Its_arguments_can_be_variables()
    {
        var api = await WithHistoryAsync();
        const string query =
            """
            query ($revision: Int, $knownAt: DateTime, $validAt: EdtfDate)
            @asOf(revision: $revision, knownAt: $knownAt, validAt: $validAt) { snapshot { revision validAt } }
            """;
        foreach (var (variables, revision, validAt) in new (object Variables, int Revision, string? ValidAt)[]
        {
            (new { revision = 1 }, 1, null),
            (new { revision = 2, validAt = "2022" }, 2, "2022"),
            (new { knownAt = "2026-11-01T09:00:00Z" }, 1, null),
            (new { validAt = "1952~/.." }, 3, "1952~/.."),
            (new { }, 3, null),
        })
        {
            var snapshot = (await api.DataAsync(query, variables)).At("snapshot");
            Assert.Equal((revision, validAt), (
                snapshot.At("revision").GetInt32(), snapshot.At("validAt").GetString()));
        }

        var error = await api.ErrorAsync(query, new { validAt = "2022-13" });
        Assert.Contains("at character 6", error.At("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("BAD_USER_INPUT", error.Code());
    }

    [Fact]
    public async Task A_valid_time_limits_every_field_of_the_operation()
    {
        var api = await ApiFixture.CreateAsync();
        await api.AnswersAsync(
            """
            query @asOf(validAt: "2022-08-30") {
              snapshot { validAt }
              official(id: "official:benny-gantz") {
                meetings { totalCount nodes { id } }
                metWith { totalCount }
                sources { edges { evidenceCount } }
              }
              office(id: "office:japan-minister-of-defense") {
                holders { nodes { id } }
                mentionedIn(where: { predicate: { eq: HOLDS_OFFICE } }) { totalCount }
              }
              happenings(orderBy: TIME_DESC) { nodes { id } totalCount }
              diplomaticRelation(id: "relation:il-jp") { level claims(where: { predicate: { eq: RELATION_LEVEL } }) {
                totalCount } }
              later: meeting(id: "meeting:gantz-lapid-2022-09") { id }
              officials(where: { meetings: { some: { kind: { eq: CALL } } } }) { totalCount }
              claims(where: { predicate: { eq: PARTICIPATED_IN } }) { totalCount }
              none: didMeet(a: "official:benny-gantz", b: "official:nobuo-kishi") { verdict }
              met: didMeet(a: "official:benny-gantz", b: "official:yasukazu-hamada") { verdict }
            }
            """,
            """
            {
              "snapshot": { "validAt": "2022-08-30" },
              "official": {
                "meetings": { "totalCount": 2, "nodes": [
                  { "id": "meeting:gantz-hayashi-2022-08-30" }, { "id": "meeting:gantz-hamada-2022-08-30" } ] },
                "metWith": { "totalCount": 2 },
                "sources": { "edges": [ { "evidenceCount": 11 }, { "evidenceCount": 3 } ] }
              },
              "office": {
                "holders": { "nodes": [ { "id": "official:yasukazu-hamada" } ] },
                "mentionedIn": { "totalCount": 1 }
              },
              "happenings": { "nodes": [
                  { "id": "meeting:gantz-hayashi-2022-08-30" }, { "id": "meeting:gantz-hamada-2022-08-30" },
                  { "id": "event:signing-2022" }, { "id": "visit:gantz-japan-2022" } ], "totalCount": 4 },
              "diplomaticRelation": { "level": "EMBASSY", "claims": { "totalCount": 1 } },
              "later": null,
              "officials": { "totalCount": 0 },
              "claims": { "totalCount": 6 },
              "none": { "verdict": "NO_RECORD_IN_COVERAGE" },
              "met": { "verdict": "GROUP_MEETING" }
            }
            """);
    }

    [Fact]
    public async Task Both_axes_can_be_combined()
    {
        var api = await WithHistoryAsync();
        const string query =
            """
            query ($revision: Int) @asOf(revision: $revision, validAt: "2022-08-09") {
              office(id: "office:japan-minister-of-defense") { holders { nodes { id } } } }
            """;

        // The third revision records that Hamada took over one day earlier.
        await api.AnswersAsync(
            query, """{ "office": { "holders": { "nodes": [ { "id": "official:nobuo-kishi" } ] } } }""",
            new { revision = 2 });
        await api.AnswersAsync(
            query,
            """
            { "office": { "holders": { "nodes": [
              { "id": "official:nobuo-kishi" }, { "id": "official:yasukazu-hamada" } ] } } }
            """,
            new { revision = 3 });
    }

    [Fact]
    public async Task A_cursor_continues_from_its_position_in_another_version()
    {
        var api = await WithHistoryAsync();
        const string query =
            """
            query ($revision: Int, $after: String) @asOf(revision: $revision) {
              countries(first: 1, after: $after) { nodes { id } pageInfo { endCursor } } }
            """;
        var first = (await api.DataAsync(query, new { revision = 3 })).At("countries");
        var after = first.At("pageInfo", "endCursor").GetString();
        Assert.Equal(["country:cy"], first.At("nodes").Texts("id"));

        // The country is missing in the first revision, but its position in the order is still defined.
        var older = (await api.DataAsync(query, new { revision = 1, after })).At("countries", "nodes");
        Assert.Equal(["country:il"], older.Texts("id"));
    }

    /// <summary>The sample graph and two more revisions, a day between each.</summary>
    private static async Task<ApiFixture> WithHistoryAsync()
    {
        var time = new FakeTimeProvider(Start);
        var api = await ApiFixture.CreateAsync(time: time);
        time.Advance(TimeSpan.FromDays(1));
        await api.CommitAsync(NameOf("claim:hamada-short", "Hamada"));
        time.Advance(TimeSpan.FromDays(1));
        var better = NameOf("claim:hamada-better", "Hamada Y.");
        var held = SampleGraph.Changes.Claims.Single(
            claim => claim.Subject.Value == Hamada && claim.Predicate == Predicate.HoldsOffice);
        await api.CommitAsync(better with
        {
            Entities = [new Entity { Id = EntityId.Parse("country:cy"), Label = "Cyprus" }],
            Claims = [.. better.Claims, held with { ValidTime = EdtfTime.Parse("2022-08-09/2023-09-13") }],
        });
        return api;
    }

    private static ChangeSet NameOf(string id, string name)
    {
        var claim = new Claim
        {
            Id = ClaimId.Parse(id),
            Subject = EntityId.Parse(Hamada),
            Predicate = Predicate.Name,
            Object = ClaimValue.Of(Literal.OfText(name, "en")),
            Rank = ClaimRank.Preferred,
            RankReason = "The newest.",
        };
        var evidence = new Evidence { Claim = claim.Id, Number = 1, Source = EntityId.Parse("source:first-report") };
        return new ChangeSet { Claims = [claim], Evidence = [evidence] };
    }
}
