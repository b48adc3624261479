using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace DiploGraph.Graph.Quotes;

/// <summary>
/// Words that are looked for in many texts: made ready once, and asked of each. What stands in what is decided here,
/// the same on every store; stores only find out which texts are worth asking about.
/// </summary>
public sealed class QuoteProbe
{
    /// <summary>The longest words that are looked for, in UTF-16 code units.</summary>
    public const int MaxLength = 20_000;

    private readonly TrigramBloomFilter _filter;

    private QuoteProbe(string text)
    {
        Text = text;
        Folded = NormalisedText.Fold(text);
        Signature = TrigramSignature.OfFolded(Folded);
        _filter = TrigramBloomFilter.Of(text);
    }

    /// <summary>The words as they were given.</summary>
    public string Text { get; }

    /// <summary>The words in the form in which copies of them agree.</summary>
    public string Folded { get; }

    /// <summary>What a text must have in common with the words, at least, to hold them.</summary>
    public TrigramSignature Signature { get; }

    /// <summary>
    /// Makes words ready; false, and why, where they are too short to mean anything
    /// (<see cref="QuoteVerifier.MinLength"/>) or longer than <see cref="MaxLength"/>.
    /// </summary>
    public static bool TryCreate(
        string text, [NotNullWhen(true)] out QuoteProbe? probe, [NotNullWhen(false)] out QuoteError? error)
    {
        probe = null;
        error = text.Length > MaxLength
            ? new QuoteError(
                QuoteError.TooLong, $"The quote has {text.Length} characters; the maximum is {MaxLength}.")
            : QuoteLengthRules.IsEnough(text)
            ? null
            : new QuoteError(QuoteError.TooShort,
                $"The quote is too short: at least {QuoteVerifier.MinLength} letters or digits (or 4 characters of "
                + "Han, kana or Hangul) are required.");
        if (error is null)
        {
            probe = new QuoteProbe(text);
        }

        return error is null;
    }

    /// <summary>Whether the words stand in a text, but for what copying changes.</summary>
    public bool StandsIn(CaptureText text) => text.Normalised.Text.Contains(Folded, StringComparison.Ordinal);

    /// <summary>How the words stand to those of a recorded quote.</summary>
    public QuoteOverlap Compare(string exact)
    {
        // Many are asked that have a signature as long words have; folding them all would take its time.
        if (Ascii.IsValid(exact) && exact.Length < Folded.Length && !_filter.MayHold(exact))
        {
            return QuoteOverlap.None;
        }

        var folded = NormalisedText.Fold(exact);
        return folded.Contains(Folded, StringComparison.Ordinal) ? QuoteOverlap.All
            : Folded.Contains(folded, StringComparison.Ordinal) && QuoteLengthRules.IsEnough(exact) ? QuoteOverlap.Part
            : QuoteOverlap.None;
    }

    /// <summary>Where the words stand in a text in which they do: exactly or else normalised.</summary>
    internal QuoteFinding FindIn(CaptureText text) =>
        QuoteVerifier.TryVerify(text, new TextQuoteSelector(Text), null, out var finding, out _)
            ? finding
            : QuoteFinding.NotFound;
}

/// <summary>How much of some words stands in others.</summary>
public enum QuoteOverlap
{
    /// <summary>Nothing that could be told.</summary>
    None = 0,

    /// <summary>All of the words stand there.</summary>
    All,

    /// <summary>Only a part of the words stands there, long enough to mean something.</summary>
    Part,
}
