using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Types;
using DiploGraph.GraphQL.Types.Building;

namespace DiploGraph.GraphQL.Tests.Types;

/// <summary>Builds the schemas of tests. Adds a query type if the text has none.</summary>
internal static class TestSchema
{
    public static GraphQLSchema Build(string sdl, SchemaBuilderOptions? options = null)
    {
        var result = SchemaBuilder.Build(new SourceText(WithQuery(sdl)), options);
        Assert.True(result.Succeeded, string.Join('\n', result.Errors));
        return result.Schema;
    }

    /// <summary>Returns the errors, each as its message with its locations in parentheses.</summary>
    public static string[] Errors(string sdl, SchemaBuilderOptions? options = null)
    {
        var result = SchemaBuilder.Build(new SourceText(WithQuery(sdl)), options);
        Assert.Null(result.Schema);
        Assert.NotEmpty(result.Errors);
        return [.. result.Errors.Select(static error => error.ToString())];
    }

    public static void Fails(string sdl, params string[] errors) => Assert.Equal(errors, Errors(sdl));

    private static string WithQuery(string sdl) =>
        sdl.Contains("Query", StringComparison.Ordinal) ? sdl : sdl + "\ntype Query { q: Int }";
}
