using System.Diagnostics.CodeAnalysis;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Language.Parsing;

/// <summary>
/// Parses documents, and also standalone values and types (specification, Appendix B "Grammar Summary"). No input
/// causes an exception or a stack overflow: nesting that is too deep is a syntax error.
/// </summary>
public static class Parser
{
    /// <summary>Parses a document of executable definitions, type system definitions, or both.</summary>
    /// <param name="source">The text.</param>
    /// <param name="options">The limits.</param>
    /// <param name="document">The syntax tree.</param>
    /// <param name="error">The first syntax error, with its location.</param>
    /// <returns>True if the text has no syntax error.</returns>
    public static bool TryParse(
        SourceText source,
        ParserOptions options,
        [NotNullWhen(true)] out DocumentNode? document,
        [NotNullWhen(false)] out GraphQLError? error)
    {
        var parser = new SyntaxParser(source, options);
        try
        {
            document = parser.ParseDocument();
            return Finish(in parser, source, ref document, out error);
        }
        finally
        {
            parser.Dispose();
        }
    }

    /// <summary>Parses a standalone value, which may contain variables.</summary>
    /// <inheritdoc cref="TryParse"/>
    public static bool TryParseValue(
        SourceText source,
        ParserOptions options,
        [NotNullWhen(true)] out ValueNode? value,
        [NotNullWhen(false)] out GraphQLError? error)
    {
        var parser = new SyntaxParser(source, options);
        try
        {
            value = parser.ParseWholeValue();
            return Finish(in parser, source, ref value, out error);
        }
        finally
        {
            parser.Dispose();
        }
    }

    /// <summary>Parses a standalone type reference, such as <c>[Int!]</c>.</summary>
    /// <inheritdoc cref="TryParse"/>
    public static bool TryParseType(
        SourceText source,
        ParserOptions options,
        [NotNullWhen(true)] out TypeNode? type,
        [NotNullWhen(false)] out GraphQLError? error)
    {
        var parser = new SyntaxParser(source, options);
        try
        {
            type = parser.ParseWholeType();
            return Finish(in parser, source, ref type, out error);
        }
        finally
        {
            parser.Dispose();
        }
    }

    private static bool Finish<T>(
        in SyntaxParser parser,
        SourceText source,
        [NotNullWhen(true)] ref T? node,
        [NotNullWhen(false)] out GraphQLError? error)
        where T : SyntaxNode
    {
        error = null;
        if (parser.Error is null)
        {
            return node is not null;
        }

        node = null;
        var code = parser.IsBeyondLimit ? ErrorCodes.LimitExceeded : ErrorCodes.SyntaxError;
        error = GraphQLError.At(source, $"Syntax error: {parser.Error}.", code, parser.ErrorOffset);
        return false;
    }
}
