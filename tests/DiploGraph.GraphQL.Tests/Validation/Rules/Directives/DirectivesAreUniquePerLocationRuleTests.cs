namespace DiploGraph.GraphQL.Tests.Validation.Rules.Directives;

public sealed class DirectivesAreUniquePerLocationRuleTests
{
    [Fact]
    public void Accepts_repeatable_directives_and_the_same_one_in_different_locations() =>
        Assert.Equal(
            [],
            RuleTester.ErrorsOf(
                "query @once { dog @once { barks @note(text: \"a\") @note(text: \"b\") } }"));

    [Fact]
    public void Reports_each_repetition_at_the_first_occurrence_and_itself() =>
        Assert.Equal(
            ["1:13 1:7", "1:29 1:7", "1:47 1:63"],
            RuleTester.ErrorsOf(
                "{ dog @once @once(level: 1) @once { ... @once @skip(if: true) @skip(if: true) { barks } "
                + "} }"));

    [Fact]
    public void Reports_unknown_directives_only_as_unknown() =>
        Assert.Equal(["1:10", "1:7"], RuleTester.ErrorsOf("{ dog @a @a { barks } }"));

    [Fact]
    public void Treats_a_type_and_its_extensions_as_one_location() =>
        Assert.Equal(
            ["1:19", "1:28 1:67", "1:51"],
            RuleTester.ErrorsOf(
                "{ dog { barks } } scalar S @specifiedBy(url: \"a\") extend scalar S @specifiedBy(url: \"b\")"));
}
