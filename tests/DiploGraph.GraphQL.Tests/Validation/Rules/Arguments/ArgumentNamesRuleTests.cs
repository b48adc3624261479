namespace DiploGraph.GraphQL.Tests.Validation.Rules.Arguments;

public sealed class ArgumentNamesRuleTests
{
    [Fact]
    public void Accepts_arguments_of_fields_and_directives() =>
        Assert.Equal([], RuleTester.ErrorsOf("{ dog { name(short: true) @note(text: \"\") } }"));

    [Fact]
    public void Rejects_unknown_arguments() =>
        Assert.Equal(
            ["1:14", "1:42", "1:57"],
            RuleTester.ErrorsOf(
                "{ dog { name(long: true) @note(text: \"\", txt: \"\") barks(a: 1) } }"));

    [Fact]
    public void Ignores_unknown_fields_and_directives() =>
        Assert.Equal(
            ["1:26", "1:47", "1:9"],
            RuleTester.ErrorsOf(
                "{ dog { wolf(a: 1) barks @gone(short: 1) name @gone(long: 1) } }"));
}
