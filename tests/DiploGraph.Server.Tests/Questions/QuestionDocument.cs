using System.Text.Json;
using System.Text.RegularExpressions;
using DiploGraph.Server.Tests.House;

namespace DiploGraph.Server.Tests.Questions;

/// <summary>
/// A file of <c>docs/questions</c>: the question, the query, its variables, and the expected response.
/// </summary>
internal sealed partial class QuestionDocument
{
    private readonly string _text;

    private QuestionDocument(string path) => (Path, _text) = (path, File.ReadAllText(path));

    public static string Folder { get; } = System.IO.Path.Combine(Repository.Root, "docs", "questions");

    public string Path { get; }

    public string Query => Block("Query", "graphql") ?? throw Lacks("a query");

    public string? Variables => Block("Variables", "json");

    public string Answer => Block("Answer", "json") ?? throw Lacks("an answer");

    public bool SaysHowToRead => _text.Contains("\n## How to read it\n", StringComparison.Ordinal);

    public static QuestionDocument Read(string name) => new(System.IO.Path.Combine(Folder, name));

    /// <summary>Replaces the response in the file.</summary>
    public void Write(JsonElement answer) =>
        File.WriteAllText(Path, _text.Replace(Answer, Indent(answer), StringComparison.Ordinal));

    public static string Indent(JsonElement json) =>
        JsonSerializer.Serialize(json, Indented).ReplaceLineEndings("\n") + "\n";

    private string? Block(string heading, string language)
    {
        var section = _text.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        var match = section < 0 ? Match.Empty : Fence().Match(_text, section);
        return match.Success && match.Groups["language"].Value == language ? match.Groups["text"].Value : null;
    }

    private InvalidOperationException Lacks(string what) => new($"{Path} has no {what}.");

    [GeneratedRegex(@"```(?<language>\w+)\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();

    private static JsonSerializerOptions Indented { get; } = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
