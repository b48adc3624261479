using System.Globalization;
using DiploGraph.Server.Failures;

namespace DiploGraph.Server.CommandLine;

/// <summary>Reads when a key expires.</summary>
internal static class KeyExpiry
{
    private const int MaxDays = 36_500;

    /// <summary>Reads a date such as 2027-01-31, or a duration such as 90d, 12h or 30m.</summary>
    /// <exception cref="CommandFailedException">The text is neither, or the time is not in the future.</exception>
    public static DateTimeOffset Read(string text, DateTimeOffset now)
    {
        var time = ReadDate(text) ?? ReadDuration(text, now) ?? throw Wrong(
            $"--expires is \"{text}\"; it must be a date such as 2027-01-31, or a duration such as 90d, 12h or 30m.");
        return time > now ? time : throw Wrong($"--expires is \"{text}\", which is not in the future.");
    }

    private static DateTimeOffset? ReadDate(string text) => DateTimeOffset.TryParseExact(
        text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
        ? date
        : null;

    private static DateTimeOffset? ReadDuration(string text, DateTimeOffset now)
    {
        if (text.Length < 2
            || !int.TryParse(text.AsSpan()[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return null;
        }

        TimeSpan? unit = text[^1] switch
        {
            'd' => TimeSpan.FromDays(1),
            'h' => TimeSpan.FromHours(1),
            'm' => TimeSpan.FromMinutes(1),
            _ => null,
        };
        return unit is { } one && one.TotalDays * count <= MaxDays ? now + (one * count) : null;
    }

    private static CommandFailedException Wrong(string message) =>
        new(ExitCode.WrongUse, $"{message} See diplograph key create --help.");
}
