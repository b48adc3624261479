namespace DiploGraph.Graph.Quotes;

/// <summary>
/// Distinguishes several occurrences of the same words by the text before and after them. If the words occur only once,
/// the surrounding text does not matter. If no occurrence or several fit, the result is ambiguous.
/// </summary>
internal sealed class QuoteContextMatcher(CaptureText text, TextQuoteSelector quote)
{
    private readonly List<(int Start, int End)> _all = [];
    private readonly List<(int Start, int End)> _fitting = [];
    private readonly string _prefix = NormalisedText.Fold(quote.Prefix ?? "");
    private readonly string _suffix = NormalisedText.Fold(quote.Suffix ?? "");

    /// <summary>Adds an occurrence, given as indices of the text.</summary>
    public void Add(int start, int end)
    {
        if (_all.Count < QuoteVerifier.MaxMatches)
        {
            _all.Add((start, end));
        }

        if (_fitting.Count < QuoteVerifier.MaxMatches && (_prefix.Length > 0 || _suffix.Length > 0) && Fits(start, end))
        {
            _fitting.Add((start, end));
        }
    }

    /// <summary>Returns the result for the occurrences added so far; null if there are none.</summary>
    public QuoteFinding? ToFinding(QuoteResult result)
    {
        if (_all.Count == 0)
        {
            return null;
        }

        var places = _fitting.Count > 0 ? _fitting : _all;
        return new QuoteFinding(places.Count == 1 ? result : QuoteResult.Ambiguous, [.. places.Select(ToMatch)]);
    }

    private QuoteMatch ToMatch((int Start, int End) place) => new(
        new TextPositionSelector(text.ToCodePoint(place.Start), text.ToCodePoint(place.End)),
        text.Text[place.Start..place.End]);

    private bool Fits(int start, int end)
    {
        var folded = text.Normalised;
        var before = folded.Text.AsSpan(0, folded.FromOriginal(start)).TrimEnd(' ');
        var after = folded.Text.AsSpan(folded.FromOriginal(end)).TrimStart(' ');
        return before.EndsWith(_prefix, StringComparison.Ordinal)
            && after.StartsWith(_suffix, StringComparison.Ordinal);
    }
}
