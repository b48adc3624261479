using System.Globalization;

namespace DiploGraph.Server.GraphQL.Scalars;

/// <summary>Finds the mistake in a text that is not a valid date and time.</summary>
internal static class MomentFault
{
    /// <summary>The form of a moment up to its seconds.</summary>
    public const string Shape = "0000-00-00T00:00:00";

    /// <summary>The maximum number of decimal places of a second: a tick of .NET is the seventh.</summary>
    public const int MaxDecimalPlaces = 7;

    // The start, the number of digits and the range of each number.
    private static readonly (int Start, int Length, int Least, int Most, string Name)[] Numbers =
    [
        (0, 4, 1, 9999, "year"), (5, 2, 1, 12, "month"), (8, 2, 1, 31, "day"),
        (11, 2, 0, 23, "hour"), (14, 2, 0, 59, "minute"), (17, 2, 0, 59, "second"),
    ];

    /// <summary>
    /// Returns the position of the first invalid character, counted from 1, and the text that was expected there; null
    /// if the text is valid.
    /// </summary>
    public static (int Character, string Expected)? Find(string text)
    {
        for (var at = 0; at < Shape.Length; at++)
        {
            var isDigit = Shape[at] == '0';
            if (at == text.Length || !Fits(text[at], Shape[at]))
            {
                return (at + 1, isDigit ? "a digit was expected" : $"\"{Shape[at]}\" was expected");
            }
        }

        foreach (var (start, length, least, most, name) in Numbers)
        {
            if (Number(text, start, length) is var number && (number < least || number > most))
            {
                return (start + 1, $"the {name} must be from {Padded(least, length)} to {Padded(most, length)}");
            }
        }

        return Number(text, 8, 2) > DateTime.DaysInMonth(Number(text, 0, 4), Number(text, 5, 2))
            ? (9, $"{text[..7]} has no day {text[8..10]}")
            : FindAfterSeconds(text);
    }

    // RFC 3339 allows the letters in lower case.
    private static bool Fits(char given, char shape) => shape switch
    {
        '0' => char.IsAsciiDigit(given),
        'T' => given is 'T' or 't',
        _ => given == shape,
    };

    private static (int Character, string Expected)? FindAfterSeconds(string text)
    {
        var at = Shape.Length;
        if (at < text.Length && text[at] == '.')
        {
            do
            {
                at++;
            }
            while (at < text.Length && char.IsAsciiDigit(text[at]));
            if (at - Shape.Length is < 2 or > MaxDecimalPlaces + 1)
            {
                return (Shape.Length + 2, "one to seven decimal places of a second were expected");
            }
        }

        if (text[at..] is "Z" or "z")
        {
            return null;
        }

        if (!IsOffset(text.AsSpan(at)))
        {
            return (at + 1, "Z or an offset such as +09:00 was expected, and nothing after it");
        }

        return Number(text, at + 1, 2) > 23 || Number(text, at + 4, 2) > 59
            ? (at + 1, "the offset must be from -23:59 to +23:59")
            : null;
    }

    private static bool IsOffset(ReadOnlySpan<char> text) => text is ['+' or '-', var h, var i, ':', var m, var n]
        && char.IsAsciiDigit(h) && char.IsAsciiDigit(i) && char.IsAsciiDigit(m) && char.IsAsciiDigit(n);

    private static string Padded(int number, int digits) =>
        number.ToString($"D{digits}", CultureInfo.InvariantCulture);

    private static int Number(string text, int start, int length) =>
        int.Parse(text.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture);
}
