namespace DiploGraph.GraphQL.Tests.Types.Building.Rules;

public sealed class DirectiveDefinitionRulesTests
{
    [Theory]
    [InlineData("directive @d(a: A) on FIELD type A { a: Int }",
        "Argument \"@d(a:)\" has type \"A\", which is not an input type. (1:17)")]
    [InlineData("directive @d(a: Int! @deprecated) on FIELD",
        "Argument \"@d(a:)\" is required, so it cannot be deprecated. (1:22, 1:17)")]
    public void Rejects(string sdl, string error) => TestSchema.Fails(sdl, error);

    [Fact]
    public void Lists_a_repeated_location_once() => Assert.Single(
        TestSchema.Build("directive @d on FIELD | FIELD").Directives.Find("d")!.Locations);
}
