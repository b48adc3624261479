namespace DiploGraph.GraphQL.Tests.Validation.Rules.Fields;

public sealed class LeafFieldSelectionsRuleTests
{
    [Fact]
    public void Accepts_leaves_without_and_others_with_selections() =>
        Assert.Equal([], RuleTester.ErrorsOf("{ dog { barks kin { collar } } }"));

    [Fact]
    public void Rejects_a_selection_on_a_leaf() =>
        Assert.Equal(["1:15", "1:37"], RuleTester.ErrorsOf("{ dog { barks { loud } collar @once { a } } }"));

    [Fact]
    public void Rejects_other_types_without_a_selection() =>
        Assert.Equal(["1:19", "1:3", "1:7"], RuleTester.ErrorsOf("{ dog staff pet { kin } }"));
}
