namespace DiploGraph.GraphQL.Tests.Validation.Rules.Variables;

public sealed class AllVariablesUsedRuleTests
{
    [Fact]
    public void Accepts_variables_used_anywhere() =>
        Assert.Equal(
            [],
            RuleTester.ErrorsOf(
                "query($a: Boolean!, $b: Int, $c: ID) { dog @skip(if: $a) { barks } takes { range(range: "
                + "{from: 1, step: $b}) ...F } } fragment F on Takes { id(id: $c) }"));

    [Fact]
    public void Rejects_variables_that_are_unused_or_used_only_in_another_operation() =>
        Assert.Equal(
            ["1:9"],
            RuleTester.ErrorsOf(
                "query A($a: Int, $b: Int) { takes { int(int: $b) } } query B($a: Int) { takes { "
                + "int(int: $a) } }"));
}
