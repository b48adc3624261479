namespace DiploGraph.GraphQL.Tests.Validation.Rules.Operations;

public sealed class OperationNameUniquenessRuleTests
{
    [Fact]
    public void Accepts_operations_of_different_names() =>
        Assert.Equal([], RuleTester.ErrorsOf("query A { dog { barks } } mutation B { feed(name: \"\") { barks } }"));

    [Fact]
    public void Rejects_a_repeated_name_even_for_another_kind_of_operation() =>
        Assert.Equal(
            ["1:36 1:7", "1:7 1:73"],
            RuleTester.ErrorsOf(
                "query A { dog { barks } } mutation A { feed(name: \"\") { barks } } query A { dog { barks "
                + "} }"));

    [Fact]
    public void Accepts_a_fragment_with_the_name_of_an_operation() =>
        Assert.Equal([], RuleTester.ErrorsOf("query A { ...A } fragment A on Query { dog { barks } }"));
}
