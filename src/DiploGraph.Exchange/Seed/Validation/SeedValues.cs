using System.Globalization;
using DiploGraph.Graph.Time;

namespace DiploGraph.Exchange.Seed.Validation;

/// <summary>Checks and messages for values that both validators and resolvers use.</summary>
internal static class SeedValues
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>Returns true if a text is a day, such as <c>2022-08-30</c>.</summary>
    public static bool TryReadDay(string? text, out DateOnly day)
    {
        // The parser alone would accept characters after the day that it takes for nothing.
        day = default;
        return text?.Length == DayFormat.Length
            && DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    /// <summary>Returns the message for a text that is not what was expected.</summary>
    public static string Expected(string text, string expected) =>
        $"\"{text}\" was found where {expected} was expected.";

    /// <summary>Returns the message for a text that is not valid EDTF.</summary>
    public static string EdtfMessage(string text, EdtfError error) =>
        $"\"{text}\" is not a valid EDTF date, at its character {error.Position + 1}: {error.Message}";
}
