using DiploGraph.Exchange.Captures;
using DiploGraph.Exchange.Seed.Format;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Exchange.Seed.Resolving;

/// <summary>
/// Makes words from entries and looks them up in their capture, where that is at hand. It fails closed: words that are
/// not there, or not where the file says, are a problem. Where no folder has the capture, what the file records stands.
/// </summary>
internal sealed class WordsResolver(SeedIndex index, CaptureFolders folders, Problems problems)
{
    private readonly Dictionary<QuoteEntry, Words> _named = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, CaptureCopy?> _captures = new(StringComparer.Ordinal);

    /// <summary>Whether evidence rests on a capture that is at hand.</summary>
    public bool IsVerified(Evidence evidence) =>
        evidence is { Position: not null, CaptureSha256: { } sha256 } && FindCapture(sha256) is not null;

    /// <summary>The words of a named quote, looked up once however many claims they are evidence of.</summary>
    public Words Resolve(QuoteEntry entry, SourceInFile source, Place place)
    {
        if (!_named.TryGetValue(entry, out var words))
        {
            words = Resolve((WordsEntry)entry, source, place);
            _named.Add(entry, words);
        }

        return words;
    }

    /// <summary>The words of an entry; of null words an empty text, which is a problem already.</summary>
    public Words Resolve(WordsEntry entry, SourceInFile source, Place place)
    {
        var capture = FindCapture(entry, source, place);
        var position = entry is { Start: { } start, End: { } end } && capture is not null
            ? new TextPositionSelector((int)start, (int)end)
            : null;
        var words = new Words(
            source.Id,
            new TextQuoteSelector(entry.Exact ?? "", entry.Prefix, entry.Suffix),
            position,
            position is null ? null : capture?.Sha256,
            position is null ? QuoteResult.CaptureMissing : Recorded(entry),
            entry.Language ?? source.Entry.Language,
            entry.AttributedTo is null ? null : index.Entity(entry.AttributedTo, place.Below("attributedTo")));
        if (capture?.Sha256 is { } sha256 && entry.Exact is not null && FindCapture(sha256) is { } copy)
        {
            Verify(words, copy, place);
        }

        return words;
    }

    /// <summary>The copy of a capture that a folder has, or null.</summary>
    public CaptureCopy? FindCapture(string sha256)
    {
        if (!_captures.TryGetValue(sha256, out var copy))
        {
            copy = folders.Find(sha256) is { } bytes ? CaptureCopy.OfBytes(bytes) : null;
            _captures.Add(sha256, copy);
        }

        return copy;
    }

    private void Verify(Words words, CaptureCopy copy, Place place)
    {
        if (!QuoteVerifier.TryVerify(copy.Text, words.Quote, words.Position, out var finding, out var error))
        {
            problems.Add(place, SeedProblemCodes.InvalidValue, error.Message);
        }
        else if (finding.Matches.Count == 0)
        {
            problems.Add(place, SeedProblemCodes.QuoteNotInCapture,
                $"These words are not in the capture of {words.Source} at hand.");
        }
        else if (words.Position is null)
        {
            problems.Add(place, SeedProblemCodes.Required,
                $"{words.Source} has a capture, and start and end are missing. The words stand at {Places(finding)}.");
        }
        else if (!finding.Matches.Any(match => match.Position == words.Position))
        {
            problems.Add(place, SeedProblemCodes.OffsetsDiffer, $"The words stand elsewhere: {Places(finding)}.");
        }
        else if (finding.Result != words.Verification)
        {
            problems.Add(place, SeedProblemCodes.QuoteNotInCapture,
                $"The words are {EnumTokens<QuoteResult>.Name(finding.Result)} there, not "
                + $"{EnumTokens<QuoteResult>.Name(words.Verification)}: the capture has "
                + $"\"{finding.Matches[0].Exact}\".");
        }
    }

    private static string Places(QuoteFinding finding) => string.Join(
        ", or ", finding.Matches.Take(3).Select(match => $"start: {match.Position.Start}, end: {match.Position.End}"));

    private static QuoteResult Recorded(WordsEntry entry) =>
        EnumTokens<QuoteResult>.Parse(entry.Verification, QuoteResult.Exact);

    private CaptureEntry? FindCapture(WordsEntry entry, SourceInFile source, Place place)
    {
        var captures = source.Entry.Captures;
        var found = entry.Capture is { } start
            ? captures.Where(it => it.Sha256?.StartsWith(start, StringComparison.Ordinal) == true).ToArray()
            : [.. captures];
        if (found.Length == 1)
        {
            if (entry is { Start: null, Exact: not null } && FindCapture(found[0].Sha256 ?? "") is null)
            {
                problems.Add(place, SeedProblemCodes.Required,
                    $"{source.Id} has a capture, and start and end of the words in it are missing.");
            }

            return found[0];
        }

        if (entry.Start is not null)
        {
            problems.Add(place, SeedProblemCodes.UnknownCapture, found.Length == 0
                ? $"{source.Id} has no such capture that start and end could count in."
                : $"{source.Id} has {captures.Count} captures: capture has to say which one start and end count in.");
        }

        return null;
    }
}
