using System.Collections.Immutable;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Types;
using DiploGraph.GraphQL.Types.Building;
using DiploGraph.Server.GraphQL.Scalars;

namespace DiploGraph.Server.GraphQL;

/// <summary>The API's schema: <c>schema/diplograph.graphql</c>, which is part of this assembly.</summary>
internal static class ApiSchema
{
    private const string ResourceName = "diplograph.graphql";

    /// <summary>Returns the schema's text.</summary>
    public static string ReadSdl()
    {
        using var stream = typeof(ApiSchema).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The assembly has no resource {ResourceName}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Builds the schema.</summary>
    /// <exception cref="InvalidOperationException">
    /// The text is not a valid schema; the message lists every error.
    /// </exception>
    public static GraphQLSchema Build(string sdl)
    {
        var options = SchemaBuilderOptions.Default with { Scalars = Coercions };
        var result = SchemaBuilder.Build(new SourceText(sdl, ResourceName), options);
        return result.Succeeded
            ? result.Schema
            : throw new InvalidOperationException(
                $"{ResourceName} is not a valid schema:\n{string.Join('\n', result.Errors)}");
    }

    private static ImmutableDictionary<string, ScalarCoercion> Coercions { get; } =
        new Dictionary<string, ScalarCoercion>
        {
            ["DateTime"] = new DateTimeCoercion(),
            ["Date"] = new DateCoercion(),
            ["EdtfDate"] = new EdtfDateCoercion(),
            ["Url"] = new UrlCoercion(),
            ["LanguageTag"] = new LanguageTagCoercion(),
            ["CountryCode"] = new CountryCodeCoercion(),
        }.ToImmutableDictionary();
}
