namespace DiploGraph.GraphQL.Language.Parsing;

/// <summary>
/// The limits of the parser. A document that exceeds them is rejected with a syntax error before a tree is built.
/// </summary>
public sealed record ParserOptions
{
    /// <summary>The default limits.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>
    /// The maximum number of tokens in a document, not counting ignored tokens; at least 1. Default 20,000.
    /// </summary>
    public int MaxTokens { get; init; } = 20_000;

    /// <summary>
    /// The maximum nesting depth of selection sets, values and types, all counted together; at least 1. Default 200. If
    /// the thread's stack is too small for this depth, deeper documents are rejected as if this limit were exceeded.
    /// </summary>
    public int MaxDepth { get; init; } = 200;

    /// <summary>
    /// True if directives may be applied to directive definitions, as the specification allows after September 2025.
    /// Default false; true when schemas are built.
    /// </summary>
    public bool DirectivesOnDirectives { get; init; }
}
