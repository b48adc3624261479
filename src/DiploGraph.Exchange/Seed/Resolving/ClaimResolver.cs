using DiploGraph.Exchange.Seed.Format;
using DiploGraph.Exchange.Seed.Validation;
using DiploGraph.Graph;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Formats;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Time;

namespace DiploGraph.Exchange.Seed.Resolving;

/// <summary>
/// Converts entries into claims, and checks subjects, objects, values and qualifiers against the predicate table.
/// </summary>
internal sealed class ClaimResolver(SeedIndex index, SeedProblemList problems)
{
    /// <summary>
    /// Returns the claim of an entry; null if its id, predicate, subject or object cannot be resolved.
    /// </summary>
    public Claim? Resolve(ClaimEntry entry, SeedLocation location)
    {
        var subject = index.Entity(entry.Subject, location.Below("subject"));
        var supersedes = entry.Supersedes is null ? null : index.Claim(entry.Supersedes, location.Below("supersedes"));
        if (entry.Predicate is null || PredicateTable.Find(entry.Predicate) is not { } definition)
        {
            ReportUnknownPredicate(entry.Predicate, location);
            return null;
        }

        if (subject is { } known && !definition.Subjects.Contains(known.Type))
        {
            problems.Add(location.Below("subject"), SeedProblemCodes.WrongSubject,
                $"{definition.Name} takes {Types(definition.Subjects)} as its subject, not {known}.");
        }

        var value = Object(entry, definition, subject?.Type, location);
        var qualifiers = entry.Qualifiers.Select(it => Qualifier(it, definition, location)).ToArray();
        if (!ClaimId.TryParse(entry.Id, out var id) || subject is null || value is null)
        {
            return null;
        }

        return new Claim
        {
            Id = id,
            Subject = subject.Value,
            Predicate = definition.Predicate,
            Object = value.Value,
            Qualifiers = new QualifierSet(qualifiers.OfType<Qualifier>()),
            ValidTime = Time(entry.ValidTime),
            Status = EnumTokens.Parse(entry.Status, ClaimStatus.Accepted),
            Rank = EnumTokens.Parse(entry.Rank, ClaimRank.Normal),
            RankReason = entry.RankReason,
            Supersedes = supersedes,
        };
    }

    /// <summary>Parses a time; null if the text is null or invalid (validation reports invalid times).</summary>
    public static EdtfTime? Time(string? text) =>
        text is not null && EdtfTime.TryParse(text, out var time, out _) ? time : null;

    private ClaimValue? Object(
        ClaimEntry entry, PredicateDefinition definition, EntityType? subject, SeedLocation location)
    {
        if (definition.Value is { } kind)
        {
            return Value(entry, definition, kind, subject, location);
        }

        if (entry.Object is null)
        {
            if (entry.Value is not null)
            {
                problems.Add(location.Below("value"), SeedProblemCodes.WrongObject,
                    $"{definition.Name} takes {Types(definition.Objects)} as its object: "
                    + "use object with an id, not value.");
            }

            return null;
        }

        if (index.Entity(entry.Object, location.Below("object")) is not { } entity)
        {
            return null;
        }

        if (!definition.Objects.Contains(entity.Type))
        {
            problems.Add(location.Below("object"), SeedProblemCodes.WrongObject,
                $"{definition.Name} takes {Types(definition.Objects)} as its object, not {entity}.");
        }

        return ClaimValue.Of(entity);
    }

    private ClaimValue? Value(
        ClaimEntry entry, PredicateDefinition definition, LiteralKind kind, EntityType? subject, SeedLocation location)
    {
        if (entry.Object is not null)
        {
            problems.Add(location.Below("object"), SeedProblemCodes.WrongObject,
                $"{definition.Name} takes a {EnumTokens.Name(kind)} value, not an entity: use value.");
        }

        if (entry.Language is not null && kind != LiteralKind.Text)
        {
            problems.Add(location.Below("language"), SeedProblemCodes.Contradiction,
                $"Only texts have a language; the value of {definition.Name} is {EnumTokens.Name(kind)}.");
        }

        if (entry.Value is null)
        {
            return null;
        }

        // If the subject is unknown or of the wrong type, which was already reported, there is no vocabulary to check.
        IReadOnlyList<string> tokens = subject is { } type ? definition.Tokens.GetValueOrDefault(type, []) : [];
        if (kind == LiteralKind.Token && tokens.Count == 0)
        {
            return null;
        }

        CheckForm(entry, definition.Predicate, entry.Value, location.Below("value"));
        return LiteralReader.Read(kind, tokens, entry.Value, entry.Language, location.Below("value"), problems)
            is { } literal ? ClaimValue.Of(literal) : null;
    }

    // The texts of some predicates have a form.
    private void CheckForm(ClaimEntry entry, Predicate predicate, string text, SeedLocation location)
    {
        var expected = predicate switch
        {
            Predicate.Language when !LanguageTagFormat.IsWellFormed(text) => "a language tag such as en",
            Predicate.ExternalId => entry.Qualifiers
                .Where(qualifier => qualifier.Key == EnumTokens.Name(QualifierKey.Scheme))
                .Select(qualifier => ExternalIdFormat.Expected(qualifier.Value, text))
                .FirstOrDefault(),
            _ => null,
        };
        if (expected is not null)
        {
            problems.Add(location, SeedProblemCodes.InvalidValue, SeedValues.Expected(text, expected));
        }
    }

    private Qualifier? Qualifier(QualifierEntry entry, PredicateDefinition definition, SeedLocation location)
    {
        var at = location.Below("qualifiers").Below(entry.Key);
        var expected = definition.Qualifiers.FirstOrDefault(
            it => string.Equals(it.Name, entry.Key, StringComparison.Ordinal));
        if (expected is null)
        {
            var names = definition.Qualifiers.Select(it => it.Name).ToArray();
            problems.Add(at, SeedProblemCodes.UnknownQualifier,
                $"{definition.Name} has no qualifier {entry.Key}; it has {string.Join(", ", names)}."
                + SpellingSuggester.Hint(entry.Key, names));
            return null;
        }

        if (expected.Literal is { } kind)
        {
            return LiteralReader.Read(kind, expected.Tokens, entry.Value, null, at, problems) is { } literal
                ? new Qualifier(expected.Key, ClaimValue.Of(literal))
                : null;
        }

        if (!EntityId.TryParse(entry.Value, out _))
        {
            problems.Add(at, SeedProblemCodes.InvalidId,
                $"\"{entry.Value}\" was found where an id of type {Types(expected.Entities)} was expected.");
            return null;
        }

        if (index.Entity(entry.Value, at) is not { } entity)
        {
            return null;
        }

        if (!expected.Entities.Contains(entity.Type))
        {
            problems.Add(at, SeedProblemCodes.WrongObject,
                $"{entry.Key} of {definition.Name} takes {Types(expected.Entities)}, not {entity}.");
        }

        return new Qualifier(expected.Key, ClaimValue.Of(entity));
    }

    private void ReportUnknownPredicate(string? name, SeedLocation location)
    {
        if (name is not null)
        {
            problems.Add(location.Below("predicate"), SeedProblemCodes.UnknownPredicate,
                $"The model has no predicate \"{name}\"."
                + SpellingSuggester.Hint(name, PredicateTable.All.Select(row => row.Name)));
        }
    }

    private static string Types(IReadOnlyList<EntityType> types) => types.Count == EntityTypes.All.Count
        ? "any entity"
        : string.Join(" or ", types.Select(type => type.Prefix()));
}
