using System.Text.RegularExpressions;
using DiploGraph.Exchange.Seed.Format;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Sources;
using FluentValidation;

namespace DiploGraph.Exchange.Seed.Rules;

/// <summary>What a source has to say of itself.</summary>
internal sealed partial class SourceRules : AbstractValidator<SourceEntry>
{
    public SourceRules()
    {
        RuleFor(source => source.Id).MustBeThere("The id of the source");
        RuleFor(source => source.Id).MustBeEntityId(EntityType.Source);
        RuleFor(source => source.Kind).MustBeThere("The kind of document");
        RuleFor(source => source.Kind).MustBeOneOf(EnumTokens<SourceKind>.All);
        RuleFor(source => source.Title).MustBeThere("The title as the document gives it");
        RuleFor(source => source.Title).MustBeAtMost(1_000);
        RuleFor(source => source.Url).MustBeUrl();
        RuleFor(source => source.Published).MustBeEdtf();
        RuleFor(source => source.Language).MustBeLanguage();
        RuleForEach(source => source.DerivedFrom).MustBeEntityId(EntityType.Source);
        RuleFor(source => source.Speaks).MustBeEntityId(EntityType.Country, EntityType.Organization);
        RuleFor(source => source.Reliability).MustMatch(Admiralty(), "a letter from A (reliable) to F (unknown)");
        RuleFor(source => source.Rights).MustBeThere("What may be done with the text (rights)");
        RuleFor(source => source.Rights).ChildRules(rights =>
            rights.RuleFor(it => it!.MaxQuoteChars).MustBeBetween(1, 1_000_000));
        RuleForEach(source => source.Captures).SetValidator(new CaptureRules());
        RuleForEach(source => source.Quotes)
            .OverrideIndexer((_, _, quote, _) => $".{quote.Key}")
            .Must(quote => QuoteKey().IsMatch(quote.Key))
            .WithErrorCode(SeedProblemCodes.InvalidValue)
            .WithMessage("The name of a quote has lower-case letters, digits and hyphens, at most 100.")
            .SetValidator(new QuoteRules());
        Include(new LabelRules());
    }

    [GeneratedRegex(@"^[A-F]\z")]
    private static partial Regex Admiralty();

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]{0,99}\z")]
    private static partial Regex QuoteKey();
}

/// <summary>What a capture has to say of itself.</summary>
internal sealed partial class CaptureRules : AbstractValidator<CaptureEntry>
{
    public CaptureRules()
    {
        RuleFor(capture => capture.Sha256).MustBeThere("The SHA-256 of the capture");
        RuleFor(capture => capture.Sha256).MustMatch(Sha256(), "a SHA-256 of 64 lower-case hexadecimal digits");
        RuleFor(capture => capture.Bytes).MustBeThere("The length in bytes");
        RuleFor(capture => capture.Bytes).MustBeBetween(1, long.MaxValue);
        RuleFor(capture => capture.MediaType).MustBeThere("The media type");
        RuleFor(capture => capture.MediaType).MustMatch(Utf8Text(), "a text type in UTF-8, text/plain; charset=utf-8,");
        RuleFor(capture => capture.Retrieved).MustBeDay();
    }

    [GeneratedRegex(@"^[0-9a-f]{64}\z")]
    private static partial Regex Sha256();

    [GeneratedRegex(@"^text/[a-z0-9.+-]+; charset=utf-8\z")]
    private static partial Regex Utf8Text();
}

/// <summary>What a named quote has to say of itself.</summary>
internal sealed class QuoteRules : AbstractValidator<QuoteEntry>
{
    public QuoteRules()
    {
        RuleFor(quote => quote.Exact).MustBeThere("The words themselves (exact)");
        Include(new WordsRules());
    }
}
