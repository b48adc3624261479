using System.Collections.Frozen;
using System.Text;

namespace DiploGraph.Graph.Names.Scripts;

/// <summary>
/// Writes Thai words in Latin letters, after the Royal Thai General System. Foreign names keep the letters that Thai
/// does not pronounce, because they are those of the original.
/// </summary>
internal static class ThaiRomaniser
{
    private const string Letters =
        "ก=k ข=k ค=k ฅ=k ฆ=k ง=ng จ=C ฉ=C ช=C ซ=s ฌ=C ญ=y ฎ=d ฏ=t ฐ=t ฑ=t ฒ=t ณ=n ด=d ต=t ถ=t ท=t ธ=t น=n บ=b ป=p "
        + "ผ=p ฝ=f พ=p ฟ=f ภ=p ม=m ย=y ร=r ล=l ว=w ศ=s ษ=s ส=s ห=h ฬ=l อ=o ฮ=h "
        + "ะ=a ั=a า=a ิ=i ี=i ึ=u ื=u ุ=u ู=u เ=e แ=ae โ=o ใ=ai ไ=ai";

    private static readonly FrozenDictionary<char, string> Latin = Letters.Split(' ')
        .Select(entry => entry.Split('='))
        .ToFrozenDictionary(pair => pair[0][0], pair => pair[1]);

    /// <summary>Returns the word in Latin letters, without tones.</summary>
    public static string Write(string word)
    {
        var latin = new StringBuilder(word.Length + 4);
        for (var at = 0; at < word.Length; at++)
        {
            // These vowels are written before the consonant that they follow.
            if (word[at] is >= 'เ' and <= 'ไ' && at + 1 < word.Length)
            {
                // The letter อ only carries a vowel.
                latin.Append(word[at + 1] == 'อ' ? "" : LatinOf(word[at + 1])).Append(LatinOf(word[at]));
                at++;
            }
            else if (word[at] != 'อ' || at > 0)
            {
                latin.Append(LatinOf(word[at]));
            }
        }

        return latin.ToString();
    }

    private static string LatinOf(char letter) => Latin.TryGetValue(letter, out var latin) ? latin
        : char.IsAsciiLetterOrDigit(letter) ? letter.ToString()
        : "";
}
