namespace DiploGraph.Graph.Names.Scripts;

/// <summary>
/// What a script makes of the vowels of foreign names, which decides what they count for in a comparison.
/// </summary>
public enum VowelUse
{
    /// <summary>They are written.</summary>
    Written = 0,

    /// <summary>They are written, and more are added between consonants, as in kana and Hangul.</summary>
    Added,

    /// <summary>Short ones are left out, as in Hebrew and Arabic.</summary>
    LeftOut,
}
