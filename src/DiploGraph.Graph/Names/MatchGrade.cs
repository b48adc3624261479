namespace DiploGraph.Graph.Names;

/// <summary>What a match rests on, the best first. All grades but the last explain every meaningful word.</summary>
public enum MatchGrade
{
    /// <summary>The text is the name: the same words in the same order.</summary>
    Exact = 1,

    /// <summary>The words of the text are those of the name, in another order or wording.</summary>
    Whole,

    /// <summary>All words of the text are in the name, which has more words.</summary>
    Words,

    /// <summary>A word is the beginning of a word of the name, or its initial.</summary>
    Prefix,

    /// <summary>A word is misspelt, or romanised in another way.</summary>
    Misspelt,

    /// <summary>A word sounds like a word of the name in another script, or the name only mentions the words.</summary>
    Near,

    /// <summary>A word of the text is not in the name.</summary>
    Partial,
}
