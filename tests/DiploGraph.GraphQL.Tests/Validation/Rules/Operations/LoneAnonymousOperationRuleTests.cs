namespace DiploGraph.GraphQL.Tests.Validation.Rules.Operations;

public sealed class LoneAnonymousOperationRuleTests
{
    [Fact]
    public void Accepts_an_anonymous_operation_with_fragments() =>
        Assert.Equal([], RuleTester.ErrorsOf("{ ...F } fragment F on Query { dog { barks } }"));

    [Fact]
    public void Rejects_each_anonymous_operation_among_several_operations() =>
        Assert.Equal(
            ["1:1", "1:19"],
            RuleTester.ErrorsOf(
                "{ dog { barks } } query { dog { barks } } query A { dog { barks } }"));
}
