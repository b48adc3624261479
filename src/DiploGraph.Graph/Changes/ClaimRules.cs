using System.Globalization;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Formats;
using DiploGraph.Graph.Predicates;

namespace DiploGraph.Graph.Changes;

/// <summary>The rules for claims: the predicate table, the vocabularies and the claim's earlier versions.</summary>
internal sealed class ClaimRules(ValidationContext check)
{
    private readonly HashSet<ClaimId> _seen = new(check.Changes.Claims.Count);

    public void Check(Claim claim)
    {
        var subject = claim.Id.Value;
        if (subject.Length == 0)
        {
            check.Add(subject, ChangeProblemCodes.MissingId, "A claim has no id.", "id");
            return;
        }

        if (!_seen.Add(claim.Id))
        {
            check.Add(
                subject, ChangeProblemCodes.Duplicate, "The claim occurs more than once in the change set.", "id");
        }

        if (!PredicateTable.TryGet(claim.Predicate, out var definition))
        {
            check.Add(subject, ChangeProblemCodes.BadValue, $"{claim.Predicate} is not a predicate.", "predicate");
            return;
        }

        check.Reference(subject, $"The subject of {definition.Name}", claim.Subject, definition.Subjects, "subject");
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
            check.Reference(subject, $"The object of {definition.Name}", entity, definition.Objects, "object");
            // A document may be about itself. No other predicate can relate an entity to itself.
            if (entity == claim.Subject && definition.Predicate != Predicate.About)
            {
                check.Add(
                    subject, ChangeProblemCodes.RefersToItself, $"{entity} is both subject and object.", "object");
            }

            if (definition.Predicate == Predicate.SameAs && entity.Type != claim.Subject.Type)
            {
                check.Add(subject, ChangeProblemCodes.WrongType,
                    $"{claim.Subject} and {entity} have different types and cannot be the same.", "object");
            }
        }
        else if (claim.Object.Literal is { } literal && literal.Kind == definition.Value)
        {
            var tokens = definition.Tokens.GetValueOrDefault(claim.Subject.Type, []);
            CheckLiteral(
                subject, $"The value of {definition.Name}", literal, tokens, check.Limits.MaxLiteralLength, "object");
            if (definition.Predicate == Predicate.Language)
            {
                check.Language(subject, literal.Text, "object");
            }
            else if (definition.Predicate == Predicate.ExternalId)
            {
                CheckExternalId(claim, literal.Text);
            }
        }
        else
        {
            check.Add(subject, ChangeProblemCodes.WrongKind,
                $"{definition.Name} needs {(definition.Value is { } kind ? $"a value of kind {kind}" : "an entity")}.",
                "object");
        }
    }

    private void CheckExternalId(Claim claim, string id)
    {
        foreach (var (key, value) in claim.Qualifiers)
        {
            if (key == QualifierKey.Scheme
                && value.Literal is { } scheme
                && ExternalIdFormat.Expected(scheme.Text, id) is { } expected)
            {
                check.Add(claim.Id.Value, ChangeProblemCodes.BadLiteral,
                    $"\"{id}\" is not {expected.TrimEnd(',')}.", "object");
            }
        }
    }

    private void CheckQualifiers(Claim claim, PredicateDefinition definition)
    {
        var subject = claim.Id.Value;
        if (claim.Qualifiers.Count > check.Limits.MaxQualifiers)
        {
            check.Add(subject, ChangeProblemCodes.BadLength,
                $"There are {claim.Qualifiers.Count} qualifiers; at most {check.Limits.MaxQualifiers} are allowed.",
                "qualifiers");
            return;
        }

        for (var i = 0; i < claim.Qualifiers.Count; i++)
        {
            var (key, value) = claim.Qualifiers[i];
            if (Find(definition.Qualifiers, key) is { } row)
            {
                CheckQualifier(subject, row, value, ["qualifiers", At(i)]);
            }
            else
            {
                check.Add(subject, ChangeProblemCodes.UnexpectedQualifier,
                    $"{definition.Name} does not accept the qualifier {WireNames.Of(key.ToString())}.",
                    "qualifiers",
                    At(i));
            }
        }
    }

    private void CheckQualifier(
        string subject, QualifierDefinition row, ClaimValue value, ReadOnlySpan<string> part)
    {
        if (value.Entity is { } entity && row.Literal is null)
        {
            check.Reference(subject, row.Name, entity, row.Entities, part);
        }
        else if (value.Literal is { } literal && literal.Kind == row.Literal)
        {
            CheckLiteral(subject, row.Name, literal, row.Tokens, check.Limits.MaxNoteLength, part);
        }
        else
        {
            check.Add(subject, ChangeProblemCodes.WrongKind,
                $"{row.Name} needs {(row.Literal is { } kind ? $"a value of kind {kind}" : "an entity")}.", part);
        }
    }

    private void CheckLiteral(
        string subject,
        string what,
        Literal literal,
        IReadOnlyList<string> tokens,
        int max,
        params ReadOnlySpan<string> part)
    {
        check.RequiredText(subject, what, literal.Text, max, part);
        if (literal.Kind == LiteralKind.Token && !tokens.Contains(literal.Text))
        {
            check.Add(subject, ChangeProblemCodes.UnknownToken,
                $"{what} is \"{literal.Text}\"; one of {string.Join(", ", tokens)} was expected.",
                part);
        }
        else if (LiteralFormat.Expected(literal) is { } expected)
        {
            check.Add(subject, ChangeProblemCodes.BadLiteral,
                $"{what} is \"{literal.Text}\"; {expected} was expected.", part);
        }

        if (literal.Language is null)
        {
            return;
        }

        if (literal.Kind == LiteralKind.Text)
        {
            check.Language(subject, literal.Language, [.. part, "language"]);
        }
        else
        {
            check.Add(
                subject,
                ChangeProblemCodes.BadLanguage,
                $"{what} is not a text and cannot have a language.",
                [.. part, "language"]);
        }
    }

    private void CheckStanding(Claim claim)
    {
        var subject = claim.Id.Value;
        check.Member(subject, "The status", claim.Status, "status");
        check.Member(subject, "The rank", claim.Rank, "rank");
        check.OptionalText(
            subject, "The reason for the rank", claim.RankReason, check.Limits.MaxNoteLength, "rankReason");
        if (claim.Rank == ClaimRank.Deprecated && string.IsNullOrWhiteSpace(claim.RankReason))
        {
            check.Add(
                subject,
                ChangeProblemCodes.RankWithoutReason,
                "The claim is deprecated but has no reason.",
                "rankReason");
        }
    }

    private void CheckUnchanged(Claim claim)
    {
        if (check.FindKnownClaim(claim.Id) is { } known
            && (known.Subject != claim.Subject || known.Predicate != claim.Predicate || known.Object != claim.Object))
        {
            check.Add(claim.Id.Value, ChangeProblemCodes.ClaimChanged,
                $"The claim states {known.Subject} {known.Predicate.WireName()} {known.Object}, which cannot change; "
                + "record a new claim that supersedes it.",
                known.Subject != claim.Subject ? "subject"
                    : known.Predicate != claim.Predicate ? "predicate" : "object");
        }
    }

    private static string At(int position) => position.ToString(CultureInfo.InvariantCulture);

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
