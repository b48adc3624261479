using DiploGraph.GraphQL.Language;

namespace DiploGraph.GraphQL.Types.Building;

/// <summary>A built schema that has not been validated yet.</summary>
internal sealed class SchemaDraft
{
    public required SchemaDocument Definitions { get; init; }

    public required NamedList<NamedType> Types { get; init; }

    public required NamedList<DirectiveDefinition> Directives { get; init; }

    /// <summary>The root types, with the offsets where they are named.</summary>
    public required IReadOnlyList<RootType> RootTypes { get; init; }

    /// <summary>The types that the document defines.</summary>
    public IEnumerable<NamedType> DefinedTypes => Types.Where(static type => !type.IsBuiltIn);

    /// <summary>The directives that the document defines.</summary>
    public IEnumerable<DirectiveDefinition> DefinedDirectives => Directives.Where(static one => !one.IsBuiltIn);

    public NamedType? FindRoot(OperationType operation) =>
        RootTypes.FirstOrDefault(root => root.Operation == operation)?.Type;

    /// <summary>Returns the schema after validation.</summary>
    public GraphQLSchema ToSchema() => new(Definitions.Document, Types, Directives)
    {
        QueryType = (ObjectType)FindRoot(OperationType.Query)!,
        MutationType = (ObjectType?)FindRoot(OperationType.Mutation),
        SubscriptionType = (ObjectType?)FindRoot(OperationType.Subscription),
        Description = Definitions.Schema?.Description?.Value,
        AppliedDirectives = [.. Definitions.SchemaParts.SelectMany(static part => part.Directives)],
    };
}

/// <summary>A root type and the byte offset where it is named.</summary>
internal sealed record RootType(OperationType Operation, NamedType Type, int Offset);
