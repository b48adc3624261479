using System.Collections.Frozen;
using System.Text;

namespace DiploGraph.Graph.Names.Scripts;

/// <summary>
/// Writes kana in Latin letters according to Hepburn (ISO 3602 and the notices of the Japanese Cabinet of 1954 and 2025
/// contain the same table and its Kunrei variants, which <see cref="Phonetics.PhoneticSpelling"/> treats as equal).
/// Long vowels are written short.
/// </summary>
internal static class KanaRomaniser
{
    private const string Table =
        "ア=a イ=i ウ=u エ=e オ=o カ=ka キ=ki ク=ku ケ=ke コ=ko サ=sa シ=shi ス=su セ=se ソ=so タ=ta チ=chi ツ=tsu テ=te ト=to "
        + "ナ=na ニ=ni ヌ=nu ネ=ne ノ=no ハ=ha ヒ=hi フ=fu ヘ=he ホ=ho マ=ma ミ=mi ム=mu メ=me モ=mo ヤ=ya ユ=yu ヨ=yo "
        + "ラ=ra リ=ri ル=ru レ=re ロ=ro ワ=wa ヰ=i ヱ=e ヲ=o ン=n ガ=ga ギ=gi グ=gu ゲ=ge ゴ=go ザ=za ジ=ji ズ=zu ゼ=ze ゾ=zo "
        + "ダ=da ヂ=ji ヅ=zu デ=de ド=do バ=ba ビ=bi ブ=bu ベ=be ボ=bo パ=pa ピ=pi プ=pu ペ=pe ポ=po ヴ=vu "
        + "ァ=a ィ=i ゥ=u ェ=e ォ=o ャ=ya ュ=yu ョ=yo ヮ=wa ヵ=ka ヶ=ke";

    private static readonly FrozenDictionary<char, string> Syllables = Table
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenDictionary(entry => entry[0], entry => entry[2..]);

    /// <summary>Returns the word in Latin letters.</summary>
    public static string Write(string word)
    {
        var latin = new StringBuilder(word.Length * 2);
        var isDoubled = false;
        foreach (var character in word)
        {
            // Each hiragana is 96 code points before its katakana.
            var kana = character is >= '\u3041' and <= '\u3096' ? (char)(character + 0x60) : character;
            if (kana == 'ッ')
            {
                isDoubled = true;
            }
            else if (Syllables.TryGetValue(kana, out var syllable))
            {
                Append(latin, kana, syllable, isDoubled);
                isDoubled = false;
            }
        }

        return latin.ToString();
    }

    private static void Append(StringBuilder latin, char kana, string syllable, bool isDoubled)
    {
        if (kana is 'ァ' or 'ィ' or 'ゥ' or 'ェ' or 'ォ' or 'ャ' or 'ュ' or 'ョ' && latin.Length > 1)
        {
            Contract(latin, syllable);
            return;
        }

        if (isDoubled)
        {
            latin.Append(syllable.StartsWith("ch", StringComparison.Ordinal) ? 't' : syllable[0]);
        }

        // A long vowel is written as one letter: おう, おお, うう, ああ.
        if (latin.Length > 0 && syllable is "u" or "o" or "a" && (latin[^1], syllable) is ('o', "u") or ('u', "u")
            or ('o', "o") or ('a', "a"))
        {
            return;
        }

        latin.Append(syllable);
    }

    // A small kana replaces the vowel of the previous syllable: shi and ya become sha, fu and a fa, ki and ya kya.
    private static void Contract(StringBuilder latin, string small)
    {
        if ("aiueo".Contains(latin[^1], StringComparison.Ordinal))
        {
            latin.Length--;
        }

        var isPalatal = latin.Length > 0 && latin[^1] is 'h' or 'j';
        latin.Append(small[0] == 'y' && isPalatal ? small[1..] : small);
    }
}
