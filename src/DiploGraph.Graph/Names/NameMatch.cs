namespace DiploGraph.Graph.Names;

/// <summary>How well a name matches a text, with the reasons.</summary>
/// <param name="Score">The score from <see cref="NameRanker.Threshold"/> to 1, rounded to four decimals.</param>
/// <param name="Reasons">The reasons, each once, in the order of the enumeration.</param>
/// <param name="Errors">The number of tolerated typing errors: extra, missing, wrong or swapped letters.</param>
public sealed record NameMatch(double Score, IReadOnlyList<MatchReason> Reasons, int Errors)
{
    /// <summary>
    /// A bit of <see cref="Unexplained"/> for a text that cannot mean the entity, whatever else explains its words.
    /// </summary>
    internal const int OtherMeaning = 1 << 30;

    /// <summary>What the match rests on; a better grade comes before a higher score.</summary>
    public MatchGrade Grade { get; init; } = MatchGrade.Partial;

    /// <summary>
    /// True if the words that match are enough to tell who or what is meant, provided that no word is unexplained and
    /// no other name matches as well.
    /// </summary>
    public bool IsTelling { get; init; }

    /// <summary>
    /// The meaningful words of the text that the name does not explain, one bit each. The bits of all matches of one
    /// text stand for the same words, so a person and an office can explain a text together.
    /// </summary>
    public int Unexplained { get; init; }

    /// <summary>True if the name is meant unless another one matches as well.</summary>
    public bool IsClear => IsTelling && Unexplained == 0;

    /// <summary>Compares two matches, better ones first.</summary>
    public static int Compare(NameMatch left, NameMatch right) =>
        left.Grade != right.Grade ? left.Grade.CompareTo(right.Grade) : right.Score.CompareTo(left.Score);
}
