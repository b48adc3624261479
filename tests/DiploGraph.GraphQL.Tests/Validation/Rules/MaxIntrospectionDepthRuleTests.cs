namespace DiploGraph.GraphQL.Tests.Validation.Rules;

public sealed class MaxIntrospectionDepthRuleTests
{
    [Fact]
    public void Accepts_two_nested_lists() =>
        Assert.Equal([], RuleTester.ErrorsOf("{ __schema { types { fields { type { fields { name } } } } } }"));

    [Fact]
    public void Refuses_three_nested_lists() =>
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
    public void Is_not_bothered_by_fragments_that_spread_themselves() =>
        Assert.Equal(
            ["1:3", "1:72"],
            RuleTester.ErrorsOf(
                "{ __schema { types { ...F } } } fragment F on __Type { fields { type { ...F } } }"));

    [Fact]
    public void Leaves_fields_of_the_same_name_elsewhere_alone() =>
        Assert.Equal([], RuleTester.ErrorsOf("{ dog { kin { kin { kin { kin { barks } } } } } }"));
}
