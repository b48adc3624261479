namespace DiploGraph.GraphQL.Tests.Validation.Rules.Values;

public sealed class InputObjectFieldUniquenessRuleTests
{
    [Fact]
    public void Accepts_the_same_name_in_different_objects() =>
        Assert.Equal([], RuleTester.ErrorsOf("{ takes { range(range: {from: 1, inner: {from: 1}}) } }"));

    [Fact]
    public void Reports_each_repetition_at_the_first_occurrence_and_itself() =>
        Assert.Equal(
            ["1:25 1:34", "1:25 1:43", "1:65 1:82", "1:69 1:75"],
            RuleTester.ErrorsOf(
                "{ takes { range(range: {from: 1, from: 2, from: 3}) json(json: {a: {b: 1, b: 2}, a: 1}) "
                + "} }"));
}
