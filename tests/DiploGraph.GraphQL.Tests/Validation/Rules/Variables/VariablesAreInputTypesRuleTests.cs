namespace DiploGraph.GraphQL.Tests.Validation.Rules.Variables;

public sealed class VariablesAreInputTypesRuleTests
{
    [Fact]
    public void Accepts_scalars_enums_and_input_objects() =>
        Assert.Equal(
            [],
            RuleTester.ErrorsOf(
                "query($a: Int, $b: Command!, $c: [Int!]!, $d: Range) { takes { int(int: $a) ints(ints: $c) "
                + "range(range: $d) } dog { does(command: $b) } }"));

    [Fact]
    public void Rejects_composite_and_unknown_types() =>
        Assert.Equal(
            ["1:11", "1:20", "1:36"],
            RuleTester.ErrorsOf(
                "query($a: Dog, $b: [Staff!]!, $c: [Gone]) { takes { json(json: {a: $a, b: $b, c: $c}) } "
                + "}"));
}
