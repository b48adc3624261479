using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using DiploGraph.GraphQL.Language;

namespace DiploGraph.GraphQL.Types;

/// <summary>Builds schemas from the schema definition language.</summary>
public static class SchemaBuilder
{
    /// <summary>Parses, builds and validates a schema.</summary>
    /// <param name="sdl">The type system document.</param>
    /// <param name="options">Options; null for the defaults.</param>
    /// <returns>The schema, or every error that was found.</returns>
    public static SchemaBuildResult Build(SourceText sdl, SchemaBuilderOptions? options = null) =>
        throw new NotSupportedException();
}

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
