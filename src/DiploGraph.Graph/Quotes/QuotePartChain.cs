namespace DiploGraph.Graph.Quotes;

/// <summary>
/// Finds the parts of a quote with an ellipsis in a text, in their order and as close together as possible.
/// </summary>
internal static class QuotePartChain
{
    /// <summary>
    /// The maximum number of characters between a part that is too short to be looked for alone and its neighbours.
    /// </summary>
    public const int MaxGap = 500;

    /// <summary>Returns a match for each part; empty if the text does not have all of them in their order.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="matches">The places of each part in the order of the text.</param>
    public static IReadOnlyList<QuoteMatch> Find(
        IReadOnlyList<QuoteProbe> parts, IReadOnlyList<IReadOnlyList<QuoteMatch>> matches)
    {
        var chains = matches[0].Select(match => new Link(match, null)).ToList();
        for (var part = 1; part < parts.Count && chains.Count > 0; part++)
        {
            var gap = IsShort(parts[part]) || IsShort(parts[part - 1]) ? MaxGap : int.MaxValue;
            chains = Continue(chains, matches[part], gap);
        }

        return chains.Count == 0 ? [] : [.. chains.MinBy(chain => chain.Match.Position.End - chain.Start)!.ToMatches()];
    }

    private static bool IsShort(QuoteProbe part) => !QuoteLengthRules.IsEnough(part.Words);

    // Each match continues the last chain that ends before it, because that one also begins last.
    private static List<Link> Continue(List<Link> chains, IReadOnlyList<QuoteMatch> matches, int maxGap)
    {
        var longer = new List<Link>();
        var before = -1;
        foreach (var match in matches)
        {
            while (before + 1 < chains.Count && chains[before + 1].Match.Position.End <= match.Position.Start)
            {
                before++;
            }

            if (before >= 0 && match.Position.Start - chains[before].Match.Position.End <= maxGap)
            {
                longer.Add(new Link(match, chains[before]));
            }
        }

        return longer;
    }

    private sealed record Link(QuoteMatch Match, Link? Before)
    {
        public int Start { get; } = Before?.Start ?? Match.Position.Start;

        public IEnumerable<QuoteMatch> ToMatches() => Before is null ? [Match] : Before.ToMatches().Append(Match);
    }
}
