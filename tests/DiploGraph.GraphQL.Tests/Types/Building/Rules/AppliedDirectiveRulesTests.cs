namespace DiploGraph.GraphQL.Tests.Types.Building.Rules;

public sealed class AppliedDirectiveRulesTests
{
    [Theory]
    [InlineData("type A @x { a: Int }", "Directive \"@x\" is not defined. (1:8)")]
    [InlineData("type A @deprecated { a: Int }", "Directive \"@deprecated\" cannot be used on OBJECT. (1:8)")]
    [InlineData("type A { a: Int @deprecated @deprecated }",
        "Directive \"@deprecated\" cannot be repeated here. (1:29)")]
    [InlineData("type A @d { a: Int } extend type A @d directive @d on OBJECT",
        "Directive \"@d\" cannot be repeated here. (1:36)")]
    [InlineData("scalar S @specifiedBy", "Argument \"@specifiedBy(url:)\" is required. (1:10)")]
    [InlineData("scalar S @specifiedBy(url: null)",
        "Argument \"@specifiedBy(url:)\": a value of type \"String!\" cannot be null. (1:28)")]
    [InlineData("scalar S @specifiedBy(url: 1)",
        "Argument \"@specifiedBy(url:)\": String cannot represent a non string value: 1. (1:28)")]
    [InlineData("scalar S @specifiedBy(url: \"\", uri: \"\")",
        "Directive \"@specifiedBy\" has no argument \"uri\". (1:32)")]
    [InlineData("scalar S @specifiedBy(url: \"\", url: \"\")", "Argument \"url\" is given more than once. (1:32)")]
    [InlineData("extend schema @skip(if: true)", "Directive \"@skip\" cannot be used on SCHEMA. (1:15)")]
    [InlineData("type A { a(b: Int @x): Int }", "Directive \"@x\" is not defined. (1:19)")]
    [InlineData("enum E @x { A }", "Directive \"@x\" is not defined. (1:8)")]
    [InlineData("enum E { A @x }", "Directive \"@x\" is not defined. (1:12)")]
    [InlineData("input N @x { a: Int }", "Directive \"@x\" is not defined. (1:9)")]
    [InlineData("input N { a: Int @x }", "Directive \"@x\" is not defined. (1:18)")]
    [InlineData("interface I @x { a: Int }", "Directive \"@x\" is not defined. (1:13)")]
    [InlineData("union U @x = A type A { a: Int }", "Directive \"@x\" is not defined. (1:9)")]
    [InlineData("directive @d(a: Int @x) on FIELD", "Directive \"@x\" is not defined. (1:21)")]
    public void Rejects(string sdl, string error) => TestSchema.Fails(sdl, error);

    [Fact]
    public void Accepts_repeated_repeatable_directives() =>
        TestSchema.Build("type A @d(x: 1) @d { a: Int } directive @d(x: Int) repeatable on OBJECT");
}
