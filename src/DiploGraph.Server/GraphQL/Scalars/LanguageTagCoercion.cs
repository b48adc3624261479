using System.Diagnostics.CodeAnalysis;
using DiploGraph.Graph.Formats;

namespace DiploGraph.Server.GraphQL.Scalars;

/// <summary><c>LanguageTag</c>: a well-formed BCP 47 tag.</summary>
internal sealed class LanguageTagCoercion : TextCoercion<string>
{
    /// <inheritdoc/>
    protected override bool TryRead(
        string text, [NotNullWhen(true)] out string? value, [NotNullWhen(false)] out string? error)
    {
        var fits = LanguageTagFormat.IsWellFormed(text);
        value = fits ? text : null;
        error = fits ? null : $"\"{text}\" is not a language tag such as en, ja or zh-Hant.";
        return fits;
    }

    /// <inheritdoc/>
    protected override string Write(string value) => value;
}
