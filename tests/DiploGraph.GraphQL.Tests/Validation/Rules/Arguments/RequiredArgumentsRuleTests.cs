namespace DiploGraph.GraphQL.Tests.Validation.Rules.Arguments;

public sealed class RequiredArgumentsRuleTests
{
    [Fact]
    public void Accepts_that_optional_arguments_and_those_with_defaults_are_absent() =>
        Assert.Equal([], RuleTester.ErrorsOf("{ dog { name does(command: SIT) } }"));

    [Fact]
    public void Refuses_that_required_arguments_are_absent() =>
        Assert.Equal(
            ["1:32", "1:44", "1:62", "1:9"],
            RuleTester.ErrorsOf(
                "{ dog { does(times: 1) x: name @skip barks @note(tags: []) } __type { name } }"));

    [Fact]
    public void Accepts_that_a_required_argument_is_a_variable() =>
        Assert.Equal([], RuleTester.ErrorsOf("query($a: Int!) { takes { must(int: $a) } }"));
}
