using System.Collections.Immutable;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Types.Building;

namespace DiploGraph.GraphQL.Types;

/// <summary>A valid schema, built by <see cref="SchemaBuilder"/>. Immutable; can be shared between threads.</summary>
public sealed class GraphQLSchema
{
    internal GraphQLSchema(
        DocumentNode? document, NamedList<NamedType> types, NamedList<DirectiveDefinition> directives)
    {
        Document = document;
        Types = types;
        Directives = directives;
    }

    /// <summary>The document that the schema was built from.</summary>
    public DocumentNode? Document { get; }

    /// <summary>The schema's description, or null.</summary>
    public string? Description { get; internal init; }

    /// <summary>The directives applied to the schema, including those on extensions.</summary>
    public ImmutableArray<DirectiveNode> AppliedDirectives { get; internal init; } = [];

    /// <summary>
    /// All types in the order of their definition, then the built-in scalars that the schema uses (always String and
    /// Boolean), then the introspection types.
    /// </summary>
    public NamedList<NamedType> Types { get; }

    /// <summary>
    /// All directives in the order of their definition, then the built-in directives that the document does not define.
    /// </summary>
    public NamedList<DirectiveDefinition> Directives { get; }

    /// <summary>The root type for queries.</summary>
    public required ObjectType QueryType { get; init; }

    /// <summary>The root type for mutations; null if the schema has none.</summary>
    public ObjectType? MutationType { get; internal init; }

    /// <summary>The root type for subscriptions; null if the schema has none.</summary>
    public ObjectType? SubscriptionType { get; internal init; }

    /// <summary>Returns the root type for an operation type, or null if the schema has none.</summary>
    public ObjectType? GetRootType(OperationType operation) => operation switch
    {
        OperationType.Query => QueryType,
        OperationType.Mutation => MutationType,
        _ => SubscriptionType,
    };

    /// <summary>Returns the type with this name, or null.</summary>
    public NamedType? FindType(string name) => Types.Find(name);

    /// <summary>Returns the type that a type reference in a document denotes, or null if its name is unknown.</summary>
    public GraphQLType? FindType(TypeNode node) => node switch
    {
        NamedTypeNode named => Types.Find(named.Name),
        ListTypeNode list => FindType(list.Type) is { } item ? new ListType(item) : null,
        NonNullTypeNode nonNull => FindType(nonNull.Type) is { } type ? new NonNullType(type) : null,
        _ => null,
    };

    /// <summary>
    /// Returns the field that a name selects on a type, or null: a field of the type, <c>__typename</c> on any
    /// composite type, or <c>__schema</c> and <c>__type</c> on the query type.
    /// </summary>
    public FieldDefinition? FindField(NamedType parent, string name)
    {
        if (parent is FieldedType fielded && fielded.Fields.TryGet(name, out var field))
        {
            return field;
        }

        return name switch
        {
            "__typename" when parent.IsComposite => IntrospectionTypes.TypeNameField,
            "__schema" when ReferenceEquals(parent, QueryType) => IntrospectionTypes.SchemaField,
            "__type" when ReferenceEquals(parent, QueryType) => IntrospectionTypes.TypeField,
            _ => null,
        };
    }

    /// <summary>
    /// Returns the field at a schema coordinate like <c>Type.field</c>, or null. Meta-fields have no coordinate.
    /// </summary>
    public FieldDefinition? FindField(string coordinate)
    {
        var dot = coordinate.IndexOf('.', StringComparison.Ordinal);
        var type = dot > 0 ? FindType(coordinate[..dot]) as FieldedType : null;
        return type?.Fields.Find(coordinate[(dot + 1)..]);
    }
}
