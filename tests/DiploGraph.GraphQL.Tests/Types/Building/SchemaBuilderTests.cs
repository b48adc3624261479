using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Parsing;
using DiploGraph.GraphQL.Types;
using DiploGraph.GraphQL.Types.Building;

namespace DiploGraph.GraphQL.Tests.Types.Building;

public sealed class SchemaBuilderTests
{
    [Fact]
    public void Uses_the_default_names_of_root_types()
    {
        var schema = TestSchema.Build("type Query { a: Int } type Mutation { a: Int } type Subscription { a: Int }");
        Assert.Equal("Query", schema.QueryType.Name);
        Assert.Equal("Mutation", schema.GetRootType(OperationType.Mutation)?.Name);
        Assert.Equal("Subscription", schema.SubscriptionType?.Name);
    }

    [Fact]
    public void Ignores_default_names_if_the_schema_is_defined()
    {
        var schema = TestSchema.Build(
            "\"About.\" schema { query: Q } type Q { a: Int } type Mutation { a: Int } type Query { a: Int }");
        Assert.Equal(("Q", "About."), (schema.QueryType.Name, schema.Description));
        Assert.Null(schema.MutationType);
    }

    [Fact]
    public void Adds_root_types_by_extension()
    {
        var schema = TestSchema.Build(
            "extend schema @d { mutation: M } type M { a: Int } type Mutation { a: Int } directive @d on SCHEMA");
        Assert.Equal("M", schema.MutationType?.Name);
        Assert.Equal("d", Assert.Single(schema.AppliedDirectives).Name);
    }

    [Fact]
    public void Merges_extensions_of_every_kind_of_type_in_document_order()
    {
        var schema = TestSchema.Build(
            """
            extend type A implements I & J { c: Int }
            type A { a: Int }
            extend type A { b: Int }
            interface I { c: Int } interface J { b: Int }
            extend interface J @d
            union U = A
            extend union U = B type B { a: Int }
            enum E { F } extend enum E { G }
            input N @oneOf { a: Int } extend input N { b: Int }
            scalar S extend scalar S @specifiedBy(url: "https://example.com/s")
            directive @d on INTERFACE
            """);
        var type = Assert.IsType<ObjectType>(schema.FindType("A"));
        Assert.Equal(["a", "c", "b"], type.Fields.Select(field => field.Name));
        Assert.Equal(["I", "J"], type.Interfaces.Select(one => one.Name));
        Assert.Equal("d", Assert.Single(schema.FindType("J")!.AppliedDirectives).Name);
        Assert.Equal(["A", "B"], Assert.IsType<UnionType>(schema.FindType("U")).Members.Select(one => one.Name));
        Assert.Equal(["F", "G"], Assert.IsType<EnumType>(schema.FindType("E")).Values.Select(one => one.Name));
        Assert.True(Assert.IsType<InputObjectType>(schema.FindType("N")).IsOneOf);
        Assert.Equal("https://example.com/s", Assert.IsType<ScalarType>(schema.FindType("S")).SpecifiedByUrl);
    }

    [Fact]
    public void Returns_the_possible_types_and_subtypes_of_abstract_types()
    {
        var schema = TestSchema.Build(
            """
            interface Node { id: ID } interface Named implements Node { id: ID } interface Alone { id: ID }
            type B implements Node & Named { id: ID } type A implements Node { id: ID } union U = A | B
            """);
        NamedType Of(string name) => schema.FindType(name)!;
        Assert.Equal(["B", "A"], Of("Node").PossibleTypes.Select(type => type.Name));
        Assert.Equal(["B"], Of("Named").PossibleTypes.Select(type => type.Name));
        Assert.Equal(["A", "B"], Of("U").PossibleTypes.Select(type => type.Name));
        Assert.Equal(["A"], Of("A").PossibleTypes.Select(type => type.Name));
        Assert.Empty(Of("Alone").PossibleTypes);
        Assert.True(Of("Named").IsSubTypeOf(Of("Node")));
        Assert.False(Of("Node").IsSubTypeOf(Of("Named")));
        Assert.True(Of("U").Overlaps(Of("Named")));
        Assert.True(Of("A").Overlaps(Of("U")));
        Assert.False(Of("A").Overlaps(Of("Named")));
        Assert.False(Of("Alone").Overlaps(Of("Node")));
    }

    [Theory]
    [InlineData("[A!]!", "[I]", true)]
    [InlineData("[A]", "[I!]", false)]
    [InlineData("A", "[A]", false)]
    [InlineData("A!", "A", true)]
    [InlineData("A", "A!", false)]
    [InlineData("[[A]]!", "[[I]]", true)]
    public void Compares_types_by_structure(string type, string expected, bool isSubType)
    {
        var schema = TestSchema.Build("interface I { a: Int } type A implements I { a: Int }");
        GraphQLType Of(string text)
        {
            Assert.True(Parser.TryParseType(new SourceText(text), ParserOptions.Default, out var node, out _));
            return schema.FindType(node)!;
        }

        Assert.Equal(isSubType, Of(type).IsSubTypeOf(Of(expected)));
        Assert.Equal(Of(type), Of(type));
        Assert.Equal(Of(type).GetHashCode(), Of(type).GetHashCode());
        Assert.NotEqual(Of(type), Of(expected));
        Assert.Equal(type, Of(type).ToString());
    }

