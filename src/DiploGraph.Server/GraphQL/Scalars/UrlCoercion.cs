using System.Diagnostics.CodeAnalysis;

namespace DiploGraph.Server.GraphQL.Scalars;

/// <summary><c>Url</c>: an absolute URL, as its source writes it.</summary>
internal sealed class UrlCoercion : TextCoercion<string>
{
    /// <inheritdoc/>
    protected override bool TryRead(
        string text, [NotNullWhen(true)] out string? value, [NotNullWhen(false)] out string? error)
    {
        var fits = Uri.TryCreate(text, UriKind.Absolute, out _);
        value = fits ? text : null;
        error = fits ? null : $"\"{text}\" is not an absolute URL.";
        return fits;
    }

    /// <inheritdoc/>
    protected override string Write(string value) => value;
}
