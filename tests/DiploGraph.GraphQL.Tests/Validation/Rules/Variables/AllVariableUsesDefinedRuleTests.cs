namespace DiploGraph.GraphQL.Tests.Validation.Rules.Variables;

public sealed class AllVariableUsesDefinedRuleTests
{
    [Fact]
    public void Accepts_variables_used_in_fragments_of_the_operation() =>
        Assert.Equal([], RuleTester.ErrorsOf("query($a: Int) { takes { ...F } } fragment F on Takes { int(int: $a) }"));

    [Fact]
    public void Reports_each_use_at_its_location_and_each_operation() =>
        Assert.Equal(
            ["1:1 1:106", "1:1 1:86", "1:106 1:28", "1:28 1:86"],
            RuleTester.ErrorsOf(
                "query A { takes { ...F } } query B { takes { ...F } } fragment F on Takes { int(int: "
                + "$a) json(json: [{x: $a}]) }"));

    [Fact]
    public void Ignores_fragments_that_the_operation_does_not_use() =>
        Assert.Equal(["1:19"], RuleTester.ErrorsOf("{ dog { barks } } fragment F on Takes { int(int: $a) }"));

    [Fact]
    public void Follows_fragments_that_spread_themselves_once() =>
        Assert.Equal(
            ["1:1 1:51", "1:55"],
            RuleTester.ErrorsOf(
                "{ takes { ...F } } fragment F on Takes { int(int: $a) ...F }"));
}
