namespace DiploGraph.GraphQL.Tests.Types.Building.Rules;

public sealed class ReservedNameRulesTests
{
    [Theory]
    [InlineData("type __A { a: Int }", "__A", "1:6")]
    [InlineData("type A { __a: Int }", "A.__a", "1:10")]
    [InlineData("interface A { a(__b: Int): Int }", "A.a(__b:)", "1:17")]
    [InlineData("enum E { __A }", "E.__A", "1:10")]
    [InlineData("input N { __a: Int }", "N.__a", "1:11")]
    [InlineData("directive @__d on FIELD", "@__d", "1:12")]
    [InlineData("directive @d(__a: Int) on FIELD", "@d(__a:)", "1:14")]
    public void Rejects_two_leading_underscores(string sdl, string coordinate, string place) =>
        TestSchema.Fails(sdl, $"\"{coordinate}\" has a reserved name: it begins with two underscores. ({place})");

    [Fact]
    public void Accepts_one_leading_underscore() => TestSchema.Build("type _A { _a: Int a__: Int }");
}
