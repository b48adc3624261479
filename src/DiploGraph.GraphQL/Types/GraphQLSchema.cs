using System.Collections.Immutable;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Types.Building;

namespace DiploGraph.GraphQL.Types;

/// <summary>
/// A valid schema, made by <see cref="SchemaBuilder"/>. Immutable; safe to share between threads.
/// </summary>
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

    /// <summary>The directives that are applied to the schema, extensions included.</summary>
    public ImmutableArray<DirectiveNode> AppliedDirectives { get; internal init; } = [];

    /// <summary>
    /// All types in the order of their definition, then the built-in scalars that the schema uses (always String and
    /// Boolean), then the types of introspection.
    /// </summary>
    public NamedList<NamedType> Types { get; }

    /// <summary>All directives in the order of their definition, then the built-in ones that the document does not
    /// define.</summary>
    public NamedList<DirectiveDefinition> Directives { get; }

    /// <summary>The type whose fields queries select.</summary>
    public required ObjectType QueryType { get; init; }

    /// <summary>The type whose fields mutations select; null when the schema has no mutations.</summary>
    public ObjectType? MutationType { get; internal init; }

    /// <summary>The type whose fields subscriptions select; null when the schema has no subscriptions.</summary>
    public ObjectType? SubscriptionType { get; internal init; }

    /// <summary>The type whose fields an operation selects, or null when the schema has no such operations.</summary>
    public ObjectType? GetRootType(OperationType operation) => operation switch
    {
        OperationType.Query => QueryType,
        OperationType.Mutation => MutationType,
        _ => SubscriptionType,
    };

    /// <summary>The type of a name, or null.</summary>
    public NamedType? FindType(string name) => Types.Find(name);

    /// <summary>The type that a type in a document refers to, or null when its name is unknown.</summary>
    public GraphQLType? FindType(TypeNode node) => node switch
    {
        NamedTypeNode named => Types.Find(named.Name),
        ListTypeNode list => FindType(list.Type) is { } item ? new ListType(item) : null,
        NonNullTypeNode nonNull => FindType(nonNull.Type) is { } type ? new NonNullType(type) : null,
        _ => null,
    };

    /// <summary>
    /// The field that a name selects on a type, or null: a field of the type, <c>__typename</c> of any composite type,
    /// or <c>__schema</c> and <c>__type</c> of the query type.
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

    /// <summary>The field of a coordinate like <c>Type.field</c>, or null. Meta-fields have none.</summary>
    public FieldDefinition? FindField(string coordinate)
    {
        var dot = coordinate.IndexOf('.', StringComparison.Ordinal);
        var type = dot > 0 ? FindType(coordinate[..dot]) as FieldedType : null;
        return type?.Fields.Find(coordinate[(dot + 1)..]);
    }
}
