namespace DiploGraph.GraphQL.Tests.Types.Building.Rules;

public sealed class DefaultValueRulesTests
{
    [Theory]
    [InlineData("type A { a(b: Int = \"x\"): Int }",
        "Default of \"A.a(b:)\": Int cannot represent non-integer value: \"x\". (1:21)")]
    [InlineData("type A { a(b: Int! = null): Int }",
        "Default of \"A.a(b:)\": a value of type \"Int!\" cannot be null. (1:22)")]
    [InlineData("directive @d(a: [Int!] = [1, null]) on FIELD",
        "Default of \"@d(a:)\": a value of type \"Int!\" cannot be null. (1:30)")]
    [InlineData("input N { a: E = C } enum E { B }", "Default of \"N.a\": C is not a value of \"E\". (1:18)")]
    [InlineData("input N { a: E = \"B\" } enum E { B }", "Default of \"N.a\": \"B\" is not a value of \"E\". (1:18)")]
    [InlineData("input N { n: N = 1 }", "Default of \"N.n\": a value of type \"N\" must be an object. (1:18)")]
    [InlineData("type A { a(n: N = { x: 1 }): Int } input N { a: Int }",
        "Default of \"A.a(n:)\": \"N\" has no field \"x\". (1:21)")]
    [InlineData("type A { a(n: N = { a: 1, a: 2 }): Int } input N { a: Int }",
        "Default of \"A.a(n:)\": field \"a\" is given more than once. (1:27)")]
    [InlineData("type A { a(n: N = {}): Int } input N { a: Int! }",
        "Default of \"A.a(n:)\": field \"N.a\" is required. (1:19)")]
    [InlineData("type A { a(n: N = {}): Int } input N @oneOf { a: Int }",
        "Default of \"A.a(n:)\": \"N\" requires exactly one field, which must not be null. (1:19)")]
    public void Rejects(string sdl, string error) => TestSchema.Fails(sdl, error);

    [Theory]
    [InlineData("type A { a(b: [[Int]] = 1, c: Float = 1, d: ID = 1, e: [E!] = F): Int } enum E { F }")]
    [InlineData("type A { a(b: Any = { x: [1, TWO, \"3\"] }): Int } scalar Any")]
    [InlineData("type A { a(n: N = {}): Int } input N { a: Int! = 1 b: N }")]
    public void Accepts_valid_defaults(string sdl) => TestSchema.Build(sdl);
}
