namespace DiploGraph.GraphQL.Tests.Types.Building.Rules;

public sealed class DefinitionRulesTests
{
    [Theory]
    [InlineData("{ a }", "A type system document cannot contain an operation or fragment. (1:1)")]
    [InlineData("schema { query: Query } type Query { a: Int } schema { query: Query }",
        "The schema is defined more than once. (1:1, 1:47)")]
    [InlineData("schema { query: Query query: Query } type Query { a: Int }",
        "The query type is given more than once. (1:10, 1:23)")]
    [InlineData("type A { a: Int } scalar A", "Type \"A\" is defined more than once. (1:6, 1:26)")]
    [InlineData("scalar ID", "Type \"ID\" is built in and cannot be defined or extended. (1:8)")]
    [InlineData("extend scalar Int @d directive @d on SCALAR",
        "Type \"Int\" is built in and cannot be defined or extended. (1:15)")]
    [InlineData("type __Type { a: Int }", "Type \"__Type\" is built in and cannot be defined or extended. (1:6)")]
    [InlineData("directive @d on FIELD directive @d on FIELD",
        "Directive \"@d\" is defined more than once. (1:12, 1:34)")]
    [InlineData("extend type A { a: Int }", "Type \"A\" is extended, but not defined. (1:13)")]
    [InlineData("type A { a: Int } extend interface A { b: Int }",
        "Type \"A\" is extended as a different kind of type. (1:1, 1:19)")]
    public void Rejects(string sdl, string error) => TestSchema.Fails(sdl, error);
}
