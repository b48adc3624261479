using System.Collections.Immutable;
using DiploGraph.GraphQL.Language.Parsing;

namespace DiploGraph.GraphQL.Types.Building;

/// <summary>How a schema is built.</summary>
public sealed record SchemaBuilderOptions
{
    /// <summary>The options that are used when none are given.</summary>
    public static SchemaBuilderOptions Default { get; } = new();

    /// <summary>The parser's limits. Default: a million tokens, 200 levels.</summary>
    public ParserOptions Parser { get; init; } = ParserOptions.Default with
    {
        MaxTokens = 1_000_000,
        DirectivesOnDirectives = true,
    };

    /// <summary>
    /// The coercions of custom scalars, by the scalar's name. A scalar without one passes values through. A name that
    /// is no custom scalar of the schema is an error. Default: none.
    /// </summary>
    public ImmutableDictionary<string, ScalarCoercion> Scalars { get; init; } =
        ImmutableDictionary<string, ScalarCoercion>.Empty;
}
