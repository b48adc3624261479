using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Tests.Validation;

/// <summary>
/// The rules of the specification's section 5 (October 2025) by example: for each case that the section shows, a valid
/// or an invalid document, with the positions of its errors and, in parentheses, the rules that report them.
/// </summary>
public sealed class SpecificationExamplesTests
{
    private const string Valid = "# valid: ";
    private const string Invalid = "# invalid at ";

    private static readonly string Folder =
        Path.Combine(AppContext.BaseDirectory, "Validation", "SpecificationExamples");

    private static readonly Lazy<GraphQLSchema> Schema =
        new(() => RuleTester.Build(File.ReadAllText(Path.Combine(Folder, "schema.graphql"))));

    public static TheoryData<string, string, string> Examples
    {
        get
        {
            var examples = new TheoryData<string, string, string>();
            foreach (var file in Directory.EnumerateFiles(Folder, "5.*.graphql").Order(StringComparer.Ordinal))
            {
                foreach (var (title, document) in Split(File.ReadAllLines(file)))
                {
                    examples.Add(Path.GetFileNameWithoutExtension(file), title, document);
                }
            }

            return examples;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_has_its_errors_and_no_others(string section, string title, string document)
    {
        var expected = title.StartsWith(Invalid, StringComparison.Ordinal)
            ? title[Invalid.Length..].Split(": ")[0].Split("; ")
            : [];
        Assert.True(expected.Length > 0 || title.StartsWith(Valid, StringComparison.Ordinal), title);
        var errors = RuleTester.Validate(document, schema: Schema.Value);
        var found = errors.Select(error => $"{RuleTester.PositionsOf(error)} {error.Message}");
        Assert.True(
            expected.SequenceEqual(errors.Select(RuleTester.PositionsOf).Order(StringComparer.Ordinal)),
            $"{section}, {title}:\n{string.Join('\n', found)}");
    }

    [Fact]
    public void Every_section_has_valid_and_invalid_examples()
    {
        var sections = Examples.GroupBy(example => example.Data.Item1).ToList();
        Assert.Equal(8, sections.Count);
        Assert.All(sections, section =>
        {
            Assert.Contains(section, example => example.Data.Item2.StartsWith(Valid, StringComparison.Ordinal));
            Assert.Contains(section, example => example.Data.Item2.StartsWith(Invalid, StringComparison.Ordinal));
        });
    }

    private static IEnumerable<(string Title, string Document)> Split(string[] lines)
    {
        for (var start = 0; start < lines.Length;)
        {
            var end = start + 1;
            while (end < lines.Length && !lines[end].StartsWith("# ", StringComparison.Ordinal))
            {
                end++;
            }

            yield return (lines[start], string.Join('\n', lines[(start + 1)..end]));
            start = end;
        }
    }
}
