namespace DiploGraph.GraphQL.Language.Parsing;

/// <summary>The limits of the parser: what is beyond them is refused as a syntax error before a tree is
/// built.</summary>
public sealed record ParserOptions
{
    /// <summary>The limits that are used when none are given.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>The most tokens a document may have, ignored ones not counted. Default 20,000; from 1 up.</summary>
    public int MaxTokens { get; init; } = 20_000;

    /// <summary>
    /// How deep selection sets, values and types may nest in a document, each level of each counted. Default 200; from
    /// 1 to what the thread's stack allows: where it does not suffice the document is refused as if this limit were
    /// met.
    /// </summary>
    public int MaxDepth { get; init; } = 200;

    /// <summary>
    /// Whether directives may be applied to the definitions of directives, as the specification allows after September
    /// 2025. Default false; true where schemas are built.
    /// </summary>
    public bool DirectivesOnDirectives { get; init; }
}
