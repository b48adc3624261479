using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Graph.Changes.Drafts;

/// <summary>
/// Makes evidence of drafts: numbers it, and looks its quotes up in the captures of their sources.
/// </summary>
internal sealed class EvidenceDraftMapper(
    DraftContext context, EntityDraftMapper entities, CaptureDraftMapper captures)
{
    // To look for a similar passage takes much longer than to look for the quote.
    private const int MaxPassages = 5;
    private const int MaxShownPassage = 500;
    private const int ContextLength = 32;

    private readonly Dictionary<ClaimId, int> _numbers = [];
    private int _passages;

    /// <summary>The evidence that the drafts add, in their order.</summary>
    public List<Evidence> Evidence { get; } = [];

    /// <summary>The claims that lack a piece of evidence because of a problem with it.</summary>
    public HashSet<ClaimId> Incomplete { get; } = [];

    /// <summary>Makes the evidence of a claim.</summary>
    /// <param name="claim">The claim; null if its draft has a problem, to find only the problems.</param>
    /// <param name="drafts">The drafts.</param>
    /// <param name="path">The path of the list.</param>
    public void Map(ClaimId? claim, IReadOnlyList<EvidenceDraft> drafts, IReadOnlyList<string> path)
    {
        for (var at = 0; at < drafts.Count; at++)
        {
            Map(claim, drafts[at], DraftContext.Below(path, at));
        }
    }

    /// <inheritdoc cref="Map(ClaimId?, IReadOnlyList{EvidenceDraft}, IReadOnlyList{string})"/>
    public void Map(ClaimId? claim, EvidenceDraft draft, IReadOnlyList<string> path)
    {
        var number = claim is { } id ? _numbers.GetValueOrDefault(id, context.Known.LastNumberOf(id)) + 1 : 0;
        var subject = claim is null ? null : $"{claim}#{number}";
        var source = context.Entity(draft.Source, DraftContext.Below(path, "source"), subject);
        var attributedTo = draft.AttributedTo is null
            ? null
            : context.Entity(draft.AttributedTo, DraftContext.Below(path, "attributedTo"), subject);
        var quote = source is { } known ? FindQuote(draft, known, path, subject) : null;
        if (claim is not { } to)
        {
            return;
        }

        if (quote is null)
        {
            Incomplete.Add(to);
            return;
        }

        _numbers[to] = number;
        context.Paths.Add(subject!, context.Order, path);
        Evidence.Add(quote with
        {
            Claim = to,
            Number = number,
            Stance = draft.Stance,
            Language = draft.Language ?? (draft.Exact is null ? null : entities.Find(quote.Source)?.Source?.Language),
            AttributedTo = attributedTo,
            Credibility = draft.Credibility,
            Note = draft.Note,
        });
    }

    // Evidence with its source and its verified quote; null after a problem.
    private Evidence? FindQuote(EvidenceDraft draft, EntityId source, IReadOnlyList<string> path, string? subject)
    {
        var evidence = new Evidence { Claim = default, Number = 0, Source = source, CaptureSha256 = draft.Capture };
        if (draft.Exact is not { } exact)
        {
            return evidence;
        }

        var quote = new TextQuoteSelector(exact, draft.Prefix, draft.Suffix);
        evidence = evidence with { Quote = quote };
        if (captures.Find(source, draft.Capture) is not { } capture)
        {
            return evidence;
        }

        evidence = evidence with { CaptureSha256 = capture.Sha256 };
        if (captures.TextOf(capture) is not { } text || exact.Length > context.Limits.MaxQuoteLength)
        {
            return evidence;
        }

        var at = DraftContext.Below(path, "exact");
        if (!QuoteVerifier.TryVerify(text, quote, position: null, out var finding, out var error))
        {
            context.Add(ChangeProblemCodes.BadLength, error.Message, at, subject);
            return null;
        }

        if (finding.Result is not (QuoteResult.Exact or QuoteResult.Normalised))
        {
            Report(finding, quote, text, source, at, subject);
            return null;
        }

        var position = finding.Matches[0].Position;
        return evidence with
        {
            Quote = WithContext(quote, text, position, source),
            Position = position,
            Verification = finding.Result,
        };
    }

    // The text around a quote is recorded only if users may receive it.
    private TextQuoteSelector WithContext(
        TextQuoteSelector quote, CaptureText text, TextPositionSelector position, EntityId source)
    {
        if (entities.Find(source)?.Source?.Rights.MayRedistributeText != true)
        {
            return quote;
        }

        var before = new TextPositionSelector(Math.Max(0, position.Start - ContextLength), position.Start);
        var after = new TextPositionSelector(
            position.End, Math.Min(text.CodePointCount, position.End + ContextLength));
        return quote with
        {
            Prefix = quote.Prefix ?? NotEmpty(text.Find(before)),
            Suffix = quote.Suffix ?? NotEmpty(text.Find(after)),
        };
    }

    private static string? NotEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private void Report(
        QuoteFinding finding,
        TextQuoteSelector quote,
        CaptureText text,
        EntityId source,
        IReadOnlyList<string> path,
        string? subject)
    {
        if (finding.Result == QuoteResult.Ambiguous)
        {
            context.Add(WriteErrorCodes.AmbiguousQuote,
                $"The capture contains the quote {finding.Matches.Count} times; give prefix or suffix to say which "
                + "place is meant.",
                path,
                subject);
            return;
        }

        var nearest = NearestTo(quote.Exact, text, source);
        context.Add(ChangeProblemCodes.QuoteNotInCapture,
            "The capture does not contain the quote."
            + (nearest is null ? "" : $" The most similar passage is \"{nearest}\"."),
            path,
            subject);
    }

    // The text of a source that may not be redistributed is shown only as far as it may be quoted.
    private string? NearestTo(string exact, CaptureText text, EntityId source)
    {
        var comparer = new PassageComparer(exact);
        if (!comparer.CanCompare || ++_passages > MaxPassages)
        {
            return null;
        }

        var passage = comparer.Find(text)?.Match.Exact;
        var rights = entities.Find(source)?.Source?.Rights;
        var most = Math.Min(MaxShownPassage, rights?.MaxQuoteChars ?? MaxShownPassage);
        return passage is null || CaptureText.CountCodePoints(passage) > most ? null : passage;
    }
}
