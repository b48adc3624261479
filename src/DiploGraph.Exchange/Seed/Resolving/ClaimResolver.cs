using DiploGraph.Exchange.Seed.Format;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Time;

namespace DiploGraph.Exchange.Seed.Resolving;

/// <summary>
/// Makes claims from entries: predicates, ends, values and qualifiers as the predicate table has them.
/// </summary>
internal sealed class ClaimResolver(SeedIndex index, Problems problems)
{
    /// <summary>
    /// The claim of an entry; null where it has no id, predicate, subject or object that can be made out.
    /// </summary>
    public Claim? Resolve(ClaimEntry entry, Place place)
    {
        var subject = index.Entity(entry.Subject, place.Below("subject"));
        var supersedes = entry.Supersedes is null ? null : index.Claim(entry.Supersedes, place.Below("supersedes"));
        if (entry.Predicate is null || PredicateTable.Find(entry.Predicate) is not { } definition)
        {
            UnknownPredicate(entry.Predicate, place);
            return null;
        }

        if (subject is { } known && !definition.Subjects.Contains(known.Type))
        {
            problems.Add(place.Below("subject"), SeedProblemCodes.WrongSubject,
                $"{definition.Name} is said of {Types(definition.Subjects)}, not of {known}.");
        }

        var value = Object(entry, definition, subject?.Type, place);
        var qualifiers = entry.Qualifiers.Select(it => Qualifier(it, definition, place)).ToArray();
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
            Status = EnumTokens<ClaimStatus>.Parse(entry.Status, ClaimStatus.Accepted),
            Rank = EnumTokens<ClaimRank>.Parse(entry.Rank, ClaimRank.Normal),
            RankReason = entry.RankReason,
            Supersedes = supersedes,
        };
    }

    /// <summary>The time of a text; null where there is none, or one that is a problem already.</summary>
    public static EdtfTime? Time(string? text) =>
        text is not null && EdtfTime.TryParse(text, out var time, out _) ? time : null;

    private ClaimValue? Object(ClaimEntry entry, PredicateDefinition definition, EntityType? subject, Place place)
    {
        if (definition.Value is { } kind)
        {
            return Value(entry, definition, kind, subject, place);
        }

        if (entry.Object is null)
        {
            if (entry.Value is not null)
            {
                problems.Add(place.Below("value"), SeedProblemCodes.WrongObject,
                    $"{definition.Name} leads to {Types(definition.Objects)}: write object and an id.");
            }

            return null;
        }

        if (index.Entity(entry.Object, place.Below("object")) is not { } entity)
        {
            return null;
        }

        if (!definition.Objects.Contains(entity.Type))
        {
            problems.Add(place.Below("object"), SeedProblemCodes.WrongObject,
                $"{definition.Name} leads to {Types(definition.Objects)}, not to {entity}.");
        }

        return ClaimValue.Of(entity);
    }

    private ClaimValue? Value(
        ClaimEntry entry, PredicateDefinition definition, LiteralKind kind, EntityType? subject, Place place)
    {
        if (entry.Object is not null)
        {
            problems.Add(place.Below("object"), SeedProblemCodes.WrongObject,
                $"{definition.Name} has a value ({EnumTokens<LiteralKind>.Name(kind)}), not an entity: write value.");
        }

        if (entry.Language is not null && kind != LiteralKind.Text)
        {
            problems.Add(place.Below("language"), SeedProblemCodes.Contradiction,
                $"Only texts are in a language; {definition.Name} is {EnumTokens<LiteralKind>.Name(kind)}.");
        }

        if (entry.Value is null)
        {
            return null;
        }

        // Where the subject is unknown or wrong, which is a problem already, no vocabulary can be held against it.
        IReadOnlyList<string> tokens = subject is { } type ? definition.Tokens.GetValueOrDefault(type, []) : [];
        if (kind == LiteralKind.Token && tokens.Count == 0)
        {
            return null;
        }

        return LiteralReader.Read(kind, tokens, entry.Value, entry.Language, place.Below("value"), problems)
            is { } literal ? ClaimValue.Of(literal) : null;
    }

    private Qualifier? Qualifier(QualifierEntry entry, PredicateDefinition definition, Place place)
    {
        var at = place.Below($"qualifiers.{entry.Key}");
        var takes = definition.Qualifiers.FirstOrDefault(
            it => string.Equals(it.Name, entry.Key, StringComparison.Ordinal));
        if (takes is null)
        {
            var names = definition.Qualifiers.Select(it => it.Name).ToArray();
            problems.Add(at, SeedProblemCodes.UnknownQualifier,
                $"{definition.Name} takes no {entry.Key}; it takes {string.Join(", ", names)}."
                + Nearest.Hint(entry.Key, names));
            return null;
        }

        if (takes.Literal is { } kind)
        {
            return LiteralReader.Read(kind, takes.Tokens, entry.Value, null, at, problems) is { } literal
                ? new Qualifier(takes.Key, ClaimValue.Of(literal))
                : null;
        }

        if (!EntityId.TryParse(entry.Value, out _))
        {
            problems.Add(at, SeedProblemCodes.InvalidId,
                $"\"{entry.Value}\" was found where the id of {Types(takes.Entities)} was expected.");
            return null;
        }

        if (index.Entity(entry.Value, at) is not { } entity)
        {
            return null;
        }

        if (!takes.Entities.Contains(entity.Type))
        {
            problems.Add(at, SeedProblemCodes.WrongObject,
                $"{entry.Key} of {definition.Name} is {Types(takes.Entities)}, not {entity}.");
        }

        return new Qualifier(takes.Key, ClaimValue.Of(entity));
    }

    private void UnknownPredicate(string? name, Place place)
    {
        if (name is not null)
        {
            problems.Add(place.Below("predicate"), SeedProblemCodes.UnknownPredicate,
                $"\"{name}\" is no predicate of the model."
                + Nearest.Hint(name, PredicateTable.All.Select(row => row.Name)));
        }
    }

    private static string Types(IReadOnlyList<EntityType> types) => types.Count == EntityTypes.All.Count
        ? "any entity"
        : string.Join(" or ", types.Select(type => type.Prefix()));
}
