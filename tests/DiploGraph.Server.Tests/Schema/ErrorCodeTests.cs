using System.Reflection;
using DiploGraph.GraphQL;
using DiploGraph.GraphQL.Types;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Tests.House;

namespace DiploGraph.Server.Tests.Schema;

/// <summary>The enum <c>ErrorCode</c> lists every code that the program can send, and no other.</summary>
public sealed class ErrorCodeTests
{
    private static readonly Type[] CodeTypes =
    [
        .. new[] { typeof(GraphQLEngine).Assembly, typeof(ApiSchema).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Name.EndsWith("Codes", StringComparison.Ordinal)),
    ];

    [Fact]
    public void The_enum_has_a_value_for_each_constant_and_no_other()
    {
        var documented = Assert.IsType<EnumType>(ApiSchema.Build(ApiSchema.ReadSdl()).FindType("ErrorCode"));
        Assert.Equal(
            CodeTypes.SelectMany(ConstantsOf).Order(StringComparer.Ordinal),
            documented.Values.Select(value => value.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_engine_the_resolvers_and_HTTP_each_have_a_code_type() => Assert.Equal(3, CodeTypes.Length);

    [Fact]
    public void Errors_take_their_code_from_a_constant() =>
        Assert.Empty(
            from file in Repository.SourceFiles("src/DiploGraph.GraphQL", "src/DiploGraph.Server")
            from code in LiteralCodes.In(file)
            select code);

    [Theory]
    [InlineData("throw new GraphQLException(\"SOME_CODE\", $\"{Describe(\")\")} (x)\");", "SOME_CODE")]
    [InlineData("GraphQLError TooMany() => new(\n    $\"at most {max} are allowed\",\n    \"LIMIT\");", "LIMIT")]
    [InlineData("return GraphQLError.At(document.Source, Text(a), \"DISABLED\", start);", "DISABLED")]
    [InlineData("new GraphQLError(message) { Code = \"TIMEOUT\" };", "TIMEOUT")]
    [InlineData("extensions[\"code\"] = \"TIMEOUT\";", "TIMEOUT")]
    [InlineData("new GraphQLError(\"A GraphQL error.\", ErrorCodes.Timeout);", null)]
    [InlineData("public const string Timeout = \"TIMEOUT\";", null)]
    public void A_literal_code_is_found(string source, string? code) =>
        Assert.Equal(code is null ? [] : [$"a.cs:{code}"], LiteralCodes.In(new("a.cs", source.Split('\n'))));

    private static IEnumerable<string> ConstantsOf(Type type) => type
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (string)field.GetRawConstantValue()!);
}
