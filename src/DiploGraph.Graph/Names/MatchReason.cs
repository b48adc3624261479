namespace DiploGraph.Graph.Names;

/// <summary>Why a name matches a text; a match may have several.</summary>
public enum MatchReason
{
    /// <summary>The words are the same, but for case, accents and points, and in the same order.</summary>
    Exact = 1,

    /// <summary>The name is an alias, a short form, an abbreviation, a former name or a known misspelling.</summary>
    Alias,

    /// <summary>The words stand in another order: the family name before the given one, or the reverse.</summary>
    OtherOrder,

    /// <summary>The text gives some words of the name only, or the name lacks a word of the text.</summary>
    Partial,

    /// <summary>A word of the name begins with what was typed.</summary>
    Prefix,

    /// <summary>A word of the name is given by its first letter.</summary>
    Initials,

    /// <summary>Another wording of the same: defence and defense, Japanese and of Japan, 外務大臣.</summary>
    Wording,

    /// <summary>A word is spelt by another way to write its sounds in the same script: Ohno and Ōno.</summary>
    Romanisation,

    /// <summary>A word is in another script than the name, and sounds alike.</summary>
    Transliteration,

    /// <summary>A word has typing errors; <see cref="NameMatch.Errors"/> counts them.</summary>
    Misspelling,

    /// <summary>The text is the id of the entity.</summary>
    Id,

    /// <summary>The text names an office that the official held at the time.</summary>
    HeldOffice,
}
