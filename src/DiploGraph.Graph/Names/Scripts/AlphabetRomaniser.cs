using System.Collections.Frozen;
using System.Text;

namespace DiploGraph.Graph.Names.Scripts;

/// <summary>
/// Converts words of other alphabets to the letters that <see cref="Phonetics.PhoneticSpelling"/> reads. The tables are
/// for finding names, not for displaying them: the letters follow ALA-LC (Hebrew, Arabic, Persian), ISO 9 and
/// Polivanov's use of it (Cyrillic), ELOT 743 (Greek), ISO 9984 (Georgian) and ISO 9985 (Armenian), without diacritics.
/// <c>W</c> and <c>Y</c> are letters that
/// may be a consonant or a long vowel; <c>X</c> is the sound kh, <c>S</c> sh, <c>C</c> ch, <c>Z</c> ts, <c>J</c> zh,
/// <c>B</c> b or v, <c>P</c> p or f, <c>K</c> k or kh, <c>G</c> g or h, <c>D</c> j or g.
/// </summary>
internal sealed class AlphabetRomaniser
{
    private readonly FrozenDictionary<char, string> _letters;
    private readonly FrozenDictionary<string, string> _pairs;

    private readonly FrozenDictionary<string, string> _pairsAfterVowels;

    private AlphabetRomaniser(string letters, string pairs = "", string pairsAfterVowels = "")
    {
        _pairsAfterVowels = Read(pairsAfterVowels).ToFrozenDictionary(StringComparer.Ordinal);
        _letters = Read(letters).ToFrozenDictionary(pair => pair.Key[0], pair => pair.Value);
        _pairs = Read(pairs).ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static AlphabetRomaniser Hebrew { get; } = new(
        "א= ב=B ג=g ד=d ה=h ו=W ז=z ח=X ט=t י=Y כ=K ל=l מ=m נ=n ס=s ע= פ=P צ=Z ק=k ר=r ש=S ת=t ׳= ״=",
        "ג׳=j צ׳=C ז׳=J ת׳=t ג'=j צ'=C ז'=J ת'=t וו=W יי=Y");

    public static AlphabetRomaniser Arabic { get; } = new(
        "ا=a ب=b ت=t ث=t ج=D ح=h خ=X د=d ذ=d ر=r ز=z س=s ش=S ص=s ض=d ط=t ظ=z ع= غ=g ف=f ق=k ك=k ل=l م=m ن=n ه=h و=W "
        + "ي=Y ء= پ=p چ=C ژ=J گ=g ڤ=v ٹ=t ڈ=d ڑ=r ں=n ے=Y",
        "تس=Z تش=C");

    public static AlphabetRomaniser Cyrillic { get; } = new(
        "а=a б=b в=v г=G д=d е=e ж=J з=z и=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=X ц=Z ч=C ш=S щ=S ъ= ы=i ь= "
        + "э=e ю=yu я=ya є=ye і=i ґ=g ђ=j ј=y љ=l њ=n ћ=C џ=j ѕ=z ў=w",
        "дж=j дз=z кс=ks");

    public static AlphabetRomaniser Greek { get; } = new(
        "α=a β=v γ=g δ=d ε=e ζ=z η=i θ=t ι=i κ=k λ=l μ=m ν=n ξ=ks ο=o π=p ρ=r σ=s τ=t υ=i φ=f χ=X ψ=ps ω=o",
        "γκ=g γγ=ng τζ=j τσ=Z ου=u ευ=ev αυ=av μπ=b ντ=d",
        "μπ=mp ντ=nd");

    public static AlphabetRomaniser Georgian { get; } = new(
        "ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=J რ=r ს=s ტ=t უ=u ფ=P ქ=k ღ=g ყ=k შ=S ჩ=C ც=Z "
        + "ძ=Z წ=Z ჭ=C ხ=X ჯ=j ჰ=h");

    public static AlphabetRomaniser Armenian { get; } = new(
        "ա=a բ=b գ=g դ=d ե=e զ=z է=e ը=e թ=t ժ=J ի=i լ=l խ=X ծ=Z կ=k հ=h ձ=Z ղ=g ճ=C մ=m յ=Y ն=n շ=S ո=o չ=C պ=p ջ=j "
        + "ռ=r ս=s վ=v տ=t ր=r ց=Z ւ=v փ=p ք=k օ=o ֆ=f",
        "ու=u եւ=ev");

    /// <summary>Returns the word in Latin letters, without letters that the table does not contain.</summary>
    public string Write(string word)
    {
        var latin = new StringBuilder(word.Length + 4);
        for (var at = 0; at < word.Length; at++)
        {
            var isAfterVowel = latin.Length > 0 && "aeiou".Contains(latin[^1], StringComparison.Ordinal);
            if (isAfterVowel && at + 1 < word.Length
                && _pairsAfterVowels.TryGetValue(word.Substring(at, 2), out var nasal))
            {
                latin.Append(nasal);
                at++;
            }
            else if (at + 1 < word.Length && _pairs.TryGetValue(word.Substring(at, 2), out var pair))
            {
                latin.Append(pair);
                at++;
            }
            else if (char.IsAsciiLetterOrDigit(word[at]))
            {
                latin.Append(word[at]);
            }
            else if (_letters.TryGetValue(word[at], out var letter))
            {
                latin.Append(letter.Length == 0 && at == 0 ? "a" : letter);
            }
        }

        return latin.ToString();
    }

    private static IEnumerable<KeyValuePair<string, string>> Read(string table) =>
        table.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(entry => entry.Split('='))
            .Select(pair => KeyValuePair.Create(pair[0], pair[1]));
}
