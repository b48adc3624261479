namespace DiploGraph.GraphQL.Tests.Types.Building.Rules;

public sealed class UnionRulesTests
{
    [Theory]
    [InlineData("union U", "Union \"U\" has no member. (1:7)")]
    [InlineData("union U = E enum E { A }", "Union \"U\" includes \"E\", which is not an object type. (1:11)")]
    [InlineData("union U = A extend union U = I type A { a: Int } interface I { a: Int }",
        "Union \"U\" includes \"I\", which is not an object type. (1:30)")]
    public void Rejects(string sdl, string error) => TestSchema.Fails(sdl, error);
}
