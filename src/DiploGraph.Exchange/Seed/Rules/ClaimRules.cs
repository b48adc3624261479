using DiploGraph.Exchange.Seed.Format;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using FluentValidation;

namespace DiploGraph.Exchange.Seed.Rules;

/// <summary>What a claim has to say, whatever its predicate.</summary>
internal sealed class ClaimRules : AbstractValidator<ClaimEntry>
{
    public ClaimRules()
    {
        RuleFor(claim => claim.Id).MustBeThere("The id of the claim");
        RuleFor(claim => claim.Id).MustBeClaimId();
        RuleFor(claim => claim.Subject).MustBeThere("The subject");
        RuleFor(claim => claim.Subject).MustBeEntityId();
        RuleFor(claim => claim.Predicate).MustBeThere("The predicate");
        RuleFor(claim => claim.Object).MustBeEntityId();
        RuleFor(claim => claim.Object)
            .NotNull().When(claim => claim.Value is null)
            .WithErrorCode(SeedProblemCodes.Required)
            .WithMessage("The object (an entity) or the value (a text, a time, a token) is missing.");
        RuleFor(claim => claim.Value)
            .Null().When(claim => claim.Object is not null)
            .WithErrorCode(SeedProblemCodes.Contradiction)
            .WithMessage("A claim has an object or a value, not both.");
        RuleFor(claim => claim.Value).MustBeAtMost(10_000);
        RuleFor(claim => claim.Language).MustBeLanguage();
        RuleFor(claim => claim.ValidTime).MustBeEdtf();
        RuleFor(claim => claim.Status).MustBeOneOf(EnumTokens<ClaimStatus>.All);
        RuleFor(claim => claim.Rank).MustBeOneOf(EnumTokens<ClaimRank>.All);
        RuleFor(claim => claim.RankReason)
            .NotNull().When(claim => claim.Rank == "DEPRECATED")
            .WithErrorCode(SeedProblemCodes.Required)
            .WithMessage("A deprecated claim says why (rankReason).");
        RuleFor(claim => claim.Supersedes).MustBeClaimId();
        RuleFor(claim => claim.Evidence)
            .NotEmpty()
            .WithErrorCode(SeedProblemCodes.Required)
            .WithMessage("Evidence is missing: every claim says how it is known.");
        RuleForEach(claim => claim.Evidence).SetValidator(new EvidenceRules());
    }
}

/// <summary>What evidence has to say: a named quote, words of its own, or a citation.</summary>
internal sealed class EvidenceRules : AbstractValidator<EvidenceEntry>
{
    private const string Named =
        "A named quote brings its own words and their place; this belongs to it, in its source.";

    public EvidenceRules()
    {
        When(evidence => evidence.Quote is null, () =>
            RuleFor(evidence => evidence.Source).MustBeThere("A named quote (source:x#name) or the source"));
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
                .MustBeThere("There are no words (exact); what the source says (note)");
            RuleFor(evidence => evidence.Prefix).MustBeAbsent("There are no words that this could stand before.");
            RuleFor(evidence => evidence.Suffix).MustBeAbsent("There are no words that this could stand after.");
        });
        RuleFor(evidence => evidence.Source).MustBeEntityId(EntityType.Source);
        RuleFor(evidence => evidence.Stance).MustBeOneOf(EnumTokens<Stance>.All);
        RuleFor(evidence => evidence.Credibility).MustBeBetween(1, 6);
        RuleFor(evidence => evidence.Note).MustBeAtMost(2_000);
        Include(new WordsRules());
    }
}
