using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace DiploGraph.Server.GraphQL.Scalars;

/// <summary><c>LanguageTag</c>: a well-formed BCP 47 tag (RFC 5646, 2.1), without grandfathered tags.</summary>
internal sealed partial class LanguageTagCoercion : TextCoercion<string>
{
    /// <inheritdoc/>
    protected override bool TryRead(
        string text, [NotNullWhen(true)] out string? value, [NotNullWhen(false)] out string? error)
    {
        var fits = text.Length <= 100 && WellFormed().IsMatch(text);
        value = fits ? text : null;
        error = fits ? null : $"\"{text}\" is not a language tag such as en, ja or zh-Hant.";
        return fits;
    }

    /// <inheritdoc/>
    protected override string Write(string value) => value;

    [GeneratedRegex(@"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\z", RegexOptions.CultureInvariant)]
    private static partial Regex WellFormed();
}