    [Fact]
    public void Assigns_a_coordinate_to_every_element()
    {
        var schema = TestSchema.Build(
            "type A { b(c: Int): E } enum E { F } input N { a: Int } directive @d(x: Int) on FIELD");
        var field = schema.FindField("A.b");
        Assert.Equal(("A.b", "A.b(c:)"), (field?.Coordinate, field?.Arguments[0].Coordinate));
        Assert.Equal("E.F", ((EnumType)schema.FindType("E")!).Values[0].Coordinate);
        Assert.Equal("N.a", ((InputObjectType)schema.FindType("N")!).Fields[0].Coordinate);
        Assert.Equal("@d(x:)", schema.Directives.Find("d")!.Arguments[0].Coordinate);
        Assert.Null(schema.FindField("A.x"));
        Assert.Null(schema.FindField("X.a"));
        Assert.Null(schema.FindField("A"));
    }

    [Fact]
    public void Finds_meta_fields_only_where_they_exist()
    {
        var schema = TestSchema.Build("type A { b: Int } union U = A");
        Assert.NotNull(schema.FindField(schema.FindType("U")!, "__typename"));
        Assert.NotNull(schema.FindField(schema.QueryType, "__schema"));
        Assert.NotNull(schema.FindField(schema.QueryType, "__type"));
        Assert.Null(schema.FindField(schema.FindType("A")!, "__schema"));
        Assert.Null(schema.FindField(schema.FindType("Int")!, "__typename"));
    }

    [Fact]
    public void Lists_only_the_built_in_scalars_in_use() => Assert.Equal(
        ["Query", "Int", "String", "Boolean", "__Schema", "__Type", "__Field", "__InputValue", "__EnumValue",
            "__Directive", "__TypeKind", "__DirectiveLocation"],
        TestSchema.Build("type Query { q: Int }").Types.Select(type => type.Name));

    [Fact]
    public void Adds_the_built_in_directives_unless_they_are_redefined()
    {
        var schema = TestSchema.Build("directive @deprecated(reason: String) on FIELD_DEFINITION");
        Assert.Equal(
            ["deprecated", "skip", "include", "specifiedBy", "oneOf"], schema.Directives.Select(one => one.Name));
        Assert.False(schema.Directives.Find("deprecated")!.IsBuiltIn);
        Assert.True(schema.Directives.Find("skip")!.IsBuiltIn);
    }

    [Fact]
    public void Returns_deprecations_and_their_reasons()
    {
        var schema = TestSchema.Build("type A { a(b: Int @deprecated): Int @deprecated(reason: \"Old.\") c: Int }");
        Assert.Equal("Old.", schema.FindField("A.a")?.DeprecationReason);
        Assert.Equal("No longer supported", schema.FindField("A.a")?.Arguments[0].DeprecationReason);
        Assert.False(schema.FindField("A.c")?.IsDeprecated);
    }

    [Fact]
    public void Coerces_defaults_including_nested_defaults()
    {
        var schema = TestSchema.Build(
            "type A { f(n: N = { b: 2 }, l: [E!] = X): Int } input N { a: [Int] = 1, b: Int, c: N = { c: null } } "
            + "enum E { X }");
        var arguments = schema.FindField("A.f")!.Arguments;
        var value = Assert.IsType<InputObject>(arguments[0].DefaultValue);
        Assert.Equal([1], Assert.IsAssignableFrom<IReadOnlyList<object?>>(value["a"]));
        Assert.Equal(2, value["b"]);
        Assert.True(Assert.IsType<InputObject>(value["c"]).TryGetValue("c", out var inner));
        Assert.Null(inner);
        Assert.Equal(["X"], Assert.IsAssignableFrom<IReadOnlyList<object?>>(arguments[1].DefaultValue));
    }

    [Fact]
    public void Accepts_introspection_types_as_field_types() =>
        Assert.Same(IntrospectionTypes.EnumValue, TestSchema.Build("type A { a: __EnumValue }").FindField("A.a")!.Type);

    [Fact]
    public void Reports_a_syntax_error()
    {
        var error = Assert.Single(SchemaBuilder.Build(new SourceText("type A {")).Errors);
        Assert.Equal((ErrorCodes.SyntaxError, "1:9"), (error.Code, error.Locations.Single().ToString()));
    }

    [Fact]
    public void Reports_all_errors_in_document_order() => TestSchema.Fails(
        "type A { a: In } input In { b: A } enum E",
        "Field \"A.a\" has type \"In\", which is not an output type. (1:13)",
        "Input field \"In.b\" has type \"A\", which is not an input type. (1:32)",
        "Enum \"E\" has no values. (1:41)");
}
