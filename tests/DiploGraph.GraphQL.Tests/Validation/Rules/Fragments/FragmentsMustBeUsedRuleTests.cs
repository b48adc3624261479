namespace DiploGraph.GraphQL.Tests.Validation.Rules.Fragments;

public sealed class FragmentsMustBeUsedRuleTests
{
    [Fact]
    public void Accepts_fragments_used_through_others() =>
        Assert.Equal(
            [], RuleTester.ErrorsOf("{ dog { ...A } } fragment A on Dog { ...B } fragment B on Dog { barks }"));

    [Fact]
    public void Rejects_fragments_used_only_by_unused_fragments() =>
        Assert.Equal(
            ["1:19", "1:46"],
            RuleTester.ErrorsOf(
                "{ dog { barks } } fragment A on Dog { ...B } fragment B on Dog { barks }"));
}
