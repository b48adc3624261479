namespace DiploGraph.GraphQL.Tests.Validation.Rules.Documents;

public sealed class ExecutableDefinitionsRuleTests
{
    [Fact]
    public void Accepts_operations_and_fragments() =>
        Assert.Equal([], RuleTester.ErrorsOf("query A { ...F } fragment F on Query { dog { barks } }"));

    [Fact]
    public void Rejects_each_type_system_definition() =>
        Assert.Equal(
            ["1:19", "1:37", "1:64", "1:73", "1:87", "1:95"],
            RuleTester.ErrorsOf(
                "{ dog { barks } } type A { a: Int } extend type Dog { b: Int } scalar S extend schema "
                + "@unused directive @d on FIELD"));

    [Fact]
    public void Reports_unknown_types_and_directives_within_them() =>
        Assert.Equal(
            ["1:19", "1:26", "1:39", "1:51", "1:57"],
            RuleTester.ErrorsOf(
                "{ dog { barks } } type A @lost { a(b: Gone = 1): [Away] @lost }"));

    [Fact]
    public void Accepts_types_that_the_document_defines() =>
        Assert.Equal(["1:19", "1:35"], RuleTester.ErrorsOf("{ dog { barks } } type A { a: B } type B { a: A }"));
}
