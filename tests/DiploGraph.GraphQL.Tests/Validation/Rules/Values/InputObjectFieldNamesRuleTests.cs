namespace DiploGraph.GraphQL.Tests.Validation.Rules.Values;

public sealed class InputObjectFieldNamesRuleTests
{
    [Fact]
    public void Accepts_fields_of_the_type() =>
        Assert.Equal([], RuleTester.ErrorsOf("{ takes { range(range: {from: 1, inner: {from: 2, step: 3}}) } }"));

    [Fact]
    public void Rejects_unknown_fields_at_any_depth() =>
        Assert.Equal(
            ["1:34", "1:57", "1:83"],
            RuleTester.ErrorsOf(
                "{ takes { range(range: {from: 1, a: 1, inner: {from: 1, b: 1}, ranges: [{from: 1, c: "
                + "1}]}) json(json: {a: 1}) } }"));
}
