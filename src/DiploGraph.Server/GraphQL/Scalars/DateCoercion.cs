using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace DiploGraph.Server.GraphQL.Scalars;

/// <summary><c>Date</c>: a day in the form <c>yyyy-MM-dd</c>.</summary>
internal sealed class DateCoercion : TextCoercion<DateOnly>
{
    /// <inheritdoc/>
    protected override bool TryRead(
        string text, [NotNullWhen(true)] out DateOnly value, [NotNullWhen(false)] out string? error)
    {
        var fits = DateOnly.TryParseExact(
            text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
        error = fits ? null : $"\"{text}\" is not a date such as 2022-08-30.";
        return fits;
    }

    /// <inheritdoc/>
    protected override string Write(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
