using System.Text.RegularExpressions;
using DiploGraph.Exchange.Seed.Format;
using DiploGraph.Graph;
using DiploGraph.Graph.Entities;
using FluentValidation;

namespace DiploGraph.Exchange.Seed.Validation;

/// <summary>Validates a source, apart from its captures and quotes.</summary>
internal sealed partial class SourceEntryValidator : AbstractValidator<SourceEntry>
{
    public SourceEntryValidator()
    {
        RuleFor(source => source.Id).MustBePresent("The id of the source");
        RuleFor(source => source.Id).MustBeEntityId(EntityType.Source);
        RuleFor(source => source.Kind).MustBePresent("The kind of document");
        RuleFor(source => source.Kind).MustBeOneOf(EnumTokens.All<SourceKind>());
        RuleFor(source => source.Title).MustBePresent("The title as the document gives it");
        RuleFor(source => source.Title).MustNotBeLongerThan(1_000);
        RuleFor(source => source.Url).MustBeUrl();
        RuleFor(source => source.Published).MustBeEdtf();
        RuleFor(source => source.Language).MustBeLanguage();
        RuleForEach(source => source.DerivedFrom).MustBeEntityId(EntityType.Source);
        RuleFor(source => source.Speaks).MustBeEntityId(EntityType.Country, EntityType.Organization);
        RuleFor(source => source.Reliability).MustMatch(Admiralty(), "a letter from A (reliable) to F (unknown)");
        RuleFor(source => source.Rights).MustBePresent("What may be done with the text (rights)");
        RuleFor(source => source.Rights).ChildRules(rights =>
            rights.RuleFor(it => it!.MaxQuoteChars).MustBeBetween(1, 1_000_000));
        Include(new EntityLabelValidator());
    }

    [GeneratedRegex(@"^[A-F]\z")]
    private static partial Regex Admiralty();
}

/// <summary>Validates a capture.</summary>
internal sealed partial class CaptureEntryValidator : AbstractValidator<CaptureEntry>
{
    public CaptureEntryValidator()
    {
        RuleFor(capture => capture.Sha256).MustBePresent("The SHA-256 of the capture");
        RuleFor(capture => capture.Sha256).MustMatch(Sha256(), "a SHA-256 of 64 lower-case hexadecimal digits");
        RuleFor(capture => capture.Bytes).MustBePresent("The length in bytes");
        RuleFor(capture => capture.Bytes).MustBeBetween(1, long.MaxValue);
        RuleFor(capture => capture.MediaType).MustBePresent("The media type");
        RuleFor(capture => capture.MediaType).MustMatch(
            Utf8Text(), "a text type in UTF-8 (such as text/plain; charset=utf-8)");
        RuleFor(capture => capture.Retrieved).MustBeDay();
    }

    [GeneratedRegex(@"^[0-9a-f]{64}\z")]
    private static partial Regex Sha256();

    [GeneratedRegex(@"^text/[a-z0-9.+-]+; charset=utf-8\z")]
    private static partial Regex Utf8Text();
}

/// <summary>Validates a named quote.</summary>
internal sealed class QuoteEntryValidator : AbstractValidator<QuoteEntry>
{
    public QuoteEntryValidator()
    {
        RuleFor(quote => quote.Exact).MustBePresent("The words themselves (exact)");
        Include(new QuotedTextEntryValidator());
    }
}
