namespace DiploGraph.GraphQL.Tests.Validation.Rules.Fragments;

public sealed class FragmentSpreadIsPossibleRuleTests
{
    [Fact]
    public void Accepts_types_that_have_an_object_type_in_common() =>
        Assert.Equal(
            [],
            RuleTester.ErrorsOf(
                "{ animal { ... on Dog { barks } ... on Pet { collar } ... { keeper { name } } } staff { "
                + "... on Robot { name } } dog { ... on Animal { keeper { name } } } }"));

    [Fact]
    public void Rejects_types_without_an_object_type_in_common() =>
        Assert.Equal(
            ["1:29", "1:42", "1:61", "1:9"],
            RuleTester.ErrorsOf(
                "{ dog { ... on Cat { mood } ...F } pet { ... on Fox { den } ... on Staff { __typename } "
                + "} } fragment F on Fox { den }"));
}
