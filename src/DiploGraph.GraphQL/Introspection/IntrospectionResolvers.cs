using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Printing;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Introspection;

/// <summary>
/// The resolvers of the introspection types (specification, section 4.2 "Schema Introspection"). They are bound like
/// any other resolver and work for all schemas.
/// </summary>
internal static class IntrospectionResolvers
{
    private const string IncludeDeprecated = "includeDeprecated";

    /// <summary>
    /// All fields of the introspection types and the meta-fields of the query type, with their resolvers.
    /// </summary>
    internal static IReadOnlyList<(FieldDefinition Field, Resolver Resolver)> All { get; } = Bind();

    private static List<(FieldDefinition Field, Resolver Resolver)> Bind()
    {
        var map = new ResolverMap();
        BindSchema(map);
        BindType(map);
        BindTypeParts(map);
        BindMembers(map);
        BindDirective(map);
        var all = new List<(FieldDefinition Field, Resolver Resolver)>
        {
            (IntrospectionTypes.SchemaField, map.Fields["__schema"]),
            (IntrospectionTypes.TypeField, map.Fields["__type"]),
        };
        foreach (var type in IntrospectionTypes.All.OfType<ObjectType>())
        {
            all.AddRange(type.Fields.Select(field => (field, map.Fields[field.Coordinate])));
        }

        return all;
    }

    private static void BindSchema(ResolverMap map) => map
        .Once("__schema", static context => context.Schema)
        .Once("__type", static context => context.Schema.FindType(context.Arguments.Get<string>("name")))
        .Field<GraphQLSchema, string?>("__Schema.description", static schema => schema.Description)
        .List<GraphQLSchema, NamedType>("__Schema.types", static schema => schema.Types)
        .Field<GraphQLSchema, GraphQLType>("__Schema.queryType", static schema => schema.QueryType)
        .Field<GraphQLSchema, GraphQLType?>("__Schema.mutationType", static schema => schema.MutationType)
        .Field<GraphQLSchema, GraphQLType?>("__Schema.subscriptionType", static schema => schema.SubscriptionType)
        .List<GraphQLSchema, DirectiveDefinition>("__Schema.directives", static (context, schema) =>
            context.Arguments.Get(IncludeDeprecated, false)
                ? schema.Directives
                : schema.Directives.Where(static directive => !directive.IsDeprecated).ToArray());

    private static void BindType(ResolverMap map) => map
        .Field<GraphQLType, string>("__Type.kind", static type => TypeKindNames.Of(KindOf(type)))
        .Field<GraphQLType, string?>("__Type.name", static type => (type as NamedType)?.Name)
        .Field<GraphQLType, string?>("__Type.description", static type => (type as NamedType)?.Description)
        .Field<GraphQLType, string?>("__Type.specifiedByURL", static type => (type as ScalarType)?.SpecifiedByUrl)
        .Field<GraphQLType, bool?>("__Type.isOneOf", static type => (type as InputObjectType)?.IsOneOf)
        .Field<GraphQLType, GraphQLType?>("__Type.ofType", static type => type switch
        {
            NonNullType nonNull => nonNull.NullableType,
            ListType list => list.ItemType,
            _ => null,
        });

    private static void BindTypeParts(ResolverMap map) => map
        .List<GraphQLType, FieldDefinition>("__Type.fields", static (context, type) =>
            type is FieldedType fielded ? Listed(context, fielded.Fields) : null)
        .List<GraphQLType, NamedType>("__Type.interfaces", static type => (type as FieldedType)?.Interfaces)
        .List<GraphQLType, NamedType>("__Type.possibleTypes", static type =>
            type is NamedType { IsAbstract: true } named ? named.PossibleTypes : null)
        .List<GraphQLType, EnumValueDefinition>("__Type.enumValues", static (context, type) =>
            type is EnumType of ? Listed(context, of.Values) : null)
        .List<GraphQLType, InputValueDefinition>("__Type.inputFields", static (context, type) =>
            type is InputObjectType input ? Listed(context, input.Fields) : null);

    private static void BindMembers(ResolverMap map)
    {
        foreach (var type in new[] { "__Field", "__InputValue", "__EnumValue" })
        {
            map.Field<MemberDefinition, string>($"{type}.name", static member => member.Name)
                .Field<MemberDefinition, string?>($"{type}.description", static member => member.Description)
                .Field<MemberDefinition, bool>($"{type}.isDeprecated", static member => member.IsDeprecated)
                .Field<MemberDefinition, string?>($"{type}.deprecationReason", static member =>
                    member.DeprecationReason);
        }

        map.Field<FieldDefinition, GraphQLType>("__Field.type", static field => field.Type)
            .List<FieldDefinition, InputValueDefinition>("__Field.args", static (context, field) =>
                Listed(context, field.Arguments))
            .Field<InputValueDefinition, GraphQLType>("__InputValue.type", static value => value.Type)
            .Field<InputValueDefinition, string?>("__InputValue.defaultValue", static value =>
                value.DefaultLiteral is { } literal ? Printer.Print(literal) : null);
    }

    private static void BindDirective(ResolverMap map) => map
        .Field<DirectiveDefinition, string>("__Directive.name", static directive => directive.Name)
        .Field<DirectiveDefinition, string?>("__Directive.description", static directive => directive.Description)
        .Field<DirectiveDefinition, bool>("__Directive.isRepeatable", static directive => directive.IsRepeatable)
        .List<DirectiveDefinition, string>("__Directive.locations", static directive =>
            [.. directive.Locations.Select(DirectiveLocationNames.Of)])
        .List<DirectiveDefinition, InputValueDefinition>("__Directive.args", static (context, directive) =>
            Listed(context, directive.Arguments))
        .Field<DirectiveDefinition, bool>("__Directive.isDeprecated", static directive => directive.IsDeprecated)
        .Field<DirectiveDefinition, string?>(
            "__Directive.deprecationReason", static directive => directive.DeprecationReason);

    private static IReadOnlyList<T> Listed<T>(FieldContext context, NamedList<T> members)
        where T : MemberDefinition
    {
        if (context.Arguments.Get(IncludeDeprecated, false))
        {
            return members;
        }

        return members.Where(static member => !member.IsDeprecated).ToArray();
    }

    private static TypeKind KindOf(GraphQLType type) => type switch
    {
        NamedType named => named.Kind,
        ListType => TypeKind.List,
        _ => TypeKind.NonNull,
    };
}
