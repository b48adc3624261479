namespace DiploGraph.GraphQL.Tests.Types.Building.Rules;

public sealed class InterfaceRulesTests
{
    [Theory]
    [InlineData("type A implements B { a: Int } type B { a: Int }",
        "Type \"A\" implements \"B\", which is not an interface. (1:19)")]
    [InlineData("interface I implements I { a: Int }", "Interface \"I\" implements itself. (1:24)")]
    [InlineData("type A implements J { a: Int } interface I { a: Int } interface J implements I { a: Int }",
        "Type \"A\" must implement \"I\", because \"J\" does. (1:19)")]
    [InlineData("type A implements I { b: Int } interface I { a: Int }",
        "Type \"A\" lacks the field \"I.a\". (1:6, 1:46)")]
    [InlineData("type A implements I { a: String } interface I { a: Int }",
        "Field \"A.a\" has type \"String\", but \"I.a\" expects \"Int\". (1:26, 1:52)")]
    [InlineData("type A implements I { a: [Int]! } interface I { a: [Int!] }",
        "Field \"A.a\" has type \"[Int]!\", but \"I.a\" expects \"[Int!]\". (1:26, 1:52)")]
    [InlineData("type A implements I { a: Int @deprecated } interface I { a: Int }",
        "Field \"A.a\" is deprecated, but \"I.a\" is not. (1:23, 1:58)")]
    [InlineData("type A implements I { a: Int } interface I { a(b: Int): Int }",
        "Field \"A.a\" lacks the argument \"I.a(b:)\". (1:23, 1:48)")]
    [InlineData("type A implements I { a(b: Int!): Int } interface I { a(b: Int): Int }",
        "Argument \"A.a(b:)\" has type \"Int!\", but \"I.a(b:)\" expects \"Int\". (1:28, 1:60)")]
    [InlineData("type A implements I { a(b: Int!): Int } interface I { a: Int }",
        "Argument \"A.a(b:)\" is required, but \"I.a\" does not have it. (1:25, 1:55)")]
    public void Rejects(string sdl, string error) => TestSchema.Fails(sdl, error);

    [Fact]
    public void Rejects_cycles() => TestSchema.Fails(
        "interface I implements J { a: Int } interface J implements I { a: Int }",
        "Interfaces \"I\" and \"J\" implement each other. (1:24)",
        "Interfaces \"J\" and \"I\" implement each other. (1:60)");

    [Theory]
    [InlineData("type A implements I { a: A! } interface I { a: I }")]
    [InlineData("type A implements I { a: [A!]! } interface I { a: [U] } union U = A")]
    [InlineData("interface J implements I { a: J } interface I { a: I }")]
    [InlineData("type A implements I { a(b: Int, c: Int! = 1, d: [Int]): Int } interface I { a(b: Int): Int }")]
    [InlineData("type A implements I { a: Int } interface I { a: Int @deprecated }")]
    public void Accepts_valid_implementations(string sdl) => TestSchema.Build(sdl);
}
