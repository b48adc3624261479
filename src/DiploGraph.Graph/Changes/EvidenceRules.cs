using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Graph.Changes;

/// <summary>
/// What a piece of evidence must satisfy. It fails closed: words that are said to be in a capture must be there, where
/// its text is at hand; words that were not found are not recorded.
/// </summary>
internal sealed class EvidenceRules(ValidationContext check)
{
    private static readonly EntityType[] Sources = [EntityType.Source];

    public void Check(Evidence evidence)
    {
        var subject = $"{evidence.Claim}#{evidence.Number}";
        if (check.FindClaim(evidence.Claim) is null)
        {
            check.Add(subject, ChangeProblemCodes.UnknownClaim,
                $"It speaks to {evidence.Claim}, which does not exist.");
        }

        check.Reference(subject, "The source", evidence.Source, Sources);
        if (evidence.AttributedTo is { } other)
        {
            check.Reference(subject, "Whom it is attributed to", other, []);
        }

        check.Member(subject, "The stance", evidence.Stance);
        check.Member(subject, "The verification", evidence.Verification);
        check.Language(subject, evidence.Language);
        check.OptionalText(subject, "The note", evidence.Note, check.Limits.MaxNoteLength);
        if (evidence.Credibility is < 1 or > 6)
        {
            check.Add(subject, ChangeProblemCodes.BadValue,
                $"The credibility is {evidence.Credibility}; 1 to 6 were expected.");
        }

        if (evidence.Quote is { } quote)
        {
            CheckQuote(subject, evidence, quote);
        }

        CheckPosition(subject, evidence);
    }

    private void CheckQuote(string subject, Evidence evidence, TextQuoteSelector quote)
    {
        check.RequiredText(subject, "The quote", quote.Exact, check.Limits.MaxQuoteLength);
        check.OptionalText(subject, "What stands before the quote", quote.Prefix, check.Limits.MaxContextLength);
        check.OptionalText(subject, "What stands after the quote", quote.Suffix, check.Limits.MaxContextLength);
        if (check.FindEntity(evidence.Source)?.Source?.Rights.MaxQuoteChars is { } max
            && CaptureText.CountCodePoints(quote.Exact) > max)
        {
            check.Add(subject, ChangeProblemCodes.RightsExceeded,
                $"The quote is longer than the {max} characters that the rights of {evidence.Source} let be shown.");
        }
    }

    private void CheckPosition(string subject, Evidence evidence)
    {
        if (evidence.Verification == QuoteResult.NotFound)
        {
            check.Add(subject, ChangeProblemCodes.QuoteNotInCapture, "The words were not found in the capture.");
        }

        var isVerified = evidence.Verification is QuoteResult.Exact or QuoteResult.Normalised;
        if (evidence.CaptureSha256 is { } sha256)
        {
            CheckCapture(subject, evidence, sha256);
        }
        else if (evidence.Position is not null || isVerified)
        {
            check.Add(subject, ChangeProblemCodes.BadPosition, "It has no capture that its position could count in.");
            return;
        }

        if (evidence.Position is null)
        {
            if (isVerified)
            {
                check.Add(subject, ChangeProblemCodes.BadPosition, "Words that were found have no position.");
            }

            return;
        }

        CheckRange(subject, evidence, evidence.Position);
    }

    private void CheckRange(string subject, Evidence evidence, TextPositionSelector position)
    {
        if (evidence.Quote is not { } quote || position.Start < 0 || position.End <= position.Start)
        {
            check.Add(subject, ChangeProblemCodes.BadPosition, evidence.Quote is null
                ? "It has a position and no words."
                : $"{position.Start} to {position.End} is no range.");
            return;
        }

        var length = CaptureText.CountCodePoints(quote.Exact);
        if (evidence.Verification == QuoteResult.Exact && length != position.End - position.Start)
        {
            check.Add(subject, ChangeProblemCodes.BadPosition,
                $"{position.Start} to {position.End} are {position.End - position.Start} code points; "
                + $"the words have {length}.");
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
                $"At {position.Start} to {position.End} of the capture the words are "
                + $"{WireNames.Of(result.ToString())}, not {WireNames.Of(evidence.Verification.ToString())}.");
        }
    }

    private void CheckCapture(string subject, Evidence evidence, string sha256)
    {
        if (check.FindCapture(sha256) is not { } capture || capture.Source != evidence.Source)
        {
            check.Add(subject, ChangeProblemCodes.UnknownCapture, $"{evidence.Source} has no capture {sha256}.");
        }
    }
}
