namespace DiploGraph.GraphQL.Tests.Validation.Rules.Variables;

public sealed class AllVariableUsagesAreAllowedRuleTests
{
    [Fact]
    public void Accepts_the_same_type_and_stricter_ones() =>
        Assert.Equal(
            [],
            RuleTester.ErrorsOf(
                "query($a: Int!, $b: [Int!]!, $c: [[Int!]!]) { takes { int(int: $a) must(int: $a) "
                + "ints(ints: $b) mustInts(ints: $b) matrix(matrix: $c) x: ints(ints: [$a]) } }"));

    [Fact]
    public void Rejects_other_types_at_the_definition_and_the_use() =>
        Assert.Equal(
            ["1:107 1:16", "1:122 1:7", "1:16 1:78", "1:27 1:91", "1:59 1:7"],
            RuleTester.ErrorsOf(
                "query($a: Int, $b: [Int], $c: String) { takes { must(int: $a) mustInts(ints: $b) "
                + "int(int: $c) x: int(int: $b) ints(ints: $a) } }"));

    [Fact]
    public void Accepts_a_default_as_a_value() =>
        Assert.Equal(
            ["1:20 1:82"],
            RuleTester.ErrorsOf(
                "query($a: Int = 1, $b: Int = null, $c: Int) { takes { must(int: $a) x: must(int: $b) } "
                + "dog { does(command: SIT, times: $c) } }"));

    [Fact]
    public void Does_not_use_the_default_of_a_list_for_its_items() =>
        Assert.Equal(["1:42 1:7"], RuleTester.ErrorsOf("query($a: Int) { takes { mustInts(ints: [$a]) } }"));

    [Fact]
    public void Accepts_the_default_of_an_input_field_as_a_value() =>
        Assert.Equal(
            ["1:7 1:81"],
            RuleTester.ErrorsOf(
                "query($a: Int) { takes { range(range: {from: 1, to: $a}) x: range(range: {from: $a}) } }"));

    [Fact]
    public void Rejects_nullable_variables_in_OneOf_input_objects() =>
        Assert.Equal(
            ["1:141 1:32", "1:175 1:7", "1:7 1:81"],
            RuleTester.ErrorsOf(
                "query($a: String, $b: String!, $c: String = \"\") { takes { target(target: {name: $a}) x: "
                + "target(target: {name: $b}) y: target(target: {name: $c}) z: mustTarget(target: {name: "
                + "$a}) } }"));

    [Theory]
    [InlineData("mustTarget(target: {name: $a})", "1:55 1:7")]
    [InlineData("targets(targets: {name: $a})", "1:53 1:7")]
    [InlineData("targets(targets: [{name: $a}])", "1:54 1:7")]
    [InlineData("targets(targets: [[{name: $a}]])", "1:55 1:7")]
    public void Rejects_nullable_variables_in_OneOf_input_objects_within_other_types(string field, string positions) =>
        Assert.Equal([positions], RuleTester.ErrorsOf($"query($a: String) {{ takes {{ {field} }} }}"));

    [Fact]
    public void Follows_fragments() =>
        Assert.Equal(
            ["1:67 1:7"],
            RuleTester.ErrorsOf(
                "query($a: Int) { takes { ...F } } fragment F on Takes { must(int: $a) }"));

    [Fact]
    public void Checks_arguments_of_directives() =>
        Assert.Equal(["1:36 1:7"], RuleTester.ErrorsOf("query($a: Boolean) { dog @skip(if: $a) { barks } }"));
}
