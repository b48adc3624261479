namespace DiploGraph.GraphQL.Tests.Validation.Rules.Directives;

public sealed class DirectivesAreInValidLocationsRuleTests
{
    [Fact]
    public void Accepts_the_locations_of_the_definition() =>
        Assert.Equal(
            [],
            RuleTester.ErrorsOf(
                "query($a: Int @note(text: \"\")) @once { takes { int(int: $a) @note(text: \"\") } ... @once "
                + "{ ...F @once } } fragment F on Query @once { dog { barks } }"));

    [Fact]
    public void Rejects_other_locations() =>
        Assert.Equal(
            ["1:100", "1:35", "1:66", "1:7"],
            RuleTester.ErrorsOf(
                "query @skip(if: true) { dog { ... @note(text: \"\") { barks } ...F @deprecated } } "
                + "fragment F on Dog @include(if: true) { barks }"));
}
