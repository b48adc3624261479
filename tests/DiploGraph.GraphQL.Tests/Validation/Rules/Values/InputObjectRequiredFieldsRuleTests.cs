namespace DiploGraph.GraphQL.Tests.Validation.Rules.Values;

public sealed class InputObjectRequiredFieldsRuleTests
{
    [Fact]
    public void Accepts_that_optional_fields_and_those_with_defaults_are_absent() =>
        Assert.Equal([], RuleTester.ErrorsOf("{ takes { range(range: {from: 1}) } }"));

    [Fact]
    public void Refuses_that_required_fields_are_absent_in_any_depth() =>
        Assert.Equal(["1:24", "1:41"], RuleTester.ErrorsOf("{ takes { range(range: {step: 1, inner: {}}) } }"));

    [Fact]
    public void Checks_defaults_of_variables() =>
        Assert.Equal(["1:19"], RuleTester.ErrorsOf("query($a: Range = {to: 1}) { takes { range(range: $a) } }"));
}
