using System.Text;

namespace DiploGraph.Graph.Names.Scripts;

/// <summary>
/// Writes Hangul in Latin letters. Syllables are decomposed according to the Unicode Standard (chapter 3.12), and
/// single letters are written according to the Revised Romanisation of 2000.
/// </summary>
internal static class HangulRomaniser
{
    private const int First = 0xAC00;
    private const int Last = 0xD7A3;

    private static readonly string[] Initials =
        ["g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"];

    private static readonly string[] Vowels =
    [
        "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu",
        "ui", "i",
    ];

    private static readonly string[] Finals =
    [
        "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng",
        "t", "t", "k", "t", "p", "t",
    ];

    /// <summary>Returns the word in Latin letters.</summary>
    public static string Write(string word)
    {
        var latin = new StringBuilder(word.Length * 3);
        foreach (var character in word.Where(character => character is >= (char)First and <= (char)Last))
        {
            var number = character - First;
            latin.Append(Initials[number / (Vowels.Length * Finals.Length)])
                .Append(Vowels[number / Finals.Length % Vowels.Length])
                .Append(Finals[number % Finals.Length]);
        }

        return latin.ToString();
    }
}
