using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace DiploGraph.Server.GraphQL.Scalars;

/// <summary><c>Date</c>: a day in the form <c>yyyy-MM-dd</c>.</summary>
internal sealed class DateCoercion : TextCoercion<DateOnly>
{
    private const string Format = "yyyy-MM-dd";

    /// <inheritdoc/>
    protected override bool TryRead(
        string text, [NotNullWhen(true)] out DateOnly value, [NotNullWhen(false)] out string? error)
    {
        // The parser alone would accept characters after the day that it takes for nothing.
        value = default;
        var fits = text.Length == Format.Length && DateOnly.TryParseExact(
            text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
        error = fits ? null : $"\"{text}\" is not a date such as 2022-08-30.";
        return fits;
    }

    /// <inheritdoc/>
    protected override string Write(DateOnly value) => value.ToString(Format, CultureInfo.InvariantCulture);
}
