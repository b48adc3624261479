using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Tests.Language;
using DiploGraph.GraphQL.Types;
using DiploGraph.GraphQL.Types.Coercion;

namespace DiploGraph.GraphQL.Tests.Types.Coercion;

public sealed class ArgumentCoercionTests
{
    private static readonly GraphQLSchema Schema = TestSchema.Build(
        "type Query { q(a: Int, b: Int = 2, c: Int! = 3, d: [Int!]): Int must(x: Int!): Int }");

    private static readonly VariableValues Variables =
        new(new(StringComparer.Ordinal) { ["one"] = 1, ["null"] = null });

    [Theory]
    [InlineData("q", "{b:2 c:3}")]
    [InlineData("q(c: 4, a: null)", "{a:null b:2 c:4}")]
    [InlineData("q(b: $none, c: $none, a: $none)", "{b:2 c:3}")]
    [InlineData("q(b: $null, a: $one)", "{a:1 b:null c:3}")]
    [InlineData("q(d: 1)", "{b:2 c:3 d:[1]}")]
    [InlineData("must(x: $one)", "{x:1}")]
    [InlineData("__typename", "{}")]
    public void Coerces_arguments_in_the_order_of_their_definition(string field, string expected)
    {
        Assert.True(TryCoerce(field, out var values, out _));
        Assert.Equal(expected, CoercedValueWriter.Describe(values));
    }

    [Theory]
    [InlineData("must", "Argument \"Query.must(x:)\" of type \"Int!\" is required, but no value is given. (1:2)")]
    [InlineData("must(x: $none)",
        "Argument \"Query.must(x:)\" of type \"Int!\" is required, but no value is given. (1:10)")]
    [InlineData("must(x: $null)", "Argument \"Query.must(x:)\" of type \"Int!\" cannot be null. (1:10)")]
    [InlineData("must(x: null)", "Argument \"Query.must(x:)\" of type \"Int!\" cannot be null. (1:10)")]
    [InlineData("q(c: $null)", "Argument \"Query.q(c:)\" of type \"Int!\" cannot be null. (1:7)")]
    [InlineData("q(d: [1, $null])", "Argument \"Query.q(d:)\" of type \"[Int!]\" has a value that does not fit. (1:7)")]
    public void Reports_the_invalid_argument(string field, string expected)
    {
        Assert.False(TryCoerce(field, out _, out var error));
        Assert.Equal(expected, error?.ToString());
    }

    [Fact]
    public void Distinguishes_an_omitted_value_from_null()
    {
        Assert.True(TryCoerce("q(a: null)", out var values, out _));
        Assert.True(values!.Contains("a"));
        Assert.False(values.Contains("d"));
        Assert.Null(values["d"]);
        Assert.Equal(3, values["c"]);
    }

    private static bool TryCoerce(string field, out InputObject? values, out GraphQLError? error)
    {
        var document = TestParser.Parse($"{{{field}}}");
        var node = (FieldNode)((OperationDefinitionNode)document.Definitions[0]).SelectionSet.Selections[0];
        var definition = Schema.FindField(Schema.QueryType, node.Name)!;
        return InputCoercer.TryCoerceArguments(
            definition.Arguments, node.Arguments, Variables, document.Source, node.Start, out values, out error);
    }
}
