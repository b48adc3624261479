namespace DiploGraph.Server.Pages;

/// <summary>A query for a first look, with a sentence that says what it asks.</summary>
/// <param name="Question">What it asks, in plain words: the comment on the file's first line.</param>
/// <param name="Text">The GraphQL, without that line.</param>
internal sealed record SampleQuery(string Question, string Text)
{
    /// <summary>The queries, in the order of their files' names.</summary>
    public static IReadOnlyList<SampleQuery> All { get; } =
        [.. PageFile.NamesIn("queries/").Select(PageFile.ReadText).Select(Parse)];

    /// <summary>Where the query opens in GraphiQL.</summary>
    public string Address => $"/graphql?query={Uri.EscapeDataString(Text)}";

    private static SampleQuery Parse(string file)
    {
        var end = file.IndexOf('\n', StringComparison.Ordinal);
        return new SampleQuery(file[..end].TrimStart('#', ' ').TrimEnd(), file[(end + 1)..]);
    }
}
