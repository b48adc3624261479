namespace DiploGraph.GraphQL.Tests.Validation.Rules;

public sealed class MaxIntrospectionDepthRuleTests
{
    [Fact]
    public void Accepts_two_nested_lists() =>
        Assert.Equal([], RuleTester.ErrorsOf("{ __schema { types { fields { type { fields { name } } } } } }"));

    [Fact]
    public void Rejects_three_nested_lists() =>
        Assert.Equal(
            ["1:3"],
            RuleTester.ErrorsOf(
                "{ __schema { types { fields { type { interfaces { possibleTypes { name } } } } } } }"));

    [Fact]
    public void Follows_fragments() =>
        Assert.Equal(
            ["1:3"],
            RuleTester.ErrorsOf(
                "{ __schema { types { ...F } } } fragment F on __Type { fields { type { ...G } } } "
                + "fragment G on __Type { inputFields { type { fields { name } } } }"));

    [Fact]
    public void Handles_fragments_that_spread_themselves() =>
        Assert.Equal(
            ["1:3", "1:72"],
            RuleTester.ErrorsOf(
                "{ __schema { types { ...F } } } fragment F on __Type { fields { type { ...F } } }"));

    [Fact]
    public void Ignores_fields_of_the_same_name_elsewhere() =>
        Assert.Equal([], RuleTester.ErrorsOf("{ dog { kin { kin { kin { kin { barks } } } } } }"));
}
