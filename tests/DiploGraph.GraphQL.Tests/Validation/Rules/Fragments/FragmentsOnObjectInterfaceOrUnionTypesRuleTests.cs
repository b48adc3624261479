namespace DiploGraph.GraphQL.Tests.Validation.Rules.Fragments;

public sealed class FragmentsOnObjectInterfaceOrUnionTypesRuleTests
{
    [Fact]
    public void Accepts_objects_interfaces_and_unions() =>
        Assert.Equal(
            [],
            RuleTester.ErrorsOf(
                "{ staff { ... on Robot { name } ... on Staff { __typename } } pet { ... on Animal { "
                + "keeper { name } } } }"));

    [Fact]
    public void Rejects_enums_scalars_and_input_objects() =>
        Assert.Equal(
            ["1:19", "1:37", "1:72"],
            RuleTester.ErrorsOf(
                "{ animal { ... on Mood { a } ... on Range { a } ...F } } fragment F on Json { a }"));
}
