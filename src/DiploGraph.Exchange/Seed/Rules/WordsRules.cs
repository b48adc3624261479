using System.Text.RegularExpressions;
using DiploGraph.Exchange.Seed.Format;
using DiploGraph.Graph;
using DiploGraph.Graph.Quotes;
using FluentValidation;

namespace DiploGraph.Exchange.Seed.Rules;

/// <summary>What words of a source, and their place in its capture, have to agree in.</summary>
internal sealed partial class WordsRules : AbstractValidator<WordsEntry>
{
    /// <summary>The results of verification that may be recorded: words that were not found are not recorded.</summary>
    public static IReadOnlyList<string> Recordable { get; } =
        [WireNames.Of(nameof(QuoteResult.Exact)), WireNames.Of(nameof(QuoteResult.Normalised))];

    public WordsRules()
    {
        RuleFor(words => words.Exact).MustBeAtMost(10_000);
        RuleFor(words => words.Prefix).MustBeAtMost(1_000);
        RuleFor(words => words.Suffix).MustBeAtMost(1_000);
        RuleFor(words => words.Start).MustBeBetween(0, int.MaxValue);
        RuleFor(words => words.End).MustBeBetween(1, int.MaxValue);
        RuleFor(words => words.Capture).MustMatch(
            HashStart(), "a capture's SHA-256, or its first 8 digits or more,");
        RuleFor(words => words.Verification).MustBeOneOf(Recordable);
        RuleFor(words => words.Language).MustBeLanguage();
        RuleFor(words => words.AttributedTo).MustBeEntityId();
        When(words => words.Start is null, () =>
        {
            const string Why = "This belongs to words whose place in a capture is given; start is missing.";
            RuleFor(words => words.End).MustBeAbsent(Why);
            RuleFor(words => words.Capture).MustBeAbsent(Why);
            RuleFor(words => words.Verification).MustBeAbsent(Why);
        });
        When(words => words.Start is not null, () =>
        {
            RuleFor(words => words.Exact).MustBeThere("The words that start and end belong to (exact)");
            RuleFor(words => words.End).MustBeThere("The end that belongs to start");
            RuleFor(words => words.End)
                .GreaterThan(words => words.Start)
                .WithErrorCode(SeedProblemCodes.InvalidValue)
                .WithMessage("The end is not after the start.");
        });
        RuleFor(words => words.End)
            .Must((words, end) => end - words.Start == CaptureText.CountCodePoints(words.Exact))
            .When(words => words is { Exact: not null, Start: not null, Verification: null or "EXACT" }
                && words.End > words.Start)
            .WithErrorCode(SeedProblemCodes.OffsetsDiffer)
            .WithMessage(words => $"From start to end are {words.End - words.Start} code points, but the words have "
                + $"{CaptureText.CountCodePoints(words.Exact)}.");
    }

    [GeneratedRegex(@"^[0-9a-f]{8,64}\z")]
    private static partial Regex HashStart();
}
