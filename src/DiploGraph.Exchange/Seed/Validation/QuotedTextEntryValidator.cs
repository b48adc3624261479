using System.Text.RegularExpressions;
using DiploGraph.Exchange.Seed.Format;
using DiploGraph.Graph;
using DiploGraph.Graph.Quotes;
using FluentValidation;

namespace DiploGraph.Exchange.Seed.Validation;

/// <summary>Validates a quoted text and its position in a capture.</summary>
internal sealed partial class QuotedTextEntryValidator : AbstractValidator<QuotedTextEntry>
{
    /// <summary>The verification results that a file may record; a quote that was not found is not evidence.</summary>
    public static IReadOnlyList<string> Recordable { get; } =
        [Exact, EnumTokens.Name(QuoteResult.Normalised)];

    private static string Exact => EnumTokens.Name(QuoteResult.Exact);

    public QuotedTextEntryValidator()
    {
        RuleFor(quote => quote.Exact).MustNotBeLongerThan(10_000);
        RuleFor(quote => quote.Prefix).MustNotBeLongerThan(1_000);
        RuleFor(quote => quote.Suffix).MustNotBeLongerThan(1_000);
        RuleFor(quote => quote.Start).MustBeBetween(0, int.MaxValue);
        RuleFor(quote => quote.End).MustBeBetween(1, int.MaxValue);
        RuleFor(quote => quote.Capture).MustMatch(
            HashStart(), "a capture's SHA-256, or at least its first 8 digits,");
        RuleFor(quote => quote.Verification).MustBeOneOf(Recordable);
        RuleFor(quote => quote.Language).MustBeLanguage();
        RuleFor(quote => quote.AttributedTo).MustBeEntityId();
        When(quote => quote.Start is null, () =>
        {
            const string Why = "This requires start, the position of the quote in a capture.";
            RuleFor(quote => quote.End).MustBeAbsent(Why);
            RuleFor(quote => quote.Capture).MustBeAbsent(Why);
            RuleFor(quote => quote.Verification).MustBeAbsent(Why);
        });
        When(quote => quote.Start is not null, () =>
        {
            RuleFor(quote => quote.Exact).MustBePresent("The quote that start and end refer to (exact)");
            RuleFor(quote => quote.End).MustBePresent("The end that belongs to start");
            RuleFor(quote => quote.End)
                .GreaterThan(quote => quote.Start)
                .WithErrorCode(SeedProblemCodes.InvalidValue)
                .WithMessage("The end is not after the start.");
        });
        RuleFor(quote => quote.End)
            .Must((quote, end) => end - quote.Start == CaptureText.CountCodePoints(quote.Exact))
            .When(quote => quote is { Exact: not null, Start: not null }
                && (quote.Verification is null || quote.Verification == Exact)
                && quote.End > quote.Start)
            .WithErrorCode(SeedProblemCodes.OffsetsDiffer)
            .WithMessage(quote =>
                $"From start to end there are {quote.End - quote.Start} code points, but the quote has "
                + $"{CaptureText.CountCodePoints(quote.Exact)}.");
    }

    [GeneratedRegex(@"^[0-9a-f]{8,64}\z")]
    private static partial Regex HashStart();
}
