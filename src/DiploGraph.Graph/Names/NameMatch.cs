namespace DiploGraph.Graph.Names;

/// <summary>How well a name matches a text, and why.</summary>
/// <param name="Score">From <see cref="NameRanker.Threshold"/> to 1, in steps of a ten-thousandth.</param>
/// <param name="Reasons">Why, each once, in the order of the enumeration.</param>
/// <param name="Errors">How many typing errors were forgiven: letters too many, missing, wrong or swapped.</param>
public sealed record NameMatch(double Score, IReadOnlyList<MatchReason> Reasons, int Errors);
