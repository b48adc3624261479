namespace DiploGraph.GraphQL.Tests.Types.Building.Rules;

public sealed class MemberNameRulesTests
{
    [Theory]
    [InlineData("type A { a: Int a: Int }", "Field \"A.a\" is defined more than once. (1:10, 1:17)")]
    [InlineData("interface A { a: Int } extend interface A { a: Int }",
        "Field \"A.a\" is defined more than once. (1:15, 1:45)")]
    [InlineData("type A { a(b: Int b: Int): Int }", "Argument \"A.a(b:)\" is defined more than once. (1:12, 1:19)")]
    [InlineData("directive @d(b: Int b: Int) on FIELD", "Argument \"@d(b:)\" is defined more than once. (1:14, 1:21)")]
    [InlineData("enum E { A A }", "Enum value \"E.A\" is defined more than once. (1:10, 1:12)")]
    [InlineData("input N { a: Int a: Int }", "Input field \"N.a\" is defined more than once. (1:11, 1:18)")]
    [InlineData("union U = A | A type A { a: Int }", "Type \"U\" includes \"A\" more than once. (1:11, 1:15)")]
    [InlineData("type A implements I & I { a: Int } interface I { a: Int }",
        "Type \"A\" implements \"I\" more than once. (1:19, 1:23)")]
    public void Rejects(string sdl, string error) => TestSchema.Fails(sdl, error);

    [Fact]
    public void Accepts_equal_member_names_in_different_types() =>
        TestSchema.Build("type A { a(x: Int): Int b(x: Int): Int } type B { a(x: Int): Int }");
}
