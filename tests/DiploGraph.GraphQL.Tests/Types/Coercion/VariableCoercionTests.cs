using System.Text.Json;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Tests.Language;
using DiploGraph.GraphQL.Types;
using DiploGraph.GraphQL.Types.Coercion;

namespace DiploGraph.GraphQL.Tests.Types.Coercion;

public sealed class VariableCoercionTests
{
    private static readonly GraphQLSchema Schema = TestSchema.Build(
        """
        input In { a: [In!] s: String! = "d" e: E n: Int r: [[Int!]] any: Any }
        input Must { x: Int! y: Int }
        input One @oneOf { a: Int b: String }
        enum E { A B }
        scalar Any
        type Query { q(in: In, must: Must, one: One, f: Float, id: ID, b: Boolean): Int }
        """);

    [Theory]
    [InlineData("$v: Int", "{\"v\": 1}", "1")]
    [InlineData("$v: Int", "{\"v\": null}", "null")]
    [InlineData("$v: Int = 2", "{}", "2")]
    [InlineData("$v: Int = 2", "{\"v\": null}", "null")]
    [InlineData("$v: Int! = 2", "{}", "2")]
    [InlineData("$v: [Int]", "{\"v\": 1}", "[1]")]
    [InlineData("$v: [[Int]]", "{\"v\": [1, [2, null], null]}", "[[1] [2 null] null]")]
    [InlineData("$v: [[Int]]", "{\"v\": 1}", "[[1]]")]
    [InlineData("$v: [Int]", "{\"v\": []}", "[]")]
    [InlineData("$v: Float", "{\"v\": 1}", "1.0")]
    [InlineData("$v: ID", "{\"v\": 1}", "\"1\"")]
    [InlineData("$v: E", "{\"v\": \"B\"}", "\"B\"")]
    [InlineData("$v: In", "{\"v\": {}}", "{s:\"d\"}")]
    [InlineData("$v: In", "{\"v\": {\"n\": null, \"a\": {\"s\": \"x\"}}}", "{a:[{s:\"x\"}] s:\"d\" n:null}")]
    [InlineData("$v: In = {e: A}", "{}", "{s:\"d\" e:\"A\"}")]
    [InlineData("$v: One", "{\"v\": {\"b\": \"x\"}}", "{b:\"x\"}")]
    [InlineData("$v: Any", "{\"v\": {\"z\": [1, 2.5, \"x\", true, null], \"a\": 3000000000}}",
        "{z:[1 2.5 \"x\" true null] a:3000000000}")]
    public void Coerces_values_by_their_types(string definition, string json, string expected)
    {
        var values = Coerce(definition, json, out var errors);
        Assert.Empty(errors);
        Assert.True(values!.TryGetValue("v", out var value));
        Assert.Equal(expected, CoercedValueWriter.Describe(value));
    }

    [Theory]
    [InlineData("$v: Int", "{}")]
    [InlineData("$v: Int", "{\"w\": 1}")]
    public void Omits_a_variable_without_a_value(string definition, string json)
    {
        var values = Coerce(definition, json, out _);
        Assert.False(values!.TryGetValue("v", out _));
        Assert.Equal(0, values.Count);
    }

    [Fact]
    public void Accepts_a_request_without_variables()
    {
        var document = TestParser.Parse("query($v: Int) {q}");
        var errors = new List<GraphQLError>();
        var operation = (OperationDefinitionNode)document.Definitions[0];
        Assert.NotNull(InputCoercer.CoerceVariables(Schema, document, operation, default, errors));
        Assert.Empty(errors);
    }

    [Theory]
    [InlineData("$v: Int!", "{}", "Variable \"$v\": a value of type \"Int!\" is required.")]
    [InlineData("$v: Int!", "{\"v\": null}", "Variable \"$v\": a value of type \"Int!\" cannot be null.")]
    [InlineData("$v: Int", "{\"v\": \"1\"}", "Variable \"$v\": Int cannot represent non-integer value: \"1\".")]
    [InlineData("$v: [Int!]", "{\"v\": [1, null]}", "Variable \"$v[1]\": a value of type \"Int!\" cannot be null.")]
    [InlineData("$v: E", "{\"v\": \"C\"}", "Variable \"$v\": \"C\" is not a value of \"E\".")]
    [InlineData("$v: E", "{\"v\": 1}", "Variable \"$v\": 1 is not a value of \"E\", which are given as strings.")]
    [InlineData("$v: In", "{\"v\": 1}", "Variable \"$v\": a value of type \"In\" is an object.")]
    [InlineData("$v: In", "{\"v\": {\"x\": 1}}", "Variable \"$v\": \"In\" has no field \"x\".")]
    [InlineData("$v: In", "{\"v\": {\"a\": [{}, {\"r\": [[1, \"2\"]]}]}}",
        "Variable \"$v.a[1].r[0][1]\": Int cannot represent non-integer value: \"2\".")]
    [InlineData("$v: In", "{\"v\": {\"s\": null}}", "Variable \"$v.s\": a value of type \"String!\" cannot be null.")]
    [InlineData("$v: Must", "{\"v\": {\"y\": 1}}", "Variable \"$v\": the field \"x\" of type \"Int!\" is required.")]
    [InlineData("$v: One", "{\"v\": {}}",
        "Variable \"$v\": a value of type \"One\" has exactly one field, and that not null.")]
    [InlineData("$v: One", "{\"v\": {\"a\": 1, \"b\": \"x\"}}",
        "Variable \"$v\": a value of type \"One\" has exactly one field, and that not null.")]
    [InlineData("$v: One", "{\"v\": {\"a\": null}}",
        "Variable \"$v\": a value of type \"One\" has exactly one field, and that not null.")]
    [InlineData("$v: Any", "{\"v\": \"\\ud800\"}",
        "The variables contain half of a surrogate pair, which is not valid Unicode.")]
    public void Reports_the_location_of_an_invalid_value(string definition, string json, string expected)
    {
        Assert.Null(Coerce(definition, json, out var errors));
        var error = Assert.Single(errors);
        Assert.Equal((expected, ErrorCodes.BadUserInput), (error.Message, error.Code));
        Assert.Equal("1:7", error.Locations.Single().ToString());
        Assert.Null(error.Path);
    }

    [Fact]
    public void Reports_every_error_at_its_variable()
    {
        Assert.Null(Coerce("$a: Int!, $b: [Int!]", "{\"b\": [null, 1, \"x\"]}", out var errors));
        Assert.Equal(["1:7", "1:17", "1:17"], errors.Select(error => error.Locations.Single().ToString()));
    }

    [Fact]
    public void Stops_at_the_limit_of_errors()
    {
        var json = $"{{\"v\": [{string.Join(',', Enumerable.Repeat("\"x\"", 1000))}]}}";
        Assert.Null(Coerce("$v: [Int]", json, out var errors, maxErrors: 3));
        Assert.Equal(4, errors.Count);
        Assert.StartsWith("The variables have at least 3 errors", errors[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Shortens_values_in_messages()
    {
        Assert.Null(Coerce("$v: Int", $"{{\"v\": \"{new string('x', 10_000)}\"}}", out var errors));
        Assert.InRange(errors[0].Message.Length, 50, 300);
    }

    private static VariableValues? Coerce(
        string definitions, string json, out List<GraphQLError> errors, int maxErrors = 50)
    {
        var document = TestParser.Parse($"query({definitions}) {{q}}");
        var operation = (OperationDefinitionNode)document.Definitions[0];
        errors = [];
        return InputCoercer.CoerceVariables(
            Schema, document, operation, JsonElement.Parse(json), errors, maxErrors);
    }
}
