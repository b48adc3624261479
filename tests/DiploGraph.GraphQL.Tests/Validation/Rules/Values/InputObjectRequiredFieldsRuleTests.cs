namespace DiploGraph.GraphQL.Tests.Validation.Rules.Values;

public sealed class InputObjectRequiredFieldsRuleTests
{
    [Fact]
    public void Accepts_omitted_optional_fields_and_fields_with_defaults() =>
        Assert.Equal([], RuleTester.ErrorsOf("{ takes { range(range: {from: 1}) } }"));

    [Fact]
    public void Rejects_omitted_required_fields_at_any_depth() =>
        Assert.Equal(["1:24", "1:41"], RuleTester.ErrorsOf("{ takes { range(range: {step: 1, inner: {}}) } }"));

    [Fact]
    public void Checks_defaults_of_variables() =>
        Assert.Equal(["1:19"], RuleTester.ErrorsOf("query($a: Range = {to: 1}) { takes { range(range: $a) } }"));
}
