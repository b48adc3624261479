namespace DiploGraph.GraphQL.Tests.Validation.Rules.Arguments;

public sealed class ArgumentUniquenessRuleTests
{
    [Fact]
    public void Accepts_different_names() =>
        Assert.Equal([], RuleTester.ErrorsOf("{ dog { does(command: SIT, times: 2) @note(text: \"\", tags: []) } }"));

    [Fact]
    public void Refuses_a_name_used_again_once_at_all_its_places() =>
        Assert.Equal(
            ["1:14 1:27 1:41", "1:60 1:70"],
            RuleTester.ErrorsOf(
                "{ dog { name(short: true, short: false, short: true) @note(text: \"\", text: \"\") } }"));
}
