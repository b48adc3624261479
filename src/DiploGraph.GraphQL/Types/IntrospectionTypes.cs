using System.Collections.Immutable;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Types;

/// <summary>
/// The introspection types and meta-fields (specification, section 4.2 "Schema Introspection"). Shared by all schemas.
/// </summary>
public static class IntrospectionTypes
{
    private static readonly NonNullType RequiredString = new(BuiltInScalars.String);
    private static readonly NonNullType RequiredBoolean = new(BuiltInScalars.Boolean);

    /// <summary><c>__Schema</c>.</summary>
    public static ObjectType Schema { get; } = new("__Schema") { Description = "The schema of a service." };

    /// <summary><c>__Type</c>.</summary>
    public static ObjectType Type { get; } = new("__Type")
    {
        Description = "A named type, list type or non-null type. The kind determines which fields are not null.",
    };

    /// <summary><c>__Field</c>.</summary>
    public static ObjectType Field { get; } = new("__Field")
    {
        Description = "A field of an object type or interface.",
    };

    /// <summary><c>__InputValue</c>.</summary>
    public static ObjectType InputValue { get; } = new("__InputValue")
    {
        Description = "An argument of a field or directive, or a field of an input object type.",
    };

    /// <summary><c>__EnumValue</c>.</summary>
    public static ObjectType EnumValue { get; } = new("__EnumValue") { Description = "A value of an enum." };

    /// <summary><c>__Directive</c>.</summary>
    public static ObjectType Directive { get; } = new("__Directive")
    {
        Description = "A directive of the schema.",
    };

    /// <summary><c>__TypeKind</c>.</summary>
    public static EnumType Kind { get; } = new("__TypeKind") { Description = "The kinds of types." };

    /// <summary><c>__DirectiveLocation</c>.</summary>
    public static EnumType DirectiveLocation { get; } = new("__DirectiveLocation")
    {
        Description = "The locations where a directive may be applied.",
    };

    /// <summary>All introspection types.</summary>
    public static ImmutableArray<NamedType> All { get; } =
        [Schema, Type, Field, InputValue, EnumValue, Directive, Kind, DirectiveLocation];

    /// <summary>The meta-field <c>__typename</c>, available on every composite type.</summary>
    public static FieldDefinition TypeNameField { get; } = new("__typename", "__typename", RequiredString)
    {
        Description = "The name of the object's type.",
    };

    /// <summary>The meta-field <c>__schema</c>, available on the query type.</summary>
    public static FieldDefinition SchemaField { get; } = new("__schema", "__schema", new NonNullType(Schema))
    {
        Description = "The schema of this service.",
    };

    /// <summary>The meta-field <c>__type</c>, available on the query type.</summary>
    public static FieldDefinition TypeField { get; } = new("__type", "__type", Type)
    {
        Description = "The type with this name.",
        Arguments = new([new InputValueDefinition("name", "__type(name:)", RequiredString)]),
    };

