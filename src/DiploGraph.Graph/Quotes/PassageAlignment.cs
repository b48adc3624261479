namespace DiploGraph.Graph.Quotes;

/// <summary>
/// Aligns the words of a quote with those of a passage at the least cost (Needleman and Wunsch 1970); the words of the
/// text before and after the passage cost nothing.
/// </summary>
internal sealed class PassageAlignment
{
    // Another case or punctuation costs least. A word that only the quote has costs most, so that the words at its end
    // are compared with those of the passage even if it leaves some out.
    private const int OfForm = 1;
    private const int OfMissing = 3;
    private const int OfReplacement = 5;
    private const int OfAdded = 6;

    private readonly List<QuoteToken> _words;
    private readonly List<QuoteToken> _tokens;
    private readonly int[][] _costs;

    public PassageAlignment(List<QuoteToken> words, List<QuoteToken> tokens)
    {
        (_words, _tokens) = (words, tokens);
        _costs = [.. Enumerable.Range(0, words.Count + 1).Select(_ => new int[tokens.Count + 1])];
        for (var word = 1; word <= words.Count; word++)
        {
            _costs[word][0] = word * OfAdded;
            for (var token = 1; token <= tokens.Count; token++)
            {
                _costs[word][token] = Math.Min(
                    _costs[word - 1][token - 1] + CostOf(word, token),
                    Math.Min(_costs[word - 1][token] + OfAdded, _costs[word][token - 1] + OfMissing));
            }
        }
    }

    /// <summary>Returns the steps in the order of the quote.</summary>
    public List<AlignmentStep> Steps()
    {
        var (word, token) = (_words.Count, 0);
        for (var end = 1; end <= _tokens.Count; end++)
        {
            token = _costs[word][end] < _costs[word][token] ? end : token;
        }

        var steps = new List<AlignmentStep>();
        while (word > 0)
        {
            // Of equal costs, the first word of several is the one that was replaced.
            var isPair = token > 0 && _costs[word][token] == _costs[word - 1][token - 1] + CostOf(word, token);
            if (token > 0 && _costs[word][token] == _costs[word][token - 1] + OfMissing
                && !(isPair && CostOf(word, token) <= OfForm))
            {
                steps.Add(new AlignmentStep(-1, --token));
            }
            else if (isPair)
            {
                steps.Add(new AlignmentStep(--word, --token));
            }
            else
            {
                steps.Add(new AlignmentStep(--word, -1));
            }
        }

        steps.Reverse();
        return steps;
    }

    private int CostOf(int word, int token)
    {
        var (one, other) = (_words[word - 1], _tokens[token - 1]);
        return one.Key == other.Key ? 0 : one.LooseKey == other.LooseKey ? OfForm : OfReplacement;
    }
}

/// <summary>A step of an alignment.</summary>
/// <param name="Word">The place of the word in the quote; negative if the quote leaves it out.</param>
/// <param name="Token">The place of the word in the passage; negative if the passage does not have it.</param>
internal readonly record struct AlignmentStep(int Word, int Token);
