namespace DiploGraph.GraphQL.Tests.Types.Rules;

public sealed class DirectiveDefinitionRulesTests
{
    [Theory]
    [InlineData("directive @d(a: A) on FIELD type A { a: Int }",
        "Argument \"@d(a:)\" has type \"A\", which is no input type. (1:17)")]
    [InlineData("directive @d(a: Int! @deprecated) on FIELD",
        "Argument \"@d(a:)\" is required, and so it cannot be deprecated. (1:22, 1:17)")]
    [InlineData("directive @d on FIELD | FIELD", "Directive \"@d\" names FIELD more than once. (1:25)")]
    public void Refuses(string sdl, string error) => Sdl.Fails(sdl, error);
}
