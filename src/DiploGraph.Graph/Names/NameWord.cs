using System.Text;
using DiploGraph.Graph.Names.Phonetics;
using DiploGraph.Graph.Names.Scripts;

namespace DiploGraph.Graph.Names;

/// <summary>A word of a name, folded.</summary>
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
    /// How it sounds, a letter of ASCII for each sound; empty where its script does not tell, as Han characters do not.
    /// </summary>
    public ReadOnlySpan<byte> Sounds =>
        _sounds ??= Latin is null ? [] : Encoding.ASCII.GetBytes(PhoneticSpelling.Of(Latin));

    /// <summary>
    /// The skeletons of its consonants, one or a few, by which words that sound alike are found; none where it has no
    /// sounds.
    /// </summary>
    public IReadOnlyList<string> SoundKeys => _soundKeys ??=
        Sounds.IsEmpty ? [] : PhoneticKeys.Of(Encoding.ASCII.GetString(Sounds));

    /// <summary>What its script makes of vowels.</summary>
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

    /// <summary>Whether it follows "to": whom an ambassador is sent to.</summary>
    internal bool IsTarget { get; }

    internal bool IsInitial => Text.Length == 1 && !Script.IsUnspaced();

    internal bool HasDigits => Text.AsSpan().ContainsAnyInRange('0', '9');
}
