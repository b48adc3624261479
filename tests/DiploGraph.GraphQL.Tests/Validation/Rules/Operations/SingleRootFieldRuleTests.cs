namespace DiploGraph.GraphQL.Tests.Validation.Rules.Operations;

public sealed class SingleRootFieldRuleTests
{
    [Fact]
    public void Accepts_one_field() =>
        Assert.Equal([], RuleTester.ErrorsOf("subscription { fed { barks } }"));

    [Fact]
    public void Accepts_one_response_key_selected_several_times() =>
        Assert.Equal(
            [],
            RuleTester.ErrorsOf(
                "subscription S { ...F fed { barks } } fragment F on Subscription { fed { collar } }"));

    [Fact]
    public void Rejects_additional_response_keys_at_all_their_fields() =>
        Assert.Equal(
            ["1:30 1:83"],
            RuleTester.ErrorsOf(
                "subscription { fed { barks } a: fed { barks } ...F } fragment F on Subscription { a: "
                + "fed { collar } }"));

    [Fact]
    public void Rejects_introspection() =>
        Assert.Equal(["1:16"], RuleTester.ErrorsOf("subscription { __typename }"));

    [Fact]
    public void Reports_introspection_next_to_another_field_twice() =>
        Assert.Equal(["1:30", "1:30"], RuleTester.ErrorsOf("subscription { fed { barks } __typename }"));

    [Fact]
    public void Rejects_conditions_at_the_root() =>
        Assert.Equal(["1:34"], RuleTester.ErrorsOf("subscription($a: Boolean!) { fed @skip(if: $a) { barks } }"));

    [Fact]
    public void Rejects_conditions_on_fragments_at_the_root() =>
        Assert.Equal(["1:20"], RuleTester.ErrorsOf("subscription { ... @include(if: true) { fed { barks } } }"));

    [Fact]
    public void Accepts_conditions_below_the_root() =>
        Assert.Equal([], RuleTester.ErrorsOf("subscription($a: Boolean!) { fed { barks @skip(if: $a) } }"));

    [Fact]
    public void Visits_a_fragment_that_spreads_itself_once() =>
        Assert.Equal(
            ["1:52"],
            RuleTester.ErrorsOf(
                "subscription { ...F } fragment F on Subscription { ...F fed { barks } }"));

    [Fact]
    public void Ignores_other_operations() =>
        Assert.Equal([], RuleTester.ErrorsOf("{ dog { barks } cat { mood } }"));
}
