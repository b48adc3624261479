using System.Text;
using DiploGraph.Graph.Names.Phonetics;
using DiploGraph.Graph.Names.Scripts;

namespace DiploGraph.Graph.Names;

/// <summary>A folded word of a name.</summary>
public sealed class NameWord
{
    private byte[]? _sounds;
    private string[]? _soundKeys;

    internal NameWord(string text, bool isTarget = false)
    {
        Text = text;
        Script = WritingScripts.Of(text);
        IsTarget = isTarget;
        Latin = Romaniser.Of(text, Script);
    }

    /// <summary>The word without case, accents and points.</summary>
    public string Text { get; }

    /// <summary>
    /// The sounds of the word, one ASCII letter each; empty if its script does not represent sounds, such as Han.
    /// </summary>
    public ReadOnlySpan<byte> Sounds =>
        _sounds ??= Latin is null ? [] : Encoding.ASCII.GetBytes(PhoneticSpelling.Of(Latin));

    /// <summary>
    /// The consonant skeletons of the word, one or a few, for finding words that sound alike; empty if the word has no
    /// sounds.
    /// </summary>
    public IReadOnlyList<string> SoundKeys => _soundKeys ??=
        Sounds.IsEmpty ? [] : PhoneticKeys.Of(Encoding.ASCII.GetString(Sounds));

    /// <summary>How the script of the word treats vowels.</summary>
    public VowelUse Vowels => Script switch
    {
        WritingScript.Hebrew or WritingScript.Arabic => VowelUse.LeftOut,
        WritingScript.Kana or WritingScript.Hangul => VowelUse.Added,
        _ => VowelUse.Written,
    };

    internal WritingScript Script { get; }

    /// <summary>
    /// The word in the Latin letters of <see cref="AlphabetRomaniser"/>; null if its script has no such table.
    /// </summary>
    internal string? Latin { get; }

    /// <summary>True if the word follows "to", as the country that an ambassador is sent to.</summary>
    internal bool IsTarget { get; }

    /// <summary>True if the word stands in parentheses, where labels tell entities of one name apart.</summary>
    internal bool IsAside { get; init; }

    internal bool IsInitial => Text.Length == 1 && !Script.IsUnspaced();

    internal bool HasDigits => Text.AsSpan().ContainsAnyInRange('0', '9');
}
