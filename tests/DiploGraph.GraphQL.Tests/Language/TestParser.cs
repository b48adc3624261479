using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Language.Parsing;

namespace DiploGraph.GraphQL.Tests.Language;

/// <summary>Parses the texts of tests.</summary>
internal static class TestParser
{
    public static DocumentNode Parse(string text)
    {
        var isParsed = Parser.TryParse(new SourceText(text), ParserOptions.Default, out var document, out var error);
        Assert.True(isParsed, error?.ToString());
        return document!;
    }

    public static ValueNode ParseValue(string text)
    {
        var isParsed = Parser.TryParseValue(new SourceText(text), ParserOptions.Default, out var value, out var error);
        Assert.True(isParsed, error?.ToString());
        return value!;
    }

    public static GraphQLError Fail(string text, ParserOptions? options = null)
    {
        var isParsed = Parser.TryParse(new SourceText(text), options ?? ParserOptions.Default, out _, out var error);
        Assert.False(isParsed, text);
        return error!;
    }

    public static string PlaceOfError(string text) => Fail(text).Locations.Single().ToString();

    public static T Single<T>(string text)
        where T : DefinitionNode => Assert.IsType<T>(Parse(text).Definitions.Single());
}
