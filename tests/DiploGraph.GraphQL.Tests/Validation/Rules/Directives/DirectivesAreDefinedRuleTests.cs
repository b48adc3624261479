namespace DiploGraph.GraphQL.Tests.Validation.Rules.Directives;

public sealed class DirectivesAreDefinedRuleTests
{
    [Fact]
    public void Accepts_directives_of_the_schema_and_of_the_specification() =>
        Assert.Equal(
            [],
            RuleTester.ErrorsOf(
                "query @note(text: \"\") { dog @skip(if: true) @include(if: true) { barks @once } }"));

    [Fact]
    public void Rejects_unknown_directives() =>
        Assert.Equal(
            ["1:16", "1:31", "1:49", "1:7", "1:74"],
            RuleTester.ErrorsOf(
                "query @a { dog @b(c: 1) { ... @c { barks } ...F @d } } fragment F on Dog @e { barks }"));
}
