using System.Text.Json;
using DiploGraph.Server.Tests.Resolvers;

namespace DiploGraph.Server.Tests.Questions;

/// <summary>
/// The queries of <c>docs/questions</c> on seed-data return the responses in the documents. With
/// <c>DIPLOGRAPH_WRITE_ANSWERS=1</c> the responses are written into the documents, so that a person can review the
/// difference.
/// </summary>
public sealed class QuestionTests
{
    private static readonly Lazy<Task<ApiFixture>> Api = new(ApiFixture.OfSeedDataAsync);

    public static TheoryData<string> Documents => [.. Names()];

    [Fact]
    public void There_are_fifteen_questions() =>
        Assert.Equal(Enumerable.Range(1, 15).Select(number => $"{number:00}"), Names().Select(name => name[..2]));

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task The_response_matches_the_document(string name)
    {
        var document = QuestionDocument.Read(name);
        var variables = document.Variables is { } json ? JsonDocument.Parse(json).RootElement : (object?)null;
        var answer = await (await Api.Value).AskAsync(document.Query, variables);
        if (Environment.GetEnvironmentVariable("DIPLOGRAPH_WRITE_ANSWERS") == "1")
        {
            document.Write(answer);
            Assert.Fail($"The response was written into {name}: review the difference, then run the test again.");
        }

        Assert.Equal(
            QuestionDocument.Indent(JsonDocument.Parse(document.Answer).RootElement), QuestionDocument.Indent(answer));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_response_quotes_a_source_and_the_document_explains_it(string name)
    {
        var document = QuestionDocument.Read(name);
        var answer = JsonDocument.Parse(document.Answer).RootElement;
        Assert.False(answer.TryGetProperty("errors", out _));
        Assert.Contains(Values(answer, "exact"), value => value is { ValueKind: JsonValueKind.String });
        Assert.True(document.SaysHowToRead);
    }

    private static IEnumerable<string> Names() => Directory.EnumerateFiles(QuestionDocument.Folder, "??-*.md")
        .Select(path => Path.GetFileName(path))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<JsonElement> Values(JsonElement json, string name) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property =>
            Values(property.Value, name).Concat(property.NameEquals(name) ? [property.Value] : [])),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(item => Values(item, name)),
        _ => [],
    };
}
