using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Tests.Types;

public sealed class IntrospectionTypesTests
{
    [Theory]
    [InlineData("__Schema.types", "[__Type!]!")]
    [InlineData("__Schema.description", "String")]
    [InlineData("__Type.kind", "__TypeKind!")]
    [InlineData("__Type.fields", "[__Field!]")]
    [InlineData("__Type.specifiedByURL", "String")]
    [InlineData("__Type.isOneOf", "Boolean")]
    [InlineData("__Field.args", "[__InputValue!]!")]
    [InlineData("__InputValue.defaultValue", "String")]
    [InlineData("__Directive.isRepeatable", "Boolean!")]
    [InlineData("__Directive.locations", "[__DirectiveLocation!]!")]
    public void Have_the_fields_of_the_specification(string coordinate, string type) =>
        Assert.Equal(type, TestSchema.Build("type Query { a: Int }").FindField(coordinate)?.Type.ToString());

    [Theory]
    [InlineData("__Type.fields")]
    [InlineData("__Type.enumValues")]
    [InlineData("__Type.inputFields")]
    [InlineData("__Field.args")]
    [InlineData("__Directive.args")]
    public void List_deprecated_elements_only_on_request(string coordinate)
    {
        var argument = Assert.Single(TestSchema.Build("type Query { a: Int }").FindField(coordinate)!.Arguments);
        Assert.Equal(("includeDeprecated", "Boolean!"), (argument.Name, argument.Type.ToString()));
        Assert.Equal(false, argument.DefaultValue);
    }

    [Fact]
    public void Have_the_names_of_the_specification()
    {
        Assert.Equal(
            ["SCALAR", "OBJECT", "INTERFACE", "UNION", "ENUM", "INPUT_OBJECT", "LIST", "NON_NULL"],
            IntrospectionTypes.Kind.Values.Select(value => value.Name));
        Assert.Equal(20, IntrospectionTypes.DirectiveLocation.Values.Count);
        Assert.True(IntrospectionTypes.DirectiveLocation.Values.Contains("INPUT_FIELD_DEFINITION"));
    }
}