    static IntrospectionTypes()
    {
        Schema.Fields = Fields(
            Make(Schema, "description", BuiltInScalars.String, "The schema's description in Markdown."),
            Make(Schema, "types", ListOf(Type), "All types of the schema."),
            Make(Schema, "queryType", new NonNullType(Type), "The root type for queries."),
            Make(Schema, "mutationType", Type, "The root type for mutations, if there is one."),
            Make(Schema, "subscriptionType", Type, "The root type for subscriptions, if any."),
            Deprecable(Schema, "directives", ListOf(Directive), "All directives of the schema."));
        Type.Fields = TypeFields();
        Field.Fields = Fields(
            Make(Field, "name", RequiredString, "The field's name."),
            Make(Field, "description", BuiltInScalars.String, "The field's description in Markdown."),
            Deprecable(Field, "args", ListOf(InputValue), "The field's arguments."),
            Make(Field, "type", new NonNullType(Type), "The field's type."),
            Make(Field, "isDeprecated", RequiredBoolean, "Whether the field is deprecated."),
            Make(Field, "deprecationReason", BuiltInScalars.String, "Why the field is deprecated."));
        InputValue.Fields = Fields(
            Make(InputValue, "name", RequiredString, "The name."),
            Make(InputValue, "description", BuiltInScalars.String, "The description in Markdown."),
            Make(InputValue, "type", new NonNullType(Type), "The value's type."),
            Make(InputValue, "defaultValue", BuiltInScalars.String, "The default as a GraphQL literal."),
            Make(InputValue, "isDeprecated", RequiredBoolean, "Whether the value is deprecated."),
            Make(InputValue, "deprecationReason", BuiltInScalars.String, "Why the value is deprecated."));
        EnumValue.Fields = Fields(
            Make(EnumValue, "name", RequiredString, "The value's name."),
            Make(EnumValue, "description", BuiltInScalars.String, "The value's description in Markdown."),
            Make(EnumValue, "isDeprecated", RequiredBoolean, "Whether the value is deprecated."),
            Make(EnumValue, "deprecationReason", BuiltInScalars.String, "Why the value is deprecated."));
        Directive.Fields = Fields(
            Make(Directive, "name", RequiredString, "The directive's name without the `@`."),
            Make(Directive, "description", BuiltInScalars.String, "The directive's description in Markdown."),
            Make(Directive, "isRepeatable", RequiredBoolean, "Whether it may be applied repeatedly at one location."),
            Make(Directive, "locations", ListOf(DirectiveLocation), "The locations where it may be applied."),
            Deprecable(Directive, "args", ListOf(InputValue), "The directive's arguments."),
            Make(Directive, "isDeprecated", RequiredBoolean, "Whether the directive is deprecated."),
            Make(Directive, "deprecationReason", BuiltInScalars.String, "Why the directive is deprecated."));
        Kind.Values = Values(Kind, Enum.GetValues<TypeKind>().Select(TypeKindNames.Of));
        DirectiveLocation.Values = Values(
            DirectiveLocation, Enum.GetValues<DirectiveLocation>().Select(DirectiveLocationNames.Of));
    }

    private static NamedList<FieldDefinition> TypeFields() => Fields(
        Make(Type, "kind", new NonNullType(Kind), "The kind of the type."),
        Make(Type, "name", BuiltInScalars.String, "The name of a named type."),
        Make(Type, "description", BuiltInScalars.String, "The description of a named type in Markdown."),
        Make(Type, "specifiedByURL", BuiltInScalars.String, "The URL of a custom scalar's specification."),
        Deprecable(Type, "fields", ListOf(Field).NullableType, "The fields of an object type or interface."),
        Make(Type, "interfaces", ListOf(Type).NullableType, "The interfaces that the type implements."),
        Make(Type, "possibleTypes", ListOf(Type).NullableType, "The object types of an interface or union."),
        Deprecable(Type, "enumValues", ListOf(EnumValue).NullableType, "The values of an enum."),
        Deprecable(Type, "inputFields", ListOf(InputValue).NullableType, "The fields of an input object type."),
        Make(Type, "ofType", Type, "The type wrapped by a list or non-null type."),
        Make(Type, "isOneOf", BuiltInScalars.Boolean, "Whether exactly one field of an input object must be given."));

    private static NonNullType ListOf(NamedType type) => new(new ListType(new NonNullType(type)));

    private static FieldDefinition Make(ObjectType owner, string name, GraphQLType type, string description) =>
        new(name, $"{owner.Name}.{name}", type) { Description = description };

    private static FieldDefinition Deprecable(ObjectType owner, string name, GraphQLType type, string description) =>
        new(name, $"{owner.Name}.{name}", type)
        {
            Description = description,
            Arguments = new([new InputValueDefinition(
                "includeDeprecated", $"{owner.Name}.{name}(includeDeprecated:)", RequiredBoolean)
            {
                Description = "Whether to include deprecated elements.",
                DefaultLiteral = new BooleanValueNode { Value = false },
            }]),
        };

    private static NamedList<FieldDefinition> Fields(params ReadOnlySpan<FieldDefinition> fields) => new([.. fields]);

    private static NamedList<EnumValueDefinition> Values(EnumType owner, IEnumerable<string> names) =>
        new([.. names.Select(name => new EnumValueDefinition(name, $"{owner.Name}.{name}"))]);
}
