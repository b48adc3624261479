namespace DiploGraph.GraphQL.Tests.Validation.Rules.Fields;

public sealed class FieldSelectionsRuleTests
{
    [Fact]
    public void Accepts_fields_of_objects_and_interfaces() =>
        Assert.Equal([], RuleTester.ErrorsOf("{ dog { barks x: name } pet { collar __typename } }"));

    [Fact]
    public void Rejects_fields_of_other_types() =>
        Assert.Equal(["1:22", "1:38", "1:9"], RuleTester.ErrorsOf("{ dog { mood } pet { barks } staff { name } }"));

    [Fact]
    public void Ignores_selections_below_an_undefined_field() =>
        Assert.Equal(["1:9"], RuleTester.ErrorsOf("{ dog { wolf { a { b } } } }"));

    [Fact]
    public void Accepts_meta_fields_of_the_query_type_only_there() =>
        Assert.Equal(
            ["1:74"],
            RuleTester.ErrorsOf(
                "{ __schema { description } __type(name: \"Dog\") { name } dog { __typename __schema { "
                + "description } } }"));
}
