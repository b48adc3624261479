using DiploGraph.Exchange.Captures;
using DiploGraph.Exchange.Seed.Format;
using DiploGraph.Graph;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Exchange.Seed.Resolving;

/// <summary>
/// Converts entries into quotes, and verifies them against their capture if it is available. A quote that is not in the
/// capture, or not at its recorded position, is a problem. Without the capture, the recorded result is kept.
/// </summary>
internal sealed class QuoteResolver(SeedIndex index, CaptureFinder captures, SeedProblemList problems)
{
    private readonly Dictionary<QuoteEntry, ResolvedQuote> _named = new(ReferenceEqualityComparer.Instance);

    /// <summary>Returns true if the capture of this evidence is available.</summary>
    public bool IsVerified(Evidence evidence) =>
        evidence is { Position: not null, CaptureSha256: { } sha256 } && FindCapture(sha256) is not null;

    /// <summary>Returns a named quote. It is verified only once, however many claims use it.</summary>
    public ResolvedQuote Resolve(QuoteEntry entry, SourceInFile source, SeedLocation location)
    {
        if (!_named.TryGetValue(entry, out var quote))
        {
            quote = Resolve((QuotedTextEntry)entry, source, location);
            _named.Add(entry, quote);
        }

        return quote;
    }

    /// <summary>Returns the quote of an entry; without a text (which validation reports), an empty one.</summary>
    public ResolvedQuote Resolve(QuotedTextEntry entry, SourceInFile source, SeedLocation location)
    {
        var capture = FindCapture(entry, source, location);
        var position = entry is { Start: { } start, End: { } end } && capture is not null
            ? new TextPositionSelector((int)start, (int)end)
            : null;
        var quote = new ResolvedQuote(
            source.Id,
            new TextQuoteSelector(entry.Exact ?? "", entry.Prefix, entry.Suffix),
            position,
            position is null ? null : capture?.Sha256,
            position is null ? QuoteResult.CaptureMissing : Recorded(entry),
            entry.Language ?? source.Entry.Language,
            entry.AttributedTo is null ? null : index.Entity(entry.AttributedTo, location.Below("attributedTo")));
        if (capture?.Sha256 is { } sha256 && entry.Exact is not null && FindCapture(sha256) is { } local)
        {
            Verify(quote, local, location);
        }

        return quote;
    }

    /// <summary>Returns the capture with this hash; null if it is not available.</summary>
    public LocalCapture? FindCapture(string sha256) => captures.Find(sha256);

    /// <summary>Explains why a file that claims to be this capture is not available; null if there is none.</summary>
    public string? FindCaptureFault(string sha256) => captures.FindFault(sha256);

    private void Verify(ResolvedQuote quote, LocalCapture local, SeedLocation location)
    {
        if (!QuoteVerifier.TryVerify(local.Text, quote.Quote, quote.Position, out var finding, out var error))
        {
            problems.Add(location, SeedProblemCodes.InvalidValue, error.Message);
        }
        else if (finding.Matches.Count == 0)
        {
            problems.Add(location, SeedProblemCodes.QuoteNotInCapture,
                $"The capture of {quote.Source} does not contain this quote.");
        }
        else if (quote.Position is null)
        {
            problems.Add(location, SeedProblemCodes.Required,
                $"{quote.Source} has a capture, so start and end are required. The quote is at {Positions(finding)}.");
        }
        else if (!finding.Matches.Any(match => match.Position == quote.Position))
        {
            problems.Add(location, SeedProblemCodes.OffsetsDiffer,
                $"The quote is at another position: {Positions(finding)}.");
        }
        else if (finding.Result != quote.Verification)
        {
            problems.Add(location, SeedProblemCodes.QuoteNotInCapture,
                $"The verification result is {EnumTokens.Name(finding.Result)}, not "
                + $"{EnumTokens.Name(quote.Verification)}: the text of the capture is "
                + $"\"{finding.Matches[0].Exact}\".");
        }
    }

    private static string Positions(QuoteFinding finding) => string.Join(
        ", or ", finding.Matches.Take(3).Select(match => $"start: {match.Position.Start}, end: {match.Position.End}"));

    private static QuoteResult Recorded(QuotedTextEntry entry) =>
        EnumTokens.Parse(entry.Verification, QuoteResult.Exact);

    private CaptureEntry? FindCapture(QuotedTextEntry entry, SourceInFile source, SeedLocation location)
    {
        var entries = source.Entry.Captures;
        var found = entry.Capture is { } start
            ? entries.Where(it => it.Sha256?.StartsWith(start, StringComparison.Ordinal) == true).ToArray()
            : [.. entries];
        if (found.Length == 1)
        {
            if (entry is { Start: null, Exact: not null } && FindCapture(found[0].Sha256 ?? "") is null)
            {
                problems.Add(location, SeedProblemCodes.Required,
                    $"{source.Id} has a capture, so start and end of the quote are required.");
            }

            return found[0];
        }

        if (entry.Start is not null)
        {
            problems.Add(location, SeedProblemCodes.UnknownCapture, found.Length == 0
                ? $"{source.Id} has no such capture, so start and end have no meaning."
                : $"{source.Id} has {entries.Count} captures: capture must name the one that start and end refer to.");
        }

        return null;
    }
}
