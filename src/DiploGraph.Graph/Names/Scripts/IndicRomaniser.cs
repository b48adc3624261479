using System.Text;

namespace DiploGraph.Graph.Names.Scripts;

/// <summary>
/// Writes words of the Indic scripts in Latin letters. Unicode gives the same letter the same place in each of these
/// blocks (Devanagari, Bengali, Gurmukhi, Gujarati, Oriya, Tamil, Telugu, Kannada, Malayalam), so one table serves all.
/// The letters follow ISO 15919 without diacritics.
/// </summary>
internal static class IndicRomaniser
{
    private const int BlockSize = 0x80;
    private const int FirstConsonant = 0x15;
    private const int LastConsonant = 0x39;
    private const int FirstOfNukta = 0x58;
    private const int Nukta = 0x3C;
    private const int Virama = 0x4D;

    private const string Vowels = "a a i i u u ri li e e e ai o o o au";
    private const string Consonants =
        "k k g g n C C j j n t t d d n t t d d n n p P b b m y r r l l l v S S s h";

    // The letters with a nukta, as in film and zarda.
    private const string WithNukta = "k X g z r r f y";

    private static readonly string[] VowelOf = Vowels.Split(' ');
    private static readonly string[] ConsonantOf = Consonants.Split(' ');
    private static readonly string[] NuktaOf = WithNukta.Split(' ');

    /// <summary>Returns the word in Latin letters. A consonant without a vowel at the end has none.</summary>
    public static string Write(string word)
    {
        var latin = new StringBuilder(word.Length * 2);
        for (var at = 0; at < word.Length; at++)
        {
            var place = word[at] % BlockSize;
            var next = at + 1 < word.Length ? word[at + 1] % BlockSize : -1;
            if (char.IsAsciiLetterOrDigit(word[at]))
            {
                latin.Append(word[at]);
            }
            else if (place is >= FirstConsonant and <= LastConsonant or >= FirstOfNukta and < FirstOfNukta + 8)
            {
                var hasNukta = next == Nukta;
                latin.Append(ConsonantAt(place, hasNukta));
                at += hasNukta ? 1 : 0;
                next = at + 1 < word.Length ? word[at + 1] % BlockSize : -1;
                latin.Append(next < 0 || IsVowelSign(next) || next == Virama ? "" : "a");
            }
            else
            {
                latin.Append(place switch
                {
                    >= 0x05 and < FirstConsonant => VowelOf[place - 0x05],
                    0x3E => "a",
                    >= 0x3F and <= 0x4C => VowelOf[place - 0x3F + 2],
                    0x01 or 0x02 => "n",
                    _ => "",
                });
            }
        }

        return latin.ToString();
    }

    private static bool IsVowelSign(int place) => place is >= 0x3E and <= 0x4C;

    private static string ConsonantAt(int place, bool hasNukta) => place >= FirstOfNukta
        ? NuktaOf[place - FirstOfNukta]
        : (place, hasNukta) switch
        {
            (0x16, true) => "X",
            (0x1C, true) => "z",
            (0x2B, true) => "f",
            (0x21 or 0x22, true) => "r",
            _ => ConsonantOf[place - FirstConsonant],
        };
}
