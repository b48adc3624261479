using System.Collections.Frozen;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Time;
using DiploGraph.GraphQL.Types;
using static DiploGraph.Graph.Queries.ClaimFilter;
using Predicate = DiploGraph.Graph.Claims.Predicate;

namespace DiploGraph.Server.Resolvers.Filters;

/// <summary>Converts <c>ClaimFilter</c> and <c>EvidenceFilter</c> to filters of the store.</summary>
internal sealed class ClaimFilterReader
{
    /// <summary>The name of the input type for filters of claims.</summary>
    public const string ClaimFilterName = "ClaimFilter";

    /// <summary>The name of the input type for filters of evidence.</summary>
    public const string EvidenceFilterName = "EvidenceFilter";

    private const string OnlyOwnGovernment = "onlyOwnGovernment";
    private const string IndependentSources = "independentSources";

    private static readonly ClaimFilter Anything = new And([]);

    private readonly EntityFilterReader _entities;
    private readonly FrozenDictionary<string, Func<object, ClaimFilter>> _claim;
    private readonly FrozenDictionary<string, Func<object, EvidenceFilter>> _evidence;

    /// <summary>Creates a reader for the filters of a schema.</summary>
    /// <exception cref="InvalidOperationException">
    /// A filter has fields without an implementation; the message lists them.
    /// </exception>
    public ClaimFilterReader(GraphQLSchema schema, EntityFilterReader entities)
    {
        _entities = entities;
        _claim = OfClaims().ToFrozenDictionary(StringComparer.Ordinal);
        _evidence = OfEvidence().ToFrozenDictionary(StringComparer.Ordinal);
        var unknown = Fields(schema, ClaimFilterName).Where(field => !_claim.ContainsKey(field.Name))
            .Concat(Fields(schema, EvidenceFilterName).Where(field => !_evidence.ContainsKey(field.Name)))
            .Concat(EdgeFilterReader.FindUnknown((InputObjectType)schema.FindType("EdgeFilter")!))
            .Select(field => field.Coordinate)
            .ToList();
        if (unknown.Count > 0)
        {
            throw new InvalidOperationException(
                $"These filter fields have no implementation: {string.Join(", ", unknown)}.");
        }
    }

    /// <summary>Reads a <c>where</c> argument.</summary>
    public ClaimCriteria Read(InputObject? where)
    {
        if (where is null)
        {
            return new ClaimCriteria();
        }

        var parts = new List<ClaimFilter>();
        foreach (var (name, value) in where.Fields)
        {
            if (value is not null && RestOf(name, value) is { } part)
            {
                parts.Add(part);
            }
        }

        return new ClaimCriteria
        {
            Subjects = where["subject"] is InputObject subject ? ComparisonReader.ReadIds(subject) : null,
            Objects = where["object"] is InputObject @object ? ComparisonReader.ReadIds(@object) : null,
            ObjectTypes = where["objectType"] is InputObject type ? ComparisonReader.ReadTypes(type) : null,
            Predicates = where["predicate"] is InputObject predicate
                ? ComparisonReader.ReadTokens<Predicate>(predicate)
                : null,
            Statuses = where["status"] is InputObject status ? ComparisonReader.ReadTokens<ClaimStatus>(status) : null,
            NamesStatus = NamesStatus(where),
            ValidAt = where["validAt"] as EdtfTime,
            Support = ReadSupport(where),
            Rest = parts.Count == 0 ? null : All(parts),
        };
    }

    private static NamedList<InputValueDefinition> Fields(GraphQLSchema schema, string type) =>
        ((InputObjectType)schema.FindType(type)!).Fields;

    // Returns the filter for the parts that ClaimQuery has no property for.
    private ClaimFilter? RestOf(string name, object value) => name switch
    {
        "subject" or "object" when ((InputObject)value)["is"] is null => null,
        "objectType" or "predicate" or "status" or "validAt" or IndependentSources or OnlyOwnGovernment => null,
        _ => _claim[name](value),
    };

    private static bool NamesStatus(InputObject where) =>
        (where["status"] is InputObject status && ComparisonReader.ReadAnyOf(status) is not null)
        || (where["NOT"] is InputObject not && NamesStatus(not))
        || NamesStatus(where["AND"])
        || NamesStatus(where["OR"]);

    private static bool NamesStatus(object? parts) =>
        parts is IReadOnlyList<object?> list && list.Any(part => NamesStatus((InputObject)part!));

    private Dictionary<string, Func<object, ClaimFilter>> OfClaims() => new()
    {
        ["AND"] = value => new And(ReadAll(value)),
        ["OR"] = value => new Or(ReadAll(value)),
        ["NOT"] = value => new Not(ReadTree((InputObject)value)),
        ["id"] = value => ReadIds((InputObject)value),
        ["subject"] = value => new SubjectIs(_entities.ReadReference((InputObject)value)),
        ["subjectType"] = value => new SubjectIs(ComparisonReader.ReadType((InputObject)value)),
        ["object"] = value => ReadObject(_entities.ReadReference((InputObject)value)),
        ["objectType"] = value => ReadObject(ComparisonReader.ReadType((InputObject)value)),
        ["predicate"] = value => OneOf<Predicate>(value, tokens => new PredicateIn(tokens)),
        ["value"] = value => ReadValue((InputObject)value),
        ["qualifiers"] = value => EdgeFilterReader.Read((InputObject)value).ToFilter(),
        ["status"] = value => OneOf<ClaimStatus>(value, tokens => new StatusIn(tokens)),
        ["rank"] = value => OneOf<ClaimRank>(value, tokens => new RankIn(tokens)),
        ["validAt"] = value => new MayBeValidAt((EdtfTime)value),
        ["validTime"] = value => All(
            [.. ComparisonReader.ReadTimeTests((InputObject)value).Select(test => new ValidTimeIs(test))]),
        ["recordedFrom"] = value => ComparisonReader.ReadRange((InputObject)value) is var (least, most)
            ? new RecordedIn(least ?? 0, most ?? long.MaxValue)
            : Anything,
        ["evidence"] = value => ReadEvidence((InputObject)value),
        [IndependentSources] = value => new Supported(ReadAccounts((InputObject)value)),
        [OnlyOwnGovernment] = value => new Supported(new SupportFilter { IsOwnAccount = (bool)value }),
    };

