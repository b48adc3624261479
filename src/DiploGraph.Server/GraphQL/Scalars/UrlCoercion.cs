using System.Diagnostics.CodeAnalysis;
using DiploGraph.Graph.Formats;

namespace DiploGraph.Server.GraphQL.Scalars;

/// <summary><c>Url</c>: an absolute http or https URL, as its source writes it.</summary>
internal sealed class UrlCoercion : TextCoercion<string>
{
    /// <inheritdoc/>
    protected override bool TryRead(
        string text, [NotNullWhen(true)] out string? value, [NotNullWhen(false)] out string? error)
    {
        var fault = UrlFormat.FindFault(text);
        value = fault is null ? text : null;
        error = fault is null ? null : $"\"{text}\" is not an http or https URL: {fault}.";
        return fault is null;
    }

    /// <inheritdoc/>
    protected override string Write(string value) => value;
}
