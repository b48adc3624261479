using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace DiploGraph.Server.GraphQL.Scalars;

/// <summary><c>DateTime</c>: a moment in the format of RFC 3339; returned in UTC.</summary>
internal sealed class DateTimeCoercion : TextCoercion<DateTimeOffset>
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    /// <inheritdoc/>
    protected override bool TryRead(
        string text, [NotNullWhen(true)] out DateTimeOffset value, [NotNullWhen(false)] out string? error)
    {
        // Reject a moment without an offset instead of guessing local time.
        var hasOffset = text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > "yyyy-MM-ddTHH".Length;
        value = default;
        var fits = hasOffset && DateTimeOffset.TryParseExact(
            text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
        error = fits ? null : Explain(text);
        return fits;
    }

    private static string Explain(string text)
    {
        var (character, expected) = MomentFault.Find(text);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"\"{text}\" is not a date and time such as 2022-08-30T09:00:00Z; at character {character}: {expected}.");
    }

    /// <inheritdoc/>
    protected override string Write(DateTimeOffset value) =>
        value.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
