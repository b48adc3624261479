namespace DiploGraph.GraphQL.Tests.Validation.Rules.Fragments;

public sealed class FragmentSpreadTargetDefinedRuleTests
{
    [Fact]
    public void Accepts_fragments_defined_after_their_use() =>
        Assert.Equal([], RuleTester.ErrorsOf("{ ...A } fragment A on Query { dog { barks } }"));

    [Fact]
    public void Rejects_unknown_fragments_at_their_names() =>
        Assert.Equal(["1:18", "1:29", "1:7"], RuleTester.ErrorsOf("{ ... A dog { ...B ... { ...C } } }"));
}
