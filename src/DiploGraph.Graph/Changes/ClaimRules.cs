using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Predicates;

namespace DiploGraph.Graph.Changes;

/// <summary>What a claim must satisfy: the predicate table, the vocabularies, and its own earlier versions.</summary>
internal sealed class ClaimRules(ValidationContext check)
{
    private readonly HashSet<ClaimId> _seen = new(check.Changes.Claims.Count);

    public void Check(Claim claim)
    {
        var subject = claim.Id.Value;
        if (subject.Length == 0)
        {
            check.Add(subject, ChangeProblemCodes.MissingId, "A claim has no id.");
            return;
        }

        if (!_seen.Add(claim.Id))
        {
            check.Add(subject, ChangeProblemCodes.Duplicate, "The claim stands twice in the change set.");
        }

        if (!PredicateTable.TryGet(claim.Predicate, out var definition))
        {
            check.Add(subject, ChangeProblemCodes.BadValue, $"There is no predicate {claim.Predicate}.");
            return;
        }

        check.Reference(subject, $"The subject of {definition.Name}", claim.Subject, definition.Subjects);
        CheckObject(claim, definition);
        CheckQualifiers(claim, definition);
        CheckStanding(claim);
        CheckUnchanged(claim);
    }

    private void CheckObject(Claim claim, PredicateDefinition definition)
    {
        var subject = claim.Id.Value;
        if (claim.Object.Entity is { } entity && definition.IsEdge)
        {
            check.Reference(subject, $"The object of {definition.Name}", entity, definition.Objects);
            // A document may speak of itself; nothing else that a predicate says can hold of one thing and itself.
            if (entity == claim.Subject && definition.Predicate != Predicate.About)
            {
                check.Add(subject, ChangeProblemCodes.RefersToItself, $"{entity} is both subject and object.");
            }

            if (definition.Predicate == Predicate.SameAs && entity.Type != claim.Subject.Type)
            {
                check.Add(subject, ChangeProblemCodes.WrongType,
                    $"{claim.Subject} and {entity} are of two types and cannot be the same.");
            }
        }
        else if (claim.Object.Literal is { } literal && literal.Kind == definition.Value)
        {
            var tokens = definition.Tokens.GetValueOrDefault(claim.Subject.Type, []);
            CheckLiteral(subject, $"The value of {definition.Name}", literal, tokens, check.Limits.MaxLiteralLength);
            if (definition.Predicate == Predicate.Language)
            {
                check.Language(subject, literal.Text);
            }
        }
        else
        {
            check.Add(subject, ChangeProblemCodes.WrongKind,
                $"{definition.Name} takes {(definition.Value is { } kind ? $"a value of kind {kind}" : "an entity")}.");
        }
    }

    private void CheckQualifiers(Claim claim, PredicateDefinition definition)
    {
        var subject = claim.Id.Value;
        if (claim.Qualifiers.Count > check.Limits.MaxQualifiers)
        {
            check.Add(subject, ChangeProblemCodes.BadLength,
                $"It has {claim.Qualifiers.Count} qualifiers; at most {check.Limits.MaxQualifiers} are taken.");
            return;
        }

        for (var i = 0; i < claim.Qualifiers.Count; i++)
        {
            var (key, value) = claim.Qualifiers[i];
            if (Find(definition.Qualifiers, key) is { } row)
            {
                CheckQualifier(subject, row, value);
            }
            else
            {
                check.Add(subject, ChangeProblemCodes.UnexpectedQualifier,
                    $"{definition.Name} does not take the qualifier {WireNames.Of(key.ToString())}.");
            }
        }
    }

    private void CheckQualifier(string subject, QualifierDefinition row, ClaimValue value)
    {
        if (value.Entity is { } entity && row.Literal is null)
        {
            check.Reference(subject, row.Name, entity, row.Entities);
        }
        else if (value.Literal is { } literal && literal.Kind == row.Literal)
        {
            CheckLiteral(subject, row.Name, literal, row.Tokens, check.Limits.MaxNoteLength);
        }
        else
        {
            check.Add(subject, ChangeProblemCodes.WrongKind,
                $"{row.Name} takes {(row.Literal is { } kind ? $"a value of kind {kind}" : "an entity")}.");
        }
    }

    private void CheckLiteral(string subject, string what, Literal literal, IReadOnlyList<string> tokens, int max)
    {
        check.RequiredText(subject, what, literal.Text, max);
        if (literal.Kind == LiteralKind.Token && !tokens.Contains(literal.Text))
        {
            check.Add(subject, ChangeProblemCodes.UnknownToken,
                $"{what} is \"{literal.Text}\"; one of {string.Join(", ", tokens)} was expected.");
        }
        else if (TextFormats.Expected(literal) is { } expected)
        {
            check.Add(subject, ChangeProblemCodes.BadLiteral,
                $"{what} is \"{literal.Text}\"; expected was {expected}.");
        }

        if (literal.Kind == LiteralKind.Text)
        {
            check.Language(subject, literal.Language);
        }
        else if (literal.Language is not null)
        {
            check.Add(subject, ChangeProblemCodes.BadLanguage, $"{what} is no text and can have no language.");
        }
    }

    private void CheckStanding(Claim claim)
    {
        var subject = claim.Id.Value;
        check.Member(subject, "The status", claim.Status);
        check.Member(subject, "The rank", claim.Rank);
        check.OptionalText(subject, "The reason of the rank", claim.RankReason, check.Limits.MaxNoteLength);
        if (claim.Rank == ClaimRank.Deprecated && string.IsNullOrWhiteSpace(claim.RankReason))
        {
            check.Add(subject, ChangeProblemCodes.RankWithoutReason, "It is deprecated, and no reason is given.");
        }
    }

    private void CheckUnchanged(Claim claim)
    {
        if (check.FindKnownClaim(claim.Id) is { } known
            && (known.Subject != claim.Subject || known.Predicate != claim.Predicate || known.Object != claim.Object))
        {
            check.Add(claim.Id.Value, ChangeProblemCodes.ClaimChanged,
                $"The claim is {known.Subject} {known.Predicate.WireName()} {known.Object}, and stays that; "
                + "another statement is another claim, which may supersede it.");
        }
    }

    private static QualifierDefinition? Find(IReadOnlyList<QualifierDefinition> rows, QualifierKey key)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Key == key)
            {
                return rows[i];
            }
        }

        return null;
    }
}
