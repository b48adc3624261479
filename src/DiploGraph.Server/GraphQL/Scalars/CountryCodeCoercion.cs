using System.Diagnostics.CodeAnalysis;
using DiploGraph.Graph.Formats;

namespace DiploGraph.Server.GraphQL.Scalars;

/// <summary><c>CountryCode</c>: two upper-case letters, as in ISO 3166-1 alpha-2.</summary>
internal sealed class CountryCodeCoercion : TextCoercion<string>
{
    /// <inheritdoc/>
    protected override bool TryRead(
        string text, [NotNullWhen(true)] out string? value, [NotNullWhen(false)] out string? error)
    {
        var fits = ExternalIdFormat.IsCountryCode(text);
        value = fits ? text : null;
        error = fits ? null : $"\"{text}\" is not a country code such as JP.";
        return fits;
    }

    /// <inheritdoc/>
    protected override string Write(string value) => value;
}
