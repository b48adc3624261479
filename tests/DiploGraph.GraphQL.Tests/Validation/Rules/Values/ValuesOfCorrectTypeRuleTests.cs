namespace DiploGraph.GraphQL.Tests.Validation.Rules.Values;

public sealed class ValuesOfCorrectTypeRuleTests
{
    [Fact]
    public void Accepts_literals_of_each_scalar() =>
        Assert.Equal(
            [],
            RuleTester.ErrorsOf(
                "{ takes { int(int: -2147483648) float(float: 1) a: float(float: 1.5e3) string(string: "
                + "\"a\") boolean(boolean: true) id(id: 1) b: id(id: \"a\") command(command: SIT) json(json: "
                + "{a: [SIT, 1.5, null]}) } }"));

    [Fact]
    public void Rejects_literals_of_other_kinds() =>
        Assert.Equal(
            ["1:102", "1:112", "1:127", "1:147", "1:174", "1:20", "1:37", "1:62", "1:82"],
            RuleTester.ErrorsOf(
                "{ takes { int(int: 1.0) a: int(int: 2147483648) float(float: \"1\") string(string: 1) "
                + "boolean(boolean: 0) id(id: 1.5) b: id(id: a) command(command: \"SIT\") c: "
                + "command(command: BARK) } }"));

    [Fact]
    public void Accepts_null_only_for_nullable_types() =>
        Assert.Equal(
            ["1:100", "1:36", "1:62"],
            RuleTester.ErrorsOf(
                "{ takes { int(int: null) must(int: null) range(range: {from: null, step: null}) "
                + "mustInts(ints: [1, null]) } }"));

    [Fact]
    public void Accepts_one_value_for_a_list() =>
        Assert.Equal(
            [],
            RuleTester.ErrorsOf(
                "{ takes { ints(ints: 1) matrix(matrix: 1) a: matrix(matrix: [1, [2]]) mustInts(ints: 1) "
                + "} }"));

    [Fact]
    public void Reports_invalid_list_items_individually() =>
        Assert.Equal(
            ["1:26", "1:56", "1:69"],
            RuleTester.ErrorsOf(
                "{ takes { ints(ints: [1, a, null]) matrix(matrix: [[1, null], null, b]) } }"));

    [Fact]
    public void Rejects_an_unexpected_list_but_not_its_items() =>
        Assert.Equal(
            ["1:20", "1:41", "1:72"],
            RuleTester.ErrorsOf(
                "{ takes { int(int: [a, b]) range(range: [{wrong: 1}]) command(command: [SIT]) } }"));

    [Fact]
    public void Rejects_an_unexpected_object() =>
        Assert.Equal(
            ["1:20", "1:41", "1:61"],
            RuleTester.ErrorsOf(
                "{ takes { int(int: {a: 1}) range(range: 1) command(command: {}) } }"));

    [Fact]
    public void Checks_defaults_of_variables() =>
        Assert.Equal(
            ["1:17", "1:41", "1:58"],
            RuleTester.ErrorsOf(
                "query($a: Int = \"a\", $b: Range = {from: \"a\"}, $c: Int! = null) { takes { json(json: "
                + "[1]) int(int: $a) range(range: $b) must(int: $c) } }"));

    [Fact]
    public void Requires_exactly_one_field_of_a_OneOf_input_object() =>
        Assert.Equal(
            ["1:112", "1:53", "1:75"],
            RuleTester.ErrorsOf(
                "{ takes { target(target: {id: 1}) a: target(target: {}) b: target(target: {id: 1, name: "
                + "\"\"}) c: target(target: {id: null}) d: target(target: {range: {from: 1}}) } }"));

    [Fact]
    public void Ignores_unknown_arguments() =>
        Assert.Equal(["1:15"], RuleTester.ErrorsOf("{ takes { int(a: \"b\") } }"));
}
