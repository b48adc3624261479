using System.Globalization;
using System.Text;

namespace DiploGraph.Exchange.Seed;

/// <summary>
/// Makes a text fit to be printed: one line of limited length, with the characters that nobody can see escaped.
/// </summary>
internal static class PlainLine
{
    private const int MaxLength = 1_000;

    /// <summary>Returns the text, shortened in the middle if it is too long.</summary>
    public static string Of(string text)
    {
        var whole = text.Length <= MaxLength ? text : $"{text[..(MaxLength - 200)]} ... {text[^200..]}";
        if (!whole.Any(IsInvisible))
        {
            return whole;
        }

        var line = new StringBuilder();
        for (var i = 0; i < whole.Length; i++)
        {
            if (i + 1 < whole.Length && char.IsSurrogatePair(whole[i], whole[i + 1]))
            {
                line.Append(whole, i++, 2);
            }
            else if (IsInvisible(whole[i]))
            {
                line.Append(CultureInfo.InvariantCulture, $"\\u{(int)whole[i]:X4}");
            }
            else
            {
                line.Append(whole[i]);
            }
        }

        return line.ToString();
    }

    private static bool IsInvisible(char character) => char.GetUnicodeCategory(character) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned;
}
