using System.Text.Json;
using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Stores;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Tests.Resolvers;
using static DiploGraph.Server.Tests.Writes.Inputs;

namespace DiploGraph.Server.Tests.Writes;

/// <summary>Mutations within a request: whose they are, and what they and the fields after them read.</summary>
public sealed class RequestTests
{
    private const string Two =
        """
        mutation ($one: ChangesInput!, $two: ChangesInput!) {
          one: commitChanges(input: $one) { ...Result }
          two: commitChanges(input: $two) { ...Result }
        }
        fragment Result on ChangesPayload {
          revision { number author entities { nodes { entity { id } } } }
          errors { code path }
          replayed
        }
        """;

    private static readonly Caller Ada = new("Ada", Role.Reviewer);

    [Fact]
    public async Task Each_field_answers_from_the_version_that_it_made()
    {
        var api = await ApiFixture.CreateAsync();
        var answer = await AskAsync(api, Ada, null, Input("topic:one"), Input("topic:two"));

        Assert.Equal(
            """{"number":2,"author":"Ada","entities":{"nodes":[{"entity":{"id":"topic:one"}}]}}""",
            answer.At("one", "revision").GetRawText());
        Assert.Equal(
            """{"number":3,"author":"Ada","entities":{"nodes":[{"entity":{"id":"topic:two"}}]}}""",
            answer.At("two", "revision").GetRawText());
    }

    [Fact]
    public async Task A_field_with_errors_does_not_harm_the_other()
    {
        var api = await ApiFixture.CreateAsync();
        var answer = await AskAsync(api, Ada, null, Input("official:benny-gantz"), Input("topic:two"));

        Assert.Equal("ALREADY_EXISTS", answer.At("one", "errors", 0, "code").GetString());
        Assert.Equal(2, answer.At("two", "revision", "number").GetInt32());
    }

    [Fact]
    public async Task Mistakes_in_the_message_the_key_and_the_changes_are_reported_together()
    {
        var api = await ApiFixture.CreateAsync();
        var input = new
        {
            message = "", basedOn = 1, idempotencyKey = new string('k', 101),
            changes = new[] { Entity("official:benny-gantz") },
        };
        var answer = await AskAsync(api, Ada, null, input, Input("topic:two"));

        Assert.Equal(
            """["BAD_LENGTH","BAD_LENGTH","ALREADY_EXISTS"]""",
            JsonSerializer.Serialize(
                answer.At("one", "errors").EnumerateArray().Select(error => error.At("code").GetString())));
    }

    [Theory]
    [InlineData("seed-data")]
    [InlineData("import")]
    public async Task A_reserved_name_records_nothing(string name)
    {
        var api = await ApiFixture.CreateAsync();
        var answer = await AskAsync(api, new Caller(name, Role.Admin), null, Input("topic:one"), Input("topic:two"));

        Assert.Equal("NOT_ALLOWED", answer.At("one", "errors", 0, "code").GetString());
        Assert.Equal(0, answer.At("one", "errors", 0, "path").GetArrayLength());
    }

    [Fact]
    public async Task A_key_in_the_header_applies_to_each_field_and_belongs_to_its_caller()
    {
        var api = await ApiFixture.CreateAsync();
        var first = await AskAsync(api, Ada, "a-key", Input("topic:one"), Input("topic:two"));
        var again = await AskAsync(api, Ada, "a-key", Input("topic:one"), Input("topic:two"));
        var other = await AskAsync(api, new Caller("Bob", Role.Reviewer), "a-key", Input("topic:3"), Input("topic:4"));

        Assert.Equal((2, 3), NumbersOf(first));
        Assert.Equal((2, 3), NumbersOf(again));
        Assert.True(again.At("one", "replayed").GetBoolean() && again.At("two", "replayed").GetBoolean());
        Assert.Equal((4, 5), NumbersOf(other));
    }

    private static (int One, int Two) NumbersOf(JsonElement answer) =>
        (answer.At("one", "revision", "number").GetInt32(), answer.At("two", "revision", "number").GetInt32());

    private static object Input(string id) => new { changes = new[] { Entity(id) }, message = "A test.", basedOn = 1 };

    private static async Task<JsonElement> AskAsync(
        ApiFixture api, Caller caller, string? key, object one, object two)
    {
        var snapshot = await api.Store.OpenSnapshotAsync(SnapshotAt.Current, CancellationToken.None);
        await using var state = new RequestContext(api.Store, snapshot, new ApiOptions())
        {
            Caller = caller,
            IdempotencyKey = key,
        };
        return (await api.AskAsync(Two, state, new { one, two })).GetProperty("data");
    }
}
