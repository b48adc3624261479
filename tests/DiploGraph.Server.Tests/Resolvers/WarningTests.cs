using System.Text.Json;
using DiploGraph.Server.Resolvers.Access;

namespace DiploGraph.Server.Tests.Resolvers;

/// <summary>An id under which nothing is found gives null and a warning with similar ids.</summary>
public sealed class WarningTests
{
    public static TheoryData<string, string, string> WrongIds => new()
    {
        { """official(id: "benny-gantz") { id }""", "official", "official:benny-gantz" },
        { """official(id: "official:beny-gantz") { id }""", "official", "official:benny-gantz" },
        { """country(id: "japan") { id }""", "country", "" },
        { """meeting(id: "meeting:gantz-hayashi") { id }""", "meeting", "meeting:gantz-hayashi-2022-08-30" },
        { """visit(id: "official:gantz") { id }""", "visit", "visit:gantz-japan-2022" },
        { """source(id: "source:frist-report") { id }""", "source", "source:first-report" },
        { """diplomaticRelation(id: "relation:jp-il") { id }""", "diplomatic relation", "relation:il-jp" },
        { """claim(id: "claim:c01") { id }""", "claim", "claim:c010" },
        { """claim(id: "official:benny-gantz") { id }""", "claim", "" },
        { """node(id: "official:beny-gantz") { id }""", "node", "official:benny-gantz" },
        { """node(id: "claim:c01") { id }""", "node", "claim:c010" },
        { """node(id: "claim:c001#9") { id }""", "node", "claim:c001" },
        { """node(id: "") { id }""", "node", "" },
    };

    [Theory]
    [MemberData(nameof(WrongIds))]
    public async Task A_wrong_id_gives_null_and_a_warning(string field, string noun, string nearest)
    {
        var api = await ApiFixture.CreateAsync();
        var response = await api.AskAsync($"{{ other: {field} }}");
        var warning = Assert.Single(response.At("extensions", "warnings").EnumerateArray());

        Assert.False(response.TryGetProperty("errors", out _));
        Assert.Equal("""{"other":null}""", response.At("data").GetRawText());
        Assert.Equal("NOT_FOUND", warning.At("code").GetString());
        Assert.Equal("""["other"]""", warning.At("path").GetRawText());
        Assert.Contains($"\"{warning.At("id").GetString()}\"", field, StringComparison.Ordinal);
        Assert.StartsWith($"No {noun} has the id", warning.At("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(nearest, warning.At("nearest").EnumerateArray().FirstOrDefault() is
            { ValueKind: JsonValueKind.String } first ? first.GetString() : "");
    }

    [Fact]
    public async Task Every_root_field_that_takes_an_id_and_can_be_null_warns()
    {
        var api = await ApiFixture.CreateAsync();
        var fields = api.Engine.Schema.QueryType.Fields
            .Where(field => field.Arguments.Contains("id") && !field.Type.IsNonNull
                && RequiredRoles.Find(field) is null)
            .ToList();
        Assert.Equal(16, fields.Count);
        foreach (var field in fields)
        {
            var response = await api.AskAsync($"{{ {field.Name}(id: \"nothing:like-this\") {{ id }} }}");
            Assert.Single(response.At("extensions", "warnings").EnumerateArray());
        }
    }

    [Fact]
    public async Task Warnings_are_in_the_order_of_their_paths_and_take_one_read()
    {
        var api = await ApiFixture.CreateAsync();
        var response = await api.AskAsync(
            """
            { z: official(id: "beny-gantz") { id } a: claim(id: "claim:c01") { id }
              nodes(ids: ["country:jp", "country:xx", "source:second-report", "source:second"]) { id } }
            """);

        Assert.Equal(
            ["""["a"]""", """["nodes",1]""", """["nodes",3]""", """["z"]"""],
            response.At("extensions", "warnings").EnumerateArray().Select(it => it.At("path").GetRawText()));
        Assert.Single(api.Store.Calls, "SuggestIds");
        Assert.Equal("source:second-report", response.At("data", "nodes", 2, "id").GetString());
    }

    [Fact]
    public async Task Ten_warnings_are_shown_and_the_rest_counted()
    {
        var api = await ApiFixture.CreateAsync();
        var ids = Enumerable.Range(0, 100).Select(at => $"official:x{at}");
        var response = await api.AskAsync("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids });

        Assert.Equal(10, response.At("extensions", "warnings").GetArrayLength());
        Assert.Equal(90, response.At("extensions", "omittedWarnings").GetInt32());
    }

    [Fact]
    public async Task A_response_without_a_wrong_id_has_no_extensions()
    {
        var api = await ApiFixture.CreateAsync();
        const string query = """{ official(id: "official:benny-gantz") { id } node(id: "claim:c001#1") { id } }""";

        Assert.Equal(
            """{"data":{"official":{"id":"official:benny-gantz"},"node":{"id":"claim:c001#1"}}}""",
            await api.TextAsync(query));
        Assert.DoesNotContain("SuggestIds", api.Store.Calls);
    }

    [Fact]
    public async Task An_id_that_an_earlier_revision_does_not_have_is_a_wrong_id_there()
    {
        var api = await ApiFixture.CreateAsync();
        var response = await api.AskAsync(
            """query @asOf(revision: 0) { official(id: "official:benny-gantz") { id } }""");

        Assert.Empty(response.At("extensions", "warnings", 0, "nearest").EnumerateArray());
    }

    [Fact]
    public async Task An_error_and_a_warning_are_both_reported()
    {
        var api = await ApiFixture.CreateAsync();
        var response = await api.AskAsync(
            """{ official(id: "benny") { id } paths(from: "country:jp", to: "country:jp") { length } }""");

        Assert.Equal("BAD_USER_INPUT", Assert.Single(response.At("errors").EnumerateArray()).Code());
        Assert.Equal("null", response.At("data").GetRawText());
        Assert.Single(response.At("extensions", "warnings").EnumerateArray());
    }
}
