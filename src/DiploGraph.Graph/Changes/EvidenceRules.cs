using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Graph.Changes;

/// <summary>
/// The rules for evidence. A quote with a position must be in the text of the capture, if that is stored. A quote that
/// was not found is rejected.
/// </summary>
internal sealed class EvidenceRules(ValidationContext check)
{
    private static readonly EntityType[] Sources = [EntityType.Source];

    public void Check(Evidence evidence)
    {
        var subject = $"{evidence.Claim}#{evidence.Number}";
        if (check.FindClaim(evidence.Claim) is null)
        {
            check.AddMissing(subject, ChangeProblemCodes.UnknownClaim, evidence.Claim.Value,
                $"The evidence is for {evidence.Claim}, which does not exist.", "claim");
        }

        check.Reference(subject, "The source", evidence.Source, Sources, "source");
        if (evidence.AttributedTo is { } other)
        {
            check.Reference(subject, "The attributed source", other, [], "attributedTo");
        }

        check.Member(subject, "The stance", evidence.Stance, "stance");
        check.Member(subject, "The verification", evidence.Verification, "verification");
        check.Language(subject, evidence.Language, "language");
        check.OptionalText(subject, "The note", evidence.Note, check.Limits.MaxNoteLength, "note");
        if (evidence.Credibility is < 1 or > 6)
        {
            check.Add(subject, ChangeProblemCodes.BadValue,
                $"The credibility is {evidence.Credibility}; 1 to 6 were expected.", "credibility");
        }

        if (evidence.Quote is { } quote)
        {
            CheckQuote(subject, evidence, quote);
        }

        CheckPosition(subject, evidence);
    }

    private void CheckQuote(string subject, Evidence evidence, TextQuoteSelector quote)
    {
        check.RequiredText(subject, "The quote", quote.Exact, check.Limits.MaxQuoteLength, "exact");
        var context = check.Limits.MaxContextLength;
        check.OptionalText(subject, "The text before the quote", quote.Prefix, context, "prefix");
        check.OptionalText(subject, "The text after the quote", quote.Suffix, context, "suffix");
        if (check.FindEntity(evidence.Source)?.Source?.Rights.MaxQuoteChars is { } max
            && CaptureText.CountCodePoints(quote.Exact) > max)
        {
            check.Add(subject, ChangeProblemCodes.RightsExceeded,
                $"The quote is longer than the {max} characters that the rights of {evidence.Source} permit.",
                "exact");
        }
    }

    private void CheckPosition(string subject, Evidence evidence)
    {
        if (evidence.Verification == QuoteResult.NotFound)
        {
            check.Add(
                subject, ChangeProblemCodes.QuoteNotInCapture, "The quote was not found in the capture.", "exact");
        }

        var isVerified = evidence.Verification is QuoteResult.Exact or QuoteResult.Normalised;
        if (evidence.CaptureSha256 is { } sha256)
        {
            CheckCapture(subject, evidence, sha256);
        }
        else if (evidence.Position is not null || isVerified)
        {
            check.Add(
                subject,
                ChangeProblemCodes.BadPosition,
                "A position or a verified quote requires a capture.",
                "capture");
            return;
        }

        if (evidence.Position is null)
        {
            if (isVerified)
            {
                check.Add(
                    subject, ChangeProblemCodes.BadPosition, "The quote was found but has no position.", "position");
            }

            return;
        }

        CheckRange(subject, evidence, evidence.Position);
    }

    private void CheckRange(string subject, Evidence evidence, TextPositionSelector position)
    {
        if (evidence.Quote is not { } quote || position.Start < 0 || position.End <= position.Start)
        {
            check.Add(
                subject,
                ChangeProblemCodes.BadPosition,
                evidence.Quote is null
                    ? "The evidence has a position but no quote."
                    : $"{position.Start} to {position.End} is not a range.",
                evidence.Quote is null ? "exact" : "position");
            return;
        }

        var length = CaptureText.CountCodePoints(quote.Exact);
        if (evidence.Verification == QuoteResult.Exact && length != position.End - position.Start)
        {
            check.Add(subject, ChangeProblemCodes.BadPosition,
                $"{position.Start} to {position.End} are {position.End - position.Start} code points; "
                + $"the quote has {length}.",
                "position");
            return;
        }

        if (evidence.Verification is not (QuoteResult.Exact or QuoteResult.Normalised)
            || check.FindText(evidence.CaptureSha256!) is not { } text)
        {
            return;
        }

        var result = QuoteVerifier.VerifyAt(text, quote, position);
        if (result != evidence.Verification)
        {
            check.Add(subject, ChangeProblemCodes.QuoteNotInCapture,
                $"The check of the quote at {position.Start} to {position.End} of the capture results in "
                + $"{WireNames.Of(result.ToString())}, not in {WireNames.Of(evidence.Verification.ToString())}.",
                "exact");
        }
    }

    private void CheckCapture(string subject, Evidence evidence, string sha256)
    {
        if (check.FindCapture(sha256) is not { } capture || capture.Source != evidence.Source)
        {
            check.Add(
                subject, ChangeProblemCodes.UnknownCapture, $"{evidence.Source} has no capture {sha256}.", "capture");
        }
    }
}
