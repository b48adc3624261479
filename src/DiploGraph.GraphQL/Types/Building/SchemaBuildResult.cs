using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace DiploGraph.GraphQL.Types.Building;

/// <summary>A schema, or why there is none.</summary>
public sealed class SchemaBuildResult
{
    internal SchemaBuildResult(GraphQLSchema schema) => Schema = schema;

    internal SchemaBuildResult(ImmutableArray<GraphQLError> errors) => Errors = errors;

    /// <summary>The schema; null when there are errors.</summary>
    public GraphQLSchema? Schema { get; }

    /// <summary>The errors, with locations in the type system document; empty when there is a schema.</summary>
    public ImmutableArray<GraphQLError> Errors { get; } = [];

    /// <summary>Whether there is a schema.</summary>
    [MemberNotNullWhen(true, nameof(Schema))]
    public bool Succeeded => Schema is not null;
}