    private Dictionary<string, Func<object, EvidenceFilter>> OfEvidence() => new()
    {
        ["AND"] = value => new EvidenceFilter.And(ReadAllEvidence(value)),
        ["OR"] = value => new EvidenceFilter.Or(ReadAllEvidence(value)),
        ["NOT"] = value => new EvidenceFilter.Not(ReadPiece((InputObject)value)),
        ["source"] = value => new EvidenceFilter.SourceIs(_entities.ReadReference((InputObject)value)),
        ["attributedTo"] = value => new EvidenceFilter.AttributedTo(_entities.ReadReference((InputObject)value)),
        ["stance"] = value => ComparisonReader.ReadTokens<Stance>((InputObject)value) is { } stances
            ? new EvidenceFilter.StanceIn(stances)
            : new EvidenceFilter.And([]),
        ["exact"] = value => new EvidenceFilter.And([.. ComparisonReader.ReadTextTests((InputObject)value)
            .Select(test => new EvidenceFilter.WordsAre(test.Match, test.Texts))]),
        ["language"] = value => ComparisonReader.ReadAnyOf((InputObject)value) is { } languages
            ? new EvidenceFilter.LanguageIn(languages)
            : new EvidenceFilter.And([]),
        ["verification"] = value => ComparisonReader.ReadTokens<QuoteResult>((InputObject)value) is { } results
            ? new EvidenceFilter.VerificationIn(results)
            : new EvidenceFilter.And([]),
    };

    private ClaimFilter ReadTree(InputObject where) =>
        All([.. where.Fields.Where(field => field.Value is not null)
            .Select(field => _claim[field.Key](field.Value!))]);

    private List<ClaimFilter> ReadAll(object value) =>
        [.. ((IReadOnlyList<object?>)value).Select(item => ReadTree((InputObject)item!))];

    private List<EvidenceFilter> ReadAllEvidence(object value) =>
        [.. ((IReadOnlyList<object?>)value).Select(item => ReadPiece((InputObject)item!))];

    private EvidenceFilter ReadPiece(InputObject where)
    {
        var parts = where.Fields.Where(field => field.Value is not null)
            .Select(field => _evidence[field.Key](field.Value!))
            .ToList();
        return parts.Count == 1 ? parts[0] : new EvidenceFilter.And(parts);
    }

    private static ClaimFilter ReadIds(InputObject filter) => ComparisonReader.ReadAnyOf(filter) is { } texts
        ? new IdIn(
            [.. texts.Select(text => ClaimId.TryParse(text, out var id) ? id : (ClaimId?)null).OfType<ClaimId>()])
        : Anything;

    // An empty comparison also accepts claims with a literal as their object.
    private static ClaimFilter ReadObject(EntityFilter filter) =>
        filter is EntityFilter.And { Parts.Count: 0 } ? Anything : new ObjectIs(filter);

    private static ClaimFilter OneOf<T>(object value, Func<IReadOnlyList<T>, ClaimFilter> make)
        where T : struct, Enum =>
        ComparisonReader.ReadTokens<T>((InputObject)value) is { } tokens ? make(tokens) : Anything;

    private static ClaimFilter ReadValue(InputObject filter)
    {
        List<ClaimFilter> parts =
            [.. ComparisonReader.ReadTextTests(filter).Select(test => new ValueIs(test.Match, test.Texts))];
        if (filter["kind"] is InputObject kind)
        {
            parts.Add(OneOf<LiteralKind>(kind, kinds => new ValueKindIn(kinds)));
        }

        if (filter["language"] is InputObject language && ComparisonReader.ReadAnyOf(language) is { } languages)
        {
            parts.Add(new ValueLanguageIn(languages));
        }

        if (filter["time"] is InputObject time)
        {
            parts.AddRange(ComparisonReader.ReadTimeTests(time).Select(test => new ValueTimeIs(test)));
        }

        return All(parts);
    }

    private ClaimFilter ReadEvidence(InputObject filter)
    {
        var parts = new List<ClaimFilter>();
        foreach (var (name, quantifier) in EntityFilterReader.Quantifiers)
        {
            if (filter[name] is InputObject inner)
            {
                parts.Add(new Evidenced(quantifier, ReadPiece(inner)));
            }
        }

        return All(parts);
    }

    private static SupportFilter? ReadSupport(InputObject where)
    {
        var isOwn = where[OnlyOwnGovernment] as bool?;
        return where[IndependentSources] is InputObject number
            ? ReadAccounts(number) with { IsOwnAccount = isOwn }
            : isOwn is null ? null : new SupportFilter { IsOwnAccount = isOwn };
    }

    private static SupportFilter ReadAccounts(InputObject number)
    {
        var (least, most) = ComparisonReader.ReadRange(number);
        return new SupportFilter { MinAccounts = ToInt(least), MaxAccounts = ToInt(most) };

        static int? ToInt(long? value) =>
            value is { } known ? (int)Math.Clamp(known, int.MinValue, int.MaxValue) : null;
    }

    private static ClaimFilter All(List<ClaimFilter> parts) => parts.Count == 1 ? parts[0] : new And(parts);
}
