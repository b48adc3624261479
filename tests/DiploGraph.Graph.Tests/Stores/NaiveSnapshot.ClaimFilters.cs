using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Tests.Stores;

/// <summary>Filters of claims and of evidence, implemented literally.</summary>
internal sealed partial class NaiveSnapshot
{
    private bool Satisfies(Claim claim, ClaimFilter? filter, EdtfTime? at)
    {
        var value = claim.Object.Literal;
        switch (filter)
        {
            case null:
                return true;
            case ClaimFilter.And and:
                return and.Parts.All(part => Satisfies(claim, part, at));
            case ClaimFilter.Or or:
                return or.Parts.Any(part => Satisfies(claim, part, at));
            case ClaimFilter.Not not:
                return !Satisfies(claim, not.Part, at);
            case ClaimFilter.IdIn ids:
                return ids.Ids.Contains(claim.Id);
            case ClaimFilter.SubjectIs subject:
                return Satisfies(claim.Subject, subject.Entity, at);
            case ClaimFilter.ObjectIs @object:
                return claim.Object.Entity is { } other && Satisfies(other, @object.Entity, at);
            case ClaimFilter.PredicateIn predicates:
                return predicates.Predicates.Contains(claim.Predicate);
            case ClaimFilter.StatusIn statuses:
                return statuses.Statuses.Contains(claim.Status);
            case ClaimFilter.RankIn ranks:
                return ranks.Ranks.Contains(claim.Rank);
            case ClaimFilter.ValueIs texts:
                return value is { } literal && texts.Texts.Any(text => IsMatch(texts.Match, literal.Text, text));
            case ClaimFilter.ValueKindIn kinds:
                return value is { } typed && kinds.Kinds.Contains(typed.Kind);
            case ClaimFilter.ValueLanguageIn languages:
                return IsIn(value?.Language, languages.Languages);
            case ClaimFilter.ValueTimeIs time:
                return value is { Kind: LiteralKind.Time } && time.Test.Matches(value.Value.ToTime());
            case ClaimFilter.ValidTimeIs time:
                return claim.ValidTime is { } own && time.Test.Matches(own);
            case ClaimFilter.MayBeValidAt then:
                return IsValid(claim, then.Time);
            case ClaimFilter.Qualified { Qualifier: var wanted }:
                return claim.Qualifiers.Any(one => one.Key == wanted.Key && IsOneOf(one.Value, wanted));
            case ClaimFilter.RecordedIn range:
                return claim.RecordedFrom >= range.First && claim.RecordedFrom <= range.Last;
            case ClaimFilter.Evidenced evidenced:
                var answers = EvidenceOf(claim.Id).Select(piece => Satisfies(piece, evidenced.Evidence, at)).ToList();
                return Quantified(evidenced.Quantifier, answers);
            default:
                throw new InvalidOperationException();
        }
    }

    private bool Satisfies(Evidence piece, EvidenceFilter? filter, EdtfTime? at) => filter switch
    {
        null => true,
        EvidenceFilter.And and => and.Parts.All(part => Satisfies(piece, part, at)),
        EvidenceFilter.Or or => or.Parts.Any(part => Satisfies(piece, part, at)),
        EvidenceFilter.Not not => !Satisfies(piece, not.Part, at),
        EvidenceFilter.SourceIs source => Satisfies(piece.Source, source.Entity, at),
        EvidenceFilter.AttributedTo other =>
            piece.AttributedTo is { } whom && Satisfies(identity.Of(whom), other.Entity, at),
        EvidenceFilter.StanceIn stances => stances.Stances.Contains(piece.Stance),
        EvidenceFilter.WordsAre words => piece.Quote is { } quote
            && words.Texts.Any(text => IsMatch(words.Match, quote.Exact, text)),
        EvidenceFilter.LanguageIn languages => IsIn(piece.Language, languages.Languages),
        EvidenceFilter.VerificationIn results => results.Results.Contains(piece.Verification),
        _ => throw new InvalidOperationException(),
    };

    private bool IsOneOf(ClaimValue value, QualifierIs wanted) => value.Entity is { } entity
        ? wanted.Entities.Select(identity.Of).Contains(identity.Of(entity))
        : wanted.Texts.Contains(value.Literal!.Value.Text);

    private static bool IsIn(string? language, IReadOnlyList<string> languages) => language is not null
        && languages.Any(one => language.Equals(one, StringComparison.OrdinalIgnoreCase)
            || language.StartsWith(one + "-", StringComparison.OrdinalIgnoreCase));

    private static bool Quantified(Quantifier quantifier, List<bool> answers) => quantifier switch
    {
        Quantifier.Some => answers.Contains(true),
        Quantifier.None => !answers.Contains(true),
        _ => !answers.Contains(false),
    };
}
