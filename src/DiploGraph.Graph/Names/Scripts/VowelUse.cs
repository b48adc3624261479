namespace DiploGraph.Graph.Names.Scripts;

/// <summary>
/// How a script treats the vowels of foreign names, which determines their weight in comparisons.
/// </summary>
public enum VowelUse
{
    /// <summary>Vowels are written.</summary>
    Written = 0,

    /// <summary>Vowels are written, and more are added between consonants, as in kana and Hangul.</summary>
    Added,

    /// <summary>Short vowels are left out, as in Hebrew and Arabic.</summary>
    LeftOut,
}
