namespace DiploGraph.GraphQL.Tests.Validation.Rules.Fragments;

public sealed class FragmentNameUniquenessRuleTests
{
    [Fact]
    public void Accepts_different_names() =>
        Assert.Equal(
            [],
            RuleTester.ErrorsOf(
                "{ ...A ...B } fragment A on Query { dog { barks } } fragment B on Query { dog { barks } "
                + "}"));

    [Fact]
    public void Rejects_each_repeated_name() =>
        Assert.Equal(
            ["1:19 1:57", "1:19 1:95"],
            RuleTester.ErrorsOf(
                "{ ...A } fragment A on Query { dog { barks } } fragment A on Query { dog { barks } } "
                + "fragment A on Query { dog { barks } }"));
}
