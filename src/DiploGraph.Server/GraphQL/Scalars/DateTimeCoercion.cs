using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace DiploGraph.Server.GraphQL.Scalars;

/// <summary>
/// <c>DateTime</c>: a moment as https://scalars.graphql.org/chillicream/date-time.html specifies it, which is the
/// <c>date-time</c> of RFC 3339 without leap seconds; returned in UTC.
/// </summary>
internal sealed class DateTimeCoercion : TextCoercion<DateTimeOffset>
{
    /// <inheritdoc/>
    protected override bool TryRead(
        string text, [NotNullWhen(true)] out DateTimeOffset value, [NotNullWhen(false)] out string? error)
    {
        value = default;
        if (MomentFault.Find(text) is { } fault)
        {
            error = Explain(text, fault.Character, fault.Expected);
            return false;
        }

        if (Ticks(text) is var ticks && (ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks))
        {
            error = Explain(text, 1, "the year must be from 0001 to 9999 in UTC");
            return false;
        }

        value = new DateTimeOffset(ticks, TimeSpan.Zero);
        error = null;
        return true;
    }

    /// <inheritdoc/>
    protected override string Write(DateTimeOffset value) =>
        value.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    private static string Explain(string text, int character, string expected) => string.Create(
        CultureInfo.InvariantCulture,
        $"\"{text}\" is not a date and time such as 2022-08-30T09:00:00Z; at character {character}: {expected}.");

    // The ticks in UTC of a text without a fault. DateTimeOffset accepts offsets up to 14 hours only.
    private static long Ticks(string text)
    {
        var local = DateTime.ParseExact(
            text.AsSpan(0, MomentFault.Shape.Length).ToString().ToUpperInvariant(),
            "yyyy-MM-dd'T'HH:mm:ss",
            CultureInfo.InvariantCulture).Ticks;
        var end = text.AsSpan(MomentFault.Shape.Length).IndexOfAny("Zz+-") + MomentFault.Shape.Length;
        var fraction = text[MomentFault.Shape.Length..end].TrimStart('.').PadRight(MomentFault.MaxDecimalPlaces, '0');
        return local + long.Parse(fraction, CultureInfo.InvariantCulture) - OffsetTicks(text.AsSpan(end));
    }

    private static long OffsetTicks(ReadOnlySpan<char> zone)
    {
        if (zone.Length == 1)
        {
            return 0;
        }

        var minutes = (int.Parse(zone[1..3], CultureInfo.InvariantCulture) * 60)
            + int.Parse(zone[4..], CultureInfo.InvariantCulture);
        return (zone[0] == '-' ? -minutes : minutes) * TimeSpan.TicksPerMinute;
    }
}
