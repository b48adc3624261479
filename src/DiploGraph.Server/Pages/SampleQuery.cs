namespace DiploGraph.Server.Pages;

/// <summary>A sample query with its question.</summary>
/// <param name="Question">The question in plain words: the comment on the first line of the file.</param>
/// <param name="Text">The GraphQL document, without that line.</param>
internal sealed record SampleQuery(string Question, string Text)
{
    /// <summary>The queries, in the order of their files' names.</summary>
    public static IReadOnlyList<SampleQuery> All { get; } =
        [.. PageFile.NamesIn("queries/").Select(PageFile.ReadText).Select(Parse)];

    /// <summary>The address that opens the query in GraphiQL.</summary>
    public string Address => $"/graphql?query={Uri.EscapeDataString(Text)}";

    private static SampleQuery Parse(string file)
    {
        var end = file.IndexOf('\n', StringComparison.Ordinal);
        return new SampleQuery(file[..end].TrimStart('#', ' ').TrimEnd(), file[(end + 1)..]);
    }
}
