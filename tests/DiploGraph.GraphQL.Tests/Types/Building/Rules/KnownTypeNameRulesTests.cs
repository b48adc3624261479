namespace DiploGraph.GraphQL.Tests.Types.Building.Rules;

public sealed class KnownTypeNameRulesTests
{
    [Theory]
    [InlineData("type A { a: [X!] }", "1:14")]
    [InlineData("type A { a(b: X): Int }", "1:15")]
    [InlineData("type A implements X { a: Int }", "1:19")]
    [InlineData("union U = X", "1:11")]
    [InlineData("input N { a: X }", "1:14")]
    [InlineData("directive @d(a: X) on FIELD", "1:17")]
    [InlineData("schema { query: X } type Query { a: Int }", "1:17")]
    public void Rejects_an_undefined_name(string sdl, string place) =>
        TestSchema.Fails(sdl, $"Type \"X\" is not defined. ({place})");
}
