using System.Collections.Immutable;
using DiploGraph.GraphQL.Language.Parsing;

namespace DiploGraph.GraphQL.Types.Building;

/// <summary>The options for building a schema.</summary>
public sealed record SchemaBuilderOptions
{
    /// <summary>The default options.</summary>
    public static SchemaBuilderOptions Default { get; } = new();

    /// <summary>The parser's limits. Default: a million tokens, 200 levels of nesting.</summary>
    public ParserOptions Parser { get; init; } = ParserOptions.Default with
    {
        MaxTokens = 1_000_000,
        DirectivesOnDirectives = true,
    };

    /// <summary>
    /// The coercions of custom scalars, by scalar name. A scalar without a coercion passes values through. A name that
    /// is not a custom scalar of the schema is an error. Default: none.
    /// </summary>
    public ImmutableDictionary<string, ScalarCoercion> Scalars { get; init; } =
        ImmutableDictionary<string, ScalarCoercion>.Empty;
}
