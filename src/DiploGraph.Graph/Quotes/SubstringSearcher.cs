namespace DiploGraph.Graph.Quotes;

/// <summary>
/// Finds words in a text in time linear in the length of both, even if they are repetitive (Knuth, Morris and Pratt
/// 1977).
/// </summary>
internal sealed class SubstringSearcher
{
    private readonly string _words;
    private readonly int[] _borders;

    /// <param name="words">The words to search for; not empty.</param>
    public SubstringSearcher(string words)
    {
        _words = words;
        _borders = new int[words.Length + 1];
        for (int at = 1, border = 0; at < words.Length; at++)
        {
            while (border > 0 && words[at] != words[border])
            {
                border = _borders[border];
            }

            border += words[at] == words[border] ? 1 : 0;
            _borders[at + 1] = border;
        }
    }

    /// <summary>Returns the indices of the words in a text, in order. Occurrences may overlap.</summary>
    public IEnumerable<int> In(string text)
    {
        var matched = 0;
        for (var at = 0; at < text.Length; at++)
        {
            while (matched > 0 && text[at] != _words[matched])
            {
                matched = _borders[matched];
            }

            if (text[at] != _words[matched])
            {
                continue;
            }

            matched++;
            if (matched == _words.Length)
            {
                yield return at - matched + 1;
                matched = _borders[matched];
            }
        }
    }
}
