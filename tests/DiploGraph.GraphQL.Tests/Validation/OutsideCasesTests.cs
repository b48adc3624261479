using System.Text.Json;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Tests.Validation;

/// <summary>
/// Documents with the positions of their errors according to another implementation. Runs only if a folder with these
/// cases is next to the repository.
/// </summary>
public sealed class OutsideCasesTests
{
    private static readonly string? Folder = FindFolder();

    [Fact]
    public void Reports_errors_at_the_positions_of_the_cases()
    {
        Assert.SkipWhen(Folder is null, "There is no folder shared/judge/validation next to the repository.");
        var file = Path.Combine(Folder!, "cases.jsonl");
        var schemas = new Dictionary<string, GraphQLSchema>();
        var wrong = new List<string>();
        foreach (var line in File.ReadLines(file).Where(static line => line.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var schemaFile = Path.Combine(Path.GetDirectoryName(file)!, root.GetProperty("schema").GetString()!);
            if (!schemas.TryGetValue(schemaFile, out var schema))
            {
                schemas[schemaFile] = schema = RuleTester.Build(File.ReadAllText(schemaFile));
            }

            var expected = root.GetProperty("errors").EnumerateArray()
                .Select(static error => string.Join(' ', error.EnumerateArray().Select(static at => at.GetString())))
                .Order(StringComparer.Ordinal);
            var document = root.GetProperty("document").GetString()!;
            var found = RuleTester.ErrorsOf(document, schema);
            if (!expected.SequenceEqual(found))
            {
                wrong.Add($"{root.GetProperty("id")}: expected [{string.Join("; ", expected)}], "
                    + $"found [{string.Join("; ", found)}]\n{document}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
    }

    private static string? FindFolder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var folder = Path.Combine(at.FullName, "shared", "judge", "validation");
            if (File.Exists(Path.Combine(folder, "cases.jsonl")))
            {
                return folder;
            }
        }

        return null;
    }
}
