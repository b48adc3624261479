namespace DiploGraph.Graph.Quotes;

/// <summary>
/// Finds the passage of a text that is most similar to a quote, word by word. In a long text, only the surroundings of
/// the place with most of the words are compared, so that the time is linear in the length of the text and quadratic in
/// that of the quote, which has at most <see cref="MaxWords"/> words.
/// </summary>
internal sealed class PassageComparer
{
    /// <summary>The maximum number of words in a quote that is compared.</summary>
    public const int MaxWords = 400;

    private const int MinAlike = 3;

    private readonly string _quote;
    private readonly List<QuoteToken> _words;
    private readonly Dictionary<string, int> _counts;

    public PassageComparer(string quote)
    {
        _quote = quote;
        _words = QuoteToken.Split(quote);
        _counts = _words.CountBy(word => word.LooseKey).ToDictionary();
    }

    /// <summary>True if the quote has a length that can be compared.</summary>
    public bool CanCompare => _words.Count is >= MinAlike and <= MaxWords;

    /// <summary>Finds the passage; null if none has at least half of the words in the order of the quote.</summary>
    public SimilarPassage? Find(CaptureText text)
    {
        var tokens = QuoteToken.Split(text.Text);
        var (first, count) = Surroundings(tokens);
        var steps = new PassageAlignment(_words, tokens.GetRange(first, count)).Steps();
        var begin = steps.FindIndex(step => step is { Word: >= 0, Token: >= 0 });
        var alike = steps.Count(step => step is { Word: >= 0, Token: >= 0 }
            && _words[step.Word].LooseKey == tokens[first + step.Token].LooseKey);
        if (begin < 0 || alike < MinAlike || alike * 2 < _words.Count)
        {
            return null;
        }

        // The quote may begin and end inside a sentence, where the passage has a mark or a comma.
        var end = steps.FindLastIndex(step => step is { Word: >= 0, Token: >= 0 });
        var (one, other) = (first + steps[begin].Token, first + steps[end].Token);
        tokens[one] = tokens[one].WithoutMarksBefore(text.Text, _words[steps[begin].Word]);
        tokens[other] = tokens[other].WithoutMarksAfter(text.Text, _words[steps[end].Word]);
        var (start, last) = (tokens[one].Start, tokens[other].End);
        var position = new TextPositionSelector(text.ToCodePoint(start), text.ToCodePoint(last));
        return new SimilarPassage(
            new QuoteMatch(position, text.Text[start..last]), Differences(steps, tokens, first, text.Text), alike);
    }

    // The range of as many words as the quote has that shares most of them with it, and half as many on each side.
    private (int First, int Count) Surroundings(List<QuoteToken> tokens)
    {
        var (size, margin) = (_words.Count, (_words.Count / 2) + 8);
        var left = new Dictionary<string, int>(_counts);
        var (shared, most, best) = (0, -1, 0);
        for (var at = 0; at < tokens.Count; at++)
        {
            shared += Take(tokens[at].LooseKey, 1);
            shared += at >= size ? Take(tokens[at - size].LooseKey, -1) : 0;
            if (shared > most)
            {
                (most, best) = (shared, Math.Max(0, at - size + 1));
            }
        }

        var first = Math.Max(0, best - margin);
        return (first, Math.Min(tokens.Count, best + size + margin) - first);

        // Returns the change in the number of words that the range shares with the quote.
        int Take(string key, int count)
        {
            if (!left.TryGetValue(key, out var known))
            {
                return 0;
            }

            left[key] = known - count;
            return count > 0 ? (known > 0 ? 1 : 0) : (known < 0 ? 0 : -1);
        }
    }

    // Consecutive words that differ in the same way are one difference.
    private List<QuoteDifference> Differences(
        List<AlignmentStep> steps, List<QuoteToken> tokens, int first, string text)
    {
        var differences = new List<QuoteDifference>();
        for (int start = 0, end; start < steps.Count; start = end)
        {
            var kind = KindOf(steps[start]);
            end = start + 1;
            while (end < steps.Count && KindOf(steps[end]) == kind)
            {
                end++;
            }

            var (one, other) = (steps[start], steps[end - 1]);
            differences.Add(new QuoteDifference(
                kind,
                kind == QuoteDifferenceKind.Missing ? null : _quote[_words[one.Word].Start.._words[other.Word].End],
                kind == QuoteDifferenceKind.Added
                    ? null
                    : text[tokens[first + one.Token].Start..tokens[first + other.Token].End]));
        }

        return differences;

        QuoteDifferenceKind KindOf(AlignmentStep step) => step switch
        {
            { Word: < 0 } => QuoteDifferenceKind.Missing,
            { Token: < 0 } => QuoteDifferenceKind.Added,
            _ when _words[step.Word].Key == tokens[first + step.Token].Key => QuoteDifferenceKind.Equal,
            _ => QuoteDifferenceKind.Changed,
        };
    }
}

/// <summary>A passage that is similar to a quote.</summary>
/// <param name="Match">The passage.</param>
/// <param name="Differences">The differences, in the order of the text.</param>
/// <param name="Alike">The number of words that are the same apart from case and punctuation.</param>
internal sealed record SimilarPassage(QuoteMatch Match, IReadOnlyList<QuoteDifference> Differences, int Alike);
