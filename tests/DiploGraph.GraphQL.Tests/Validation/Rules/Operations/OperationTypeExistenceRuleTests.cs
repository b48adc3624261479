using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Tests.Validation.Rules.Operations;

public sealed class OperationTypeExistenceRuleTests
{
    private static readonly GraphQLSchema QueriesOnly = RuleTester.Build("type Query { a: Int }");

    [Fact]
    public void Accepts_kinds_of_operations_that_the_schema_has() =>
        Assert.Equal([], RuleTester.ErrorsOf("query A { a } query B { a }", QueriesOnly));

    [Fact]
    public void Refuses_each_operation_of_another_kind() =>
        Assert.Equal(
            ["1:15", "1:32"],
            RuleTester.ErrorsOf("query A { a } mutation B { b } subscription C { c }", QueriesOnly));

    [Fact]
    public void Is_told_only_when_nothing_else_is_wrong() =>
        Assert.Equal(["1:11"], RuleTester.ErrorsOf("query A { b } mutation B { b }", QueriesOnly));
}
