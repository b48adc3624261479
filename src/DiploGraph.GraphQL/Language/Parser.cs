using System.Diagnostics.CodeAnalysis;

namespace DiploGraph.GraphQL.Language;

/// <summary>Parses documents (specification, Appendix B "Grammar Summary").</summary>
public static class Parser
{
    /// <summary>Parses a document.</summary>
    /// <param name="source">The text.</param>
    /// <param name="options">The limits.</param>
    /// <param name="document">The syntax tree.</param>
    /// <param name="error">The first syntax error, with its location.</param>
    /// <returns>Whether there is no error.</returns>
    public static bool TryParse(
        SourceText source,
        ParserOptions options,
        [NotNullWhen(true)] out DocumentNode? document,
        [NotNullWhen(false)] out GraphQLError? error) => throw new NotSupportedException();
}
