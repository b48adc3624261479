using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace DiploGraph.Graph.Quotes;

/// <summary>
/// A quote to search for in many texts, prepared once and compared with each of them. The comparison is the same for
/// every store; stores only select the texts that are worth comparing.
/// </summary>
public sealed class QuoteProbe
{
    /// <summary>The maximum length of a quote in UTF-16 code units.</summary>
    public const int MaxLength = 20_000;

    private const int MaxParts = 10;

    private readonly TrigramBloomFilter _filter;

    private QuoteProbe(string text)
    {
        Text = text;
        Words = QuoteMarks.Trim(text);
        Folded = NormalisedText.Fold(Words);
        Signature = TrigramSignature.OfFolded(Folded);
        _filter = TrigramBloomFilter.Of(text);
    }

    /// <summary>The quote as it was given.</summary>
    public string Text { get; }

    /// <summary>The quote without the quotation marks and ellipses at its ends.</summary>
    public string Words { get; }

    /// <summary>The normalised form of the words, which is the same for all their copies.</summary>
    public string Folded { get; }

    /// <summary>
    /// The signature of the quote. A text can only contain the quote if its signature includes this one.
    /// </summary>
    public TrigramSignature Signature { get; }

    /// <summary>
    /// Prepares a quote. Returns false and the reason if it is too short to be meaningful
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

    /// <summary>
    /// Prepares the parts of a quote that an ellipsis joins, in order; empty if it has no ellipsis, or if its parts are
    /// too short or too many to be looked for.
    /// </summary>
    internal static IReadOnlyList<QuoteProbe> PartsOf(string text)
    {
        var parts = QuoteMarks.Split(text);
        return parts.Count is > 1 and <= MaxParts && parts.All(QuoteLengthRules.IsEnoughAtPlace)
            && parts.Any(QuoteLengthRules.IsEnough)
            ? [.. parts.Select(part => new QuoteProbe(part))]
            : [];
    }

    /// <summary>Checks whether a text contains the quote, ignoring changes that copying makes.</summary>
    public bool StandsIn(CaptureText text) => text.Normalised.Text.Contains(Folded, StringComparison.Ordinal);

    /// <summary>Returns the share of the quote's trigrams that a text has, from 0 to 1.</summary>
    public double ShareIn(string text)
    {
        var trigrams = new HashSet<ulong>();
        var ofText = new TrigramHasher(NormalisedText.Fold(text));
        while (ofText.MoveNext())
        {
            trigrams.Add(ofText.Current);
        }

        var (count, shared) = (0, 0);
        var own = new TrigramHasher(Folded);
        while (own.MoveNext())
        {
            count++;
            shared += trigrams.Contains(own.Current) ? 1 : 0;
        }

        return count == 0 ? 0 : (double)shared / count;
    }

    /// <summary>Compares the quote with a recorded quote.</summary>
    public QuoteOverlap Compare(string exact)
    {
        // Many recorded quotes pass the signature check of a long quote, and normalising them all would be slow.
        if (Ascii.IsValid(exact) && exact.Length < Folded.Length && !_filter.MayHold(exact))
        {
            return QuoteOverlap.None;
        }

        var folded = QuoteMarks.Trim(NormalisedText.Fold(exact));
        return folded.Contains(Folded, StringComparison.Ordinal) ? QuoteOverlap.All
            : Folded.Contains(folded, StringComparison.Ordinal) && QuoteLengthRules.IsEnough(exact) ? QuoteOverlap.Part
            : QuoteOverlap.None;
    }

    /// <summary>Returns every place of the words in a text, in its order, even if they are short.</summary>
    internal IReadOnlyList<QuoteMatch> AllIn(CaptureText text) => QuoteVerifier.FindAll(text, Folded);

    /// <summary>
    /// Finds the quote in a text that contains it, exactly or else normalised; if need be, without the marks at its
    /// ends.
    /// </summary>
    internal QuoteFinding FindIn(CaptureText text) =>
        QuoteVerifier.Find(text, Text) is { Result: not QuoteResult.NotFound } found
            ? found
            : QuoteVerifier.Find(text, Words);
}

/// <summary>How much of a quote another text contains.</summary>
public enum QuoteOverlap
{
    /// <summary>No overlap was found.</summary>
    None = 0,

    /// <summary>The whole quote.</summary>
    All,

    /// <summary>Only a part of the quote, but long enough to be meaningful.</summary>
    Part,
}
