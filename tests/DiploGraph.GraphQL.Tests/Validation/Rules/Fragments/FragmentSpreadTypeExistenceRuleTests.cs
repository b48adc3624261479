namespace DiploGraph.GraphQL.Tests.Validation.Rules.Fragments;

public sealed class FragmentSpreadTypeExistenceRuleTests
{
    [Fact]
    public void Accepts_types_of_the_schema() =>
        Assert.Equal([], RuleTester.ErrorsOf("{ animal { ... on Dog { barks } ...F } } fragment F on Cat { mood }"));

    [Fact]
    public void Rejects_undefined_types() =>
        Assert.Equal(
            ["1:19", "1:57"],
            RuleTester.ErrorsOf(
                "{ animal { ... on Wolf { howls } ...F } } fragment F on Bear { sleeps }"));
}
