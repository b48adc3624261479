using System.Collections.Frozen;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Predicates;
using static DiploGraph.Graph.Claims.ClaimDirection;

namespace DiploGraph.Graph.Grouping;

/// <summary>The table of the keys that each type can be grouped by, with the origin of their values.</summary>
public static class GroupKeys
{
    private static readonly EntityType[] Countries = [EntityType.Country];
    private static readonly QualifierKey[] Senders = [QualifierKey.OnBehalfOf, QualifierKey.Capacity];

    private static readonly FrozenDictionary<EntityType, GroupEdge[]> Acts = new Dictionary<EntityType, GroupEdge[]>
    {
        [EntityType.Meeting] = [new(Predicate.ParticipatedIn, Incoming)],
        [EntityType.Event] = [new(Predicate.ParticipatedIn, Incoming)],
        [EntityType.Visit] = [new(Predicate.MadeVisit, Incoming)],
        [EntityType.Agreement] = [new(Predicate.Signed, Incoming)],
        [EntityType.Statement] = [new(Predicate.Said, Incoming)],
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<EntityType, GroupEdge[]> ToCountries =
        new Dictionary<EntityType, GroupEdge[]>
        {
            [EntityType.Visit] = [new(Predicate.Visited, Outgoing)],
            [EntityType.Agreement] = [new(Predicate.PartyTo, Incoming)],
            [EntityType.DiplomaticRelation] = [new(Predicate.RelationOf, Outgoing)],
            [EntityType.Official] = [new(Predicate.HoldsOffice, Outgoing)],
            [EntityType.Office] = [new(Predicate.OfficeOf, Outgoing)],
            [EntityType.Organization] = [new(Predicate.PartOf, Outgoing)],
            [EntityType.Place] = [new(Predicate.LocatedIn, Outgoing)],
        }.ToFrozenDictionary();

    private static readonly FrozenDictionary<GroupKey, Predicate> Tokens = new Dictionary<GroupKey, Predicate>
    {
        [GroupKey.Kind] = Predicate.Kind,
        [GroupKey.Status] = Predicate.HappeningStatus,
        [GroupKey.BindingStatus] = Predicate.BindingStatus,
        [GroupKey.Level] = Predicate.RelationLevel,
        [GroupKey.RelationStatus] = Predicate.RelationStatus,
    }.ToFrozenDictionary();

    /// <summary>Returns the definition of a key for a type; null if the type does not support the key.</summary>
    public static GroupKeyDefinition? Find(EntityType type, GroupKey key) => key switch
    {
        GroupKey.Year or GroupKey.Decade or GroupKey.Month => OfTime(type),
        GroupKey.Grade => type == EntityType.Visit
            ? new()
            {
                Origin = GroupKeyOrigin.EdgeToken,
                Edges = [new(Predicate.Visited, Outgoing), new(Predicate.MadeVisit, Incoming)],
                Qualifiers = [QualifierKey.Grade],
            }
            : null,
        GroupKey.Action => type == EntityType.Agreement
            ? new()
            {
                Origin = GroupKeyOrigin.EdgeToken,
                Edges = [new(Predicate.PartyTo, Incoming)],
                Qualifiers = [QualifierKey.Action],
            }
            : null,
        GroupKey.Country => OfCountry(type),
        GroupKey.OnBehalfOf => OfActs(type, Senders) is { } acts
            ? acts with { Types = Countries, IsByCountry = true }
            : null,
        GroupKey.Capacity => OfActs(type, [QualifierKey.Capacity]),
        GroupKey.Actor => OfActs(type, []),
        GroupKey.Place => OfPlace(type),
        GroupKey.Topic => Ends([new(Predicate.About, Outgoing)], EntityType.Topic),
        GroupKey.Source => new() { Origin = GroupKeyOrigin.Source },
        _ => Tokens.TryGetValue(key, out var predicate) && PredicateTable.Get(predicate).Subjects.Contains(type)
            ? new() { Origin = GroupKeyOrigin.Token, Edges = [new(predicate, Outgoing)] }
            : null,
    };

    /// <summary>Returns the keys that a type can be grouped by, in the order of <see cref="GroupKey"/>.</summary>
    public static IReadOnlyList<GroupKey> Of(EntityType type) =>
        [.. Enum.GetValues<GroupKey>().Where(key => Find(type, key) is not null)];

    /// <summary>
    /// Returns the edges that the keys of a query are read from one at a time, so that values on the same edge stay
    /// together: the only edge of a key, and edges that several keys are read from. Keys with the same edges that all
    /// take the earliest time do not need this.
    /// </summary>
    /// <param name="keys">The definitions of the keys.</param>
    public static IReadOnlyList<GroupEdge> EdgesOfRows(IReadOnlyList<GroupKeyDefinition> keys) =>
    [
        .. keys.Where(key => key.IsOnEdges)
            .SelectMany(key => key.Edges.Select(edge => (Key: key, Edge: edge)))
            .GroupBy(pair => pair.Edge, pair => pair.Key)
            .Where(readers => readers.Any(key => key.Edges.Count == 1)
                || (readers.Count() > 1 && readers.Any(key => key.Origin != GroupKeyOrigin.FirstOfEdges)))
            .Select(readers => readers.Key),
    ];

    private static GroupKeyDefinition? OfTime(EntityType type) => type switch
    {
        EntityType.Agreement => new()
        {
            Origin = GroupKeyOrigin.FirstOfEdges,
            Edges = [new(Predicate.PartyTo, Incoming), new(Predicate.Signed, Incoming)],
        },
        EntityType.Source => new() { Origin = GroupKeyOrigin.Published },
        _ => EntityTypes.Timed.Contains(type) ? new() { Origin = GroupKeyOrigin.Time } : null,
    };

    // Types with edges to countries use those; the others use the countries that people take part for.
    private static GroupKeyDefinition? OfCountry(EntityType type) =>
        ToCountries.TryGetValue(type, out var edges)
            ? Ends(edges, EntityType.Country) with { IsByCountry = true }
            : Find(type, GroupKey.OnBehalfOf);

    private static GroupKeyDefinition? OfActs(EntityType type, IReadOnlyList<QualifierKey> qualifiers) =>
        Acts.TryGetValue(type, out var edges)
            ? new() { Origin = GroupKeyOrigin.EdgeEntity, Edges = edges, Qualifiers = qualifiers }
            : null;

    private static GroupKeyDefinition? OfPlace(EntityType type) => type switch
    {
        EntityType.Visit => Ends([new(Predicate.Visited, Outgoing), new(Predicate.HeldAt, Outgoing)], EntityType.Place),
        _ => EntityTypes.Happenings.Contains(type)
            ? Ends([new(Predicate.HeldAt, Outgoing)], EntityType.Place)
            : null,
    };

    private static GroupKeyDefinition Ends(GroupEdge[] edges, EntityType type) =>
        new() { Origin = GroupKeyOrigin.EdgeEntity, Edges = edges, Types = [type] };
}
