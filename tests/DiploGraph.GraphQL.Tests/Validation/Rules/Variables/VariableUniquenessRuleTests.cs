namespace DiploGraph.GraphQL.Tests.Validation.Rules.Variables;

public sealed class VariableUniquenessRuleTests
{
    [Fact]
    public void Accepts_the_same_name_in_different_operations() =>
        Assert.Equal(
            [],
            RuleTester.ErrorsOf(
                "query A($a: Int) { takes { int(int: $a) } } query B($a: Int) { takes { int(int: $a) } }"));

    [Fact]
    public void Reports_a_repeated_name_once_at_all_its_locations() =>
        Assert.Equal(
            ["1:17 1:44", "1:26 1:35 1:8"],
            RuleTester.ErrorsOf(
                "query($a: Int, $b: Int, $a: Int, $a: Int, $b: Int) { takes { int(int: $a) x: int(int: "
                + "$b) } }"));

    [Fact]
    public void Finds_a_repeated_name_among_many() =>
        Assert.Equal(
            ["1:8 1:89"],
            RuleTester.ErrorsOf(
                "query($a: Int, $b: Int, $c: Int, $d: Int, $e: Int, $f: Int, $g: Int, $h: Int, $i: Int, "
                + "$a: Int) { takes { ints(ints: [$a, $b, $c, $d, $e, $f, $g, $h, $i]) } }"));
}
