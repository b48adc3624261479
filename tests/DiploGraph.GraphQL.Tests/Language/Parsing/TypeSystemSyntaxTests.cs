using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Tests.Language.Parsing;

public sealed class TypeSystemSyntaxTests
{
    [Theory]
    [InlineData("schema @d { query: Q mutation: M, subscription: S }")]
    [InlineData("\"d\" schema { query: Q }")]
    [InlineData("extend schema @d")]
    [InlineData("extend schema { query: Q }")]
    [InlineData("scalar A @d(x: 1)")]
    [InlineData("extend scalar A @d")]
    [InlineData("type A")]
    [InlineData("type A implements & B & C @d { \"f\" a(\"x\" x: Int = 1 @d, y: [Int!]): Int! @d }")]
    [InlineData("type type { type: type input: on }")]
    [InlineData("extend type A implements B")]
    [InlineData("extend type A @d")]
    [InlineData("interface A implements B { a: Int }")]
    [InlineData("extend interface A { b: Int }")]
    [InlineData("union A")]
    [InlineData("union A @d = | B | C")]
    [InlineData("extend union A = B")]
    [InlineData("enum A { \"v\" B @d C }")]
    [InlineData("extend enum A { D }")]
    [InlineData("input A @oneOf { a: Int = 1 @d b: [A!] }")]
    [InlineData("extend input A { c: Int }")]
    [InlineData("\"d\" directive @a(x: Int = 1 @d) repeatable on | FIELD | QUERY")]
    [InlineData("directive @repeatable on VARIABLE_DEFINITION")]
    public void Accepts_everything_that_the_grammar_allows(string text) => TestParser.Parse(text);

    [Theory]
    [InlineData("type A {}", "1:9")]
    [InlineData("type A { a(): Int }", "1:12")]
    [InlineData("type A { a }", "1:12")]
    [InlineData("type A implements { a: Int }", "1:19")]
    [InlineData("type A implements B & { a: Int }", "1:23")]
    [InlineData("type A implements B C { a: Int }", "1:21")]
    [InlineData("type A { a(x: Int = $v): Int }", "1:21")]
    [InlineData("extend type A", "1:14")]
    [InlineData("extend schema", "1:14")]
    [InlineData("extend scalar A", "1:16")]
    [InlineData("extend enum A", "1:14")]
    [InlineData("extend query Q {a}", "1:8")]
    [InlineData("extend directive @a on FIELD", "1:8")]
    [InlineData("\"d\" extend type A @d", "1:1")]
    [InlineData("schema", "1:7")]
    [InlineData("schema {}", "1:9")]
    [InlineData("schema { Query: Q }", "1:10")]
    [InlineData("union A =", "1:10")]
    [InlineData("union A = | B |", "1:16")]
    [InlineData("enum A { true }", "1:10")]
    [InlineData("enum A { B null }", "1:12")]
    [InlineData("directive @a", "1:13")]
    [InlineData("directive @a on field", "1:17")]
    [InlineData("directive a on FIELD", "1:11")]
    [InlineData("directive @a on FIELD | ", "1:25")]
    [InlineData("input A { a(x: Int): Int }", "1:12")]
    public void Rejects_invalid_syntax_at_its_location(string text, string place) =>
        Assert.Equal(place, TestParser.PlaceOfError(text));

    [Fact]
    public void Distinguishes_extensions_from_definitions()
    {
        Assert.True(TestParser.Single<ObjectTypeDefinitionNode>("extend type A @d").IsExtension);
        Assert.False(TestParser.Single<ObjectTypeDefinitionNode>("type A @d").IsExtension);
    }
}
