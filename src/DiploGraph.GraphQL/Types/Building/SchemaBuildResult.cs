using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace DiploGraph.GraphQL.Types.Building;

/// <summary>The result of building a schema: the schema or the errors.</summary>
public sealed class SchemaBuildResult
{
    internal SchemaBuildResult(GraphQLSchema schema) => Schema = schema;

    internal SchemaBuildResult(ImmutableArray<GraphQLError> errors) => Errors = errors;

    /// <summary>The schema; null if there are errors.</summary>
    public GraphQLSchema? Schema { get; }

    /// <summary>The errors, with locations in the type system document; empty on success.</summary>
    public ImmutableArray<GraphQLError> Errors { get; } = [];

    /// <summary>True if the schema was built.</summary>
    [MemberNotNullWhen(true, nameof(Schema))]
    public bool Succeeded => Schema is not null;
}
