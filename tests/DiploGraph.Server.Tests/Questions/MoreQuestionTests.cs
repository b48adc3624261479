using System.Text.Json;
using DiploGraph.Server.Tests.Resolvers;

namespace DiploGraph.Server.Tests.Questions;

/// <summary>
/// The questions of <c>docs/questions/more.md</c> get the right answers. <c>more.json</c> has these as paths into the
/// response.
/// </summary>
public sealed class MoreQuestionTests
{
    private static readonly Lazy<Task<ApiFixture>> Api = new(ApiFixture.OfSeedDataAsync);

    private static readonly List<JsonElement> Questions =
        [.. JsonDocument.Parse(Read("more.json")).RootElement.EnumerateArray()];

    public static TheoryData<int, string> Numbers => [.. Questions.Select(question => (
        question.GetProperty("number").GetInt32(), question.GetProperty("question").GetString()!))];

    [Fact]
    public void There_are_sixty_questions_of_all_kinds_and_a_third_asks_who_met()
    {
        Assert.Equal(Enumerable.Range(1, 60), Questions.Select(question => question.GetProperty("number").GetInt32()));
        var kinds = Questions.ToLookup(question => question.GetProperty("kind").GetInt32());
        Assert.Equal(Enumerable.Range(1, 15), kinds.Select(kind => kind.Key).Order());
        Assert.Equal(20, kinds[1].Count());
    }

    [Fact]
    public void The_page_has_each_question_with_its_answer_and_sources()
    {
        var page = Read("more.md");
        Assert.All(Questions, question => Assert.Contains(
            $"| {question.GetProperty("number")} | {question.GetProperty("question")} "
                + $"| {question.GetProperty("answer")} | {Sources(question)} |",
            page,
            StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task The_answer_is_right(int number, string question)
    {
        var asked = Questions[number - 1];
        var data = await (await Api.Value).DataAsync(asked.GetProperty("query").GetString()!);
        foreach (var expected in asked.GetProperty("expected").EnumerateObject())
        {
            var values = Values(data, expected.Name.Split('.')).ToList();
            if (expected.Value.ValueKind == JsonValueKind.Object)
            {
                var text = Assert.Single(values);
                Assert.All(Words(expected.Value, "contains"), words =>
                    Assert.Contains(words, text, StringComparison.Ordinal));
                Assert.All(Words(expected.Value, "lacks"), words =>
                    Assert.DoesNotContain(words, text, StringComparison.Ordinal));
            }
            else
            {
                var all = expected.Value.ValueKind == JsonValueKind.Array
                    ? expected.Value.EnumerateArray().Select(value => value.ToString())
                    : [expected.Value.ToString()];
                Assert.True(
                    all.Order(StringComparer.Ordinal).SequenceEqual(values.Order(StringComparer.Ordinal)),
                    $"{question} {expected.Name} is {string.Join(", ", values)}, not {expected.Value}: {data}");
            }
        }
    }

    private static string Sources(JsonElement question) => string.Join(", ", question.GetProperty("sources")
        .EnumerateArray()
        .Select(source => $"`{source.GetString()!["source:".Length..]}`"));

    // The values at a path; a list on the way stands for all of its items.
    private static IEnumerable<string> Values(JsonElement json, ReadOnlyMemory<string> path)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            return json.EnumerateArray().SelectMany(item => Values(item, path));
        }

        return path.IsEmpty ? [json.ToString()]
            : json.ValueKind == JsonValueKind.Object ? Values(json.GetProperty(path.Span[0]), path[1..])
            : [];
    }

    private static IEnumerable<string> Words(JsonElement json, string name) =>
        json.TryGetProperty(name, out var words) ? words.EnumerateArray().Select(word => word.GetString()!) : [];

    private static string Read(string name) => File.ReadAllText(Path.Combine(QuestionDocument.Folder, name));
}
