namespace DiploGraph.GraphQL.Tests.Validation.Rules.Fragments;

public sealed class FragmentSpreadsMustNotFormCyclesRuleTests
{
    [Fact]
    public void Accepts_a_fragment_spread_in_many_places() =>
        Assert.Equal(
            [],
            RuleTester.ErrorsOf(
                "{ dog { ...A ...B } } fragment A on Dog { ...B kin { ...B } } fragment B on Dog { barks "
                + "}"));

    [Fact]
    public void Rejects_a_fragment_that_spreads_itself_at_any_depth() =>
        Assert.Equal(["1:50"], RuleTester.ErrorsOf("{ dog { ...A } } fragment A on Dog { kin { ... { ...A } } }"));

    [Fact]
    public void Reports_a_cycle_once_at_all_its_spreads() =>
        Assert.Equal(
            ["1:38 1:65 1:92"],
            RuleTester.ErrorsOf(
                "{ dog { ...A } } fragment A on Dog { ...B } fragment B on Dog { ...C } fragment C on "
                + "Dog { ...A }"));

    [Fact]
    public void Reports_each_of_several_cycles() =>
        Assert.Equal(
            ["1:102", "1:38 1:70", "1:43 1:97"],
            RuleTester.ErrorsOf(
                "{ dog { ...A } } fragment A on Dog { ...B ...C } fragment B on Dog { ...A } fragment C "
                + "on Dog { ...A ...C }"));
}
