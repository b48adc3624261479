namespace DiploGraph.GraphQL.Tests.Validation.Rules.Arguments;

public sealed class RequiredArgumentsRuleTests
{
    [Fact]
    public void Accepts_omitted_optional_arguments_and_arguments_with_defaults() =>
        Assert.Equal([], RuleTester.ErrorsOf("{ dog { name does(command: SIT) } }"));

    [Fact]
    public void Rejects_omitted_required_arguments() =>
        Assert.Equal(
            ["1:32", "1:44", "1:62", "1:9"],
            RuleTester.ErrorsOf(
                "{ dog { does(times: 1) x: name @skip barks @note(tags: []) } __type { name } }"));

    [Fact]
    public void Accepts_a_variable_for_a_required_argument() =>
        Assert.Equal([], RuleTester.ErrorsOf("query($a: Int!) { takes { must(int: $a) } }"));
}
