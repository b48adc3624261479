using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Parsing;
using DiploGraph.GraphQL.Tests.Language;
using DiploGraph.GraphQL.Types;
using DiploGraph.GraphQL.Types.Coercion;

namespace DiploGraph.GraphQL.Tests.Types.Coercion;

public sealed class LiteralCoercerTests
{
    private static readonly GraphQLSchema Schema = TestSchema.Build(
        """
        input In { a: In s: String! = "d" e: E n: Int }
        input One @oneOf { a: Int b: String }
        enum E { A B }
        scalar Any
        type Query { q(in: In, one: One, f: Float, id: ID, any: Any): Int }
        """);

    private static readonly VariableValues Variables =
        new(new(StringComparer.Ordinal) { ["one"] = 1, ["null"] = null, ["text"] = "t" });

    [Theory]
    [InlineData("1", "Int", "1")]
    [InlineData("null", "Int", "null")]
    [InlineData("$one", "Int!", "1")]
    [InlineData("$null", "Int", "null")]
    [InlineData("1", "[Int]", "[1]")]
    [InlineData("1", "[[Int!]!]!", "[[1]]")]
    [InlineData("[1, null, $one, $none]", "[Int]", "[1 null 1 null]")]
    [InlineData("B", "E", "\"B\"")]
    [InlineData("{}", "In", "{s:\"d\"}")]
    [InlineData("{n: $none, a: {n: $null}, s: $none}", "In", "{a:{s:\"d\" n:null} s:\"d\"}")]
    [InlineData("{e: A, s: $text}", "In", "{s:\"t\" e:\"A\"}")]
    [InlineData("{a: $one}", "One", "{a:1}")]
    [InlineData("{x: [1, $one, $none, ON, 1.5, \"s\"], y: $none, z: {}}",
        "Any", "{x:[1 1 null \"ON\" 1.5 \"s\"] z:{}}")]
    public void Coerces_literals_by_their_types(string literal, string type, string expected)
    {
        Assert.True(InputCoercer.TryCoerceLiteral(
            TestParser.ParseValue(literal), TypeOf(type), Variables, out var value));
        Assert.Equal(expected, CoercedValueWriter.Describe(value));
    }

    [Theory]
    [InlineData("null", "Int!")]
    [InlineData("$null", "Int!")]
    [InlineData("$none", "Int")]
    [InlineData("\"1\"", "Int")]
    [InlineData("[1, null]", "[Int!]")]
    [InlineData("[$none]", "[Int!]")]
    [InlineData("C", "E")]
    [InlineData("\"A\"", "E")]
    [InlineData("1", "In")]
    [InlineData("{x: 1}", "In")]
    [InlineData("{s: null}", "In")]
    [InlineData("{}", "One")]
    [InlineData("{a: 1, b: \"x\"}", "One")]
    [InlineData("{a: null}", "One")]
    [InlineData("{a: $none}", "One")]
    [InlineData("{a: 1, b: $none}", "One")]
    public void Rejects_literals_of_the_wrong_type(string literal, string type) =>
        Assert.False(InputCoercer.TryCoerceLiteral(TestParser.ParseValue(literal), TypeOf(type), Variables, out _));

    [Fact]
    public void Rejects_variables_in_constant_values() =>
        Assert.False(InputCoercer.TryCoerceLiteral(TestParser.ParseValue("$one"), TypeOf("Int"), null, out _));

    private static GraphQLType TypeOf(string text)
    {
        Assert.True(Parser.TryParseType(new SourceText(text), ParserOptions.Default, out var node, out _));
        return Schema.FindType(node)!;
    }
}
