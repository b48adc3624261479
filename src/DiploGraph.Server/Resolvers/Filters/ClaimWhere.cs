using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;
using DiploGraph.GraphQL.Types;
using Predicate = DiploGraph.Graph.Predicates.Predicate;

namespace DiploGraph.Server.Resolvers.Filters;

/// <summary>A <c>ClaimFilter</c>. Null means: not asked for.</summary>
internal sealed record ClaimWhere
{
    /// <summary>The ids of subjects.</summary>
    public IReadOnlyList<EntityId>? Subjects { get; private init; }

    /// <summary>The ids of object entities.</summary>
    public IReadOnlyList<EntityId>? Objects { get; private init; }

    /// <summary>The types of object entities.</summary>
    public IReadOnlyList<EntityType>? ObjectTypes { get; private init; }

    /// <summary>The predicates.</summary>
    public IReadOnlyList<Predicate>? Predicates { get; private init; }

    /// <summary>The statuses.</summary>
    public IReadOnlyList<ClaimStatus>? Statuses { get; private init; }

    /// <summary>The time at which the claims may be true.</summary>
    public EdtfTime? ValidAt { get; private init; }

    /// <summary>What the evidence that supports the claims must satisfy.</summary>
    public SupportFilter? Support { get; private init; }

    /// <summary>Whether it lets nothing through, as <c>{in: []}</c> does.</summary>
    public bool IsNothing => Subjects is [] || Objects is [] || ObjectTypes is [] || Predicates is [] || Statuses is [];

    /// <summary>Reads the argument.</summary>
    public static ClaimWhere Read(InputObject? where) => where is null ? new ClaimWhere() : new ClaimWhere
    {
        Subjects = where["subject"] is InputObject subject ? FilterValues.ReadIds(subject) : null,
        Objects = where["object"] is InputObject @object ? FilterValues.ReadIds(@object) : null,
        ObjectTypes = where["objectType"] is InputObject type ? FilterValues.ReadTypes(type) : null,
        Predicates = ReadTokens<Predicate>(where["predicate"]),
        Statuses = ReadTokens<ClaimStatus>(where["status"]),
        ValidAt = where["validAt"] as EdtfTime,
        Support = ReadSupport(where),
    };

    /// <summary>The claims whose subjects (outgoing) or objects (incoming) are the anchors.</summary>
    public ClaimQuery ToQuery(ClaimDirection direction)
    {
        var others = direction == ClaimDirection.Outgoing ? Objects : Subjects;
        return new ClaimQuery
        {
            Direction = direction,
            Predicates = Predicates ?? [],
            Statuses = Statuses ?? ClaimQuery.Believed,
            OtherTypes = direction == ClaimDirection.Outgoing ? ObjectTypes ?? [] : [],
            Other = others is null ? null : new EntityFilter.IdIn(others),
            ValidAt = ValidAt,
            Support = Support,
        };
    }

    /// <summary>Whether an entity may be the subject (outgoing) or the object (incoming).</summary>
    public bool Allows(EntityId anchor, ClaimDirection direction) => direction == ClaimDirection.Outgoing
        ? Subjects is null || Subjects.Contains(anchor)
        : (Objects is null || Objects.Contains(anchor)) && (ObjectTypes is null || ObjectTypes.Contains(anchor.Type));

    private static SupportFilter? ReadSupport(InputObject where)
    {
        var isOwn = where["onlyOwnGovernment"] as bool?;
        if (where["independentSources"] is not InputObject number)
        {
            return isOwn is null ? null : new SupportFilter { IsOwnAccount = isOwn };
        }

        var equal = (int?)ReadNumber(number["eq"]);
        return new SupportFilter
        {
            MinAccounts = Largest(equal, (int?)ReadNumber(number["gt"]) + 1),
            MaxAccounts = -Largest(-equal, -((int?)ReadNumber(number["lt"]) - 1)),
            IsOwnAccount = isOwn,
        };
    }

    private static long? ReadNumber(object? value) =>
        value is null ? null : Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture);

    private static int? Largest(int? one, int? other) => one is null ? other : other is null ? one
        : Math.Max(one.Value, other.Value);

    private static IReadOnlyList<T>? ReadTokens<T>(object? filter)
        where T : struct, Enum => filter is InputObject tokens && FilterValues.ReadAnyOf(tokens) is { } names
            ? [.. names.Select(EnumTokens.Parse<T>)]
            : null;
}
