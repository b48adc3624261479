namespace DiploGraph.GraphQL.Tests.Validation.Rules.Arguments;

public sealed class ArgumentUniquenessRuleTests
{
    [Fact]
    public void Accepts_different_names() =>
        Assert.Equal([], RuleTester.ErrorsOf("{ dog { does(command: SIT, times: 2) @note(text: \"\", tags: []) } }"));

    [Fact]
    public void Reports_a_repeated_name_once_at_all_its_locations() =>
        Assert.Equal(
            ["1:14 1:27 1:41", "1:60 1:70"],
            RuleTester.ErrorsOf(
                "{ dog { name(short: true, short: false, short: true) @note(text: \"\", text: \"\") } }"));
}
