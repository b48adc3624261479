namespace DiploGraph.Graph.Names;

/// <summary>How well a name matches a text, with the reasons.</summary>
/// <param name="Score">The score from <see cref="NameRanker.Threshold"/> to 1, rounded to four decimals.</param>
/// <param name="Reasons">The reasons, each once, in the order of the enumeration.</param>
/// <param name="Errors">The number of tolerated typing errors: extra, missing, wrong or swapped letters.</param>
public sealed record NameMatch(double Score, IReadOnlyList<MatchReason> Reasons, int Errors);
