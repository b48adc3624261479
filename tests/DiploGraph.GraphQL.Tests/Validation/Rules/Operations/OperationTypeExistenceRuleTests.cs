using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Tests.Validation.Rules.Operations;

public sealed class OperationTypeExistenceRuleTests
{
    private static readonly GraphQLSchema QueriesOnly = RuleTester.Build("type Query { a: Int }");

    [Fact]
    public void Accepts_the_kinds_of_operations_in_the_schema() =>
        Assert.Equal([], RuleTester.ErrorsOf("query A { a } query B { a }", QueriesOnly));

    [Fact]
    public void Rejects_each_operation_of_another_kind() =>
        Assert.Equal(
            ["1:15", "1:32"],
            RuleTester.ErrorsOf("query A { a } mutation B { b } subscription C { c }", QueriesOnly));

    [Fact]
    public void Is_reported_only_if_there_are_no_other_errors() =>
        Assert.Equal(["1:11"], RuleTester.ErrorsOf("query A { b } mutation B { b }", QueriesOnly));
}
