using DiploGraph.Exchange.Seed.Format;
using DiploGraph.Graph;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using FluentValidation;

namespace DiploGraph.Exchange.Seed.Validation;

/// <summary>Validates a claim, apart from its evidence and the rules of its predicate.</summary>
internal sealed class ClaimEntryValidator : AbstractValidator<ClaimEntry>
{
    public ClaimEntryValidator()
    {
        RuleFor(claim => claim.Id).MustBePresent("The id of the claim");
        RuleFor(claim => claim.Id).MustBeClaimId();
        RuleFor(claim => claim.Subject).MustBePresent("The subject");
        RuleFor(claim => claim.Subject).MustBeEntityId();
        RuleFor(claim => claim.Predicate).MustBePresent("The predicate");
        RuleFor(claim => claim.Object).MustBeEntityId();
        RuleFor(claim => claim.Object)
            .NotNull().When(claim => claim.Value is null)
            .WithErrorCode(SeedProblemCodes.Required)
            .WithMessage("The object (an entity) or the value (a text, a time, a token) is missing.");
        RuleFor(claim => claim.Value)
            .Null().When(claim => claim.Object is not null)
            .WithErrorCode(SeedProblemCodes.Contradiction)
            .WithMessage("A claim has an object or a value, not both.");
        RuleFor(claim => claim.Value).MustNotBeLongerThan(10_000);
        RuleFor(claim => claim.Language).MustBeLanguage();
        RuleFor(claim => claim.ValidTime).MustBeEdtf();
        RuleFor(claim => claim.Status).MustBeOneOf(EnumTokens.All<ClaimStatus>());
        RuleFor(claim => claim.Rank).MustBeOneOf(EnumTokens.All<ClaimRank>());
        RuleFor(claim => claim.RankReason)
            .NotNull().When(claim => claim.Rank == EnumTokens.Name(ClaimRank.Deprecated))
            .WithErrorCode(SeedProblemCodes.Required)
            .WithMessage("A deprecated claim says why (rankReason).");
        RuleFor(claim => claim.Supersedes).MustBeClaimId();
        RuleFor(claim => claim.Evidence)
            .NotEmpty()
            .WithErrorCode(SeedProblemCodes.Required)
            .WithMessage("Evidence is missing: every claim needs evidence.");
    }
}

/// <summary>Validates an earlier version of a claim.</summary>
internal sealed class EarlierEntryValidator : AbstractValidator<EarlierEntry>
{
    public EarlierEntryValidator()
    {
        RuleFor(earlier => earlier.Until).MustBePresent("The last edition with this version (until)");
        RuleFor(earlier => earlier.Until).MustBeBetween(1, 99);
        RuleFor(earlier => earlier.ValidTime).MustBeEdtf();
        RuleFor(earlier => earlier.Without)
            .NotEmpty().When(earlier => earlier.ValidTime is null && earlier.Qualifiers.Count == 0)
            .WithErrorCode(SeedProblemCodes.Required)
            .WithMessage("What this version says differently is missing: validTime, qualifiers or without.");
    }
}

/// <summary>Validates evidence: a named quote, a quote of its own, or a citation.</summary>
internal sealed class EvidenceEntryValidator : AbstractValidator<EvidenceEntry>
{
    private const string Named =
        "A named quote brings its own words and position; this belongs to the quote, in its source.";

    public EvidenceEntryValidator()
    {
        When(evidence => evidence.Quote is null, () =>
            RuleFor(evidence => evidence.Source).MustBePresent("A named quote (source:x#name) or the source"));
        When(evidence => evidence.Quote is not null, () =>
        {
            RuleFor(evidence => evidence.Source).MustBeAbsent(Named);
            RuleFor(evidence => evidence.Exact).MustBeAbsent(Named);
            RuleFor(evidence => evidence.Prefix).MustBeAbsent(Named);
            RuleFor(evidence => evidence.Suffix).MustBeAbsent(Named);
            RuleFor(evidence => evidence.Start).MustBeAbsent(Named);
            RuleFor(evidence => evidence.End).MustBeAbsent(Named);
        });
        When(evidence => evidence is { Quote: null, Exact: null, Start: null }, () =>
        {
            RuleFor(evidence => evidence.Note)
                .MustBePresent("There is no quote (exact); what the source says (note)");
            RuleFor(evidence => evidence.Prefix).MustBeAbsent("There is no quote that this could precede.");
            RuleFor(evidence => evidence.Suffix).MustBeAbsent("There is no quote that this could follow.");
        });
        RuleFor(evidence => evidence.Source).MustBeEntityId(EntityType.Source);
        RuleFor(evidence => evidence.Stance).MustBeOneOf(EnumTokens.All<Stance>());
        RuleFor(evidence => evidence.Credibility).MustBeBetween(1, 6);
        RuleFor(evidence => evidence.Note).MustNotBeLongerThan(2_000);
        Include(new QuotedTextEntryValidator());
    }
}
