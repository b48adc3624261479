using System.Collections.Frozen;

namespace DiploGraph.Graph.Entities;

/// <summary>The prefixes of the types' ids and the groups of types in the model.</summary>
public static class EntityTypes
{
    private static readonly FrozenDictionary<EntityType, string> PrefixOf = new Dictionary<EntityType, string>
    {
        [EntityType.Country] = "country",
        [EntityType.Organization] = "organization",
        [EntityType.Official] = "official",
        [EntityType.Office] = "office",
        [EntityType.Place] = "place",
        [EntityType.Topic] = "topic",
        [EntityType.Meeting] = "meeting",
        [EntityType.Visit] = "visit",
        [EntityType.Event] = "event",
        [EntityType.Agreement] = "agreement",
        [EntityType.DiplomaticRelation] = "relation",
        [EntityType.Statement] = "statement",
        [EntityType.Source] = "source",
        [EntityType.Dataset] = "dataset",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, EntityType> TypeOf =
        PrefixOf.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, EntityType>.AlternateLookup<ReadOnlySpan<char>> TypeOfSpan =
        TypeOf.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Every type, in the order of the model.</summary>
    public static IReadOnlyList<EntityType> All { get; } = [.. Enum.GetValues<EntityType>()];

    /// <summary>The types of happenings, which have a time and a place: meetings, visits and events.</summary>
    public static IReadOnlyList<EntityType> Happenings { get; } =
        [EntityType.Meeting, EntityType.Visit, EntityType.Event];

    /// <summary>The types that have a TIME: happenings and statements.</summary>
    public static IReadOnlyList<EntityType> Timed { get; } = [.. Happenings, EntityType.Statement];

    /// <summary>The types of actors: countries, organizations and officials.</summary>
    public static IReadOnlyList<EntityType> Actors { get; } =
        [EntityType.Country, EntityType.Organization, EntityType.Official];

    /// <summary>
    /// True for happenings, statements, documents and data sets: their titles describe them and mention others.
    /// </summary>
    public static bool HasDescriptiveTitle(this EntityType type) =>
        Timed.Contains(type) || type is EntityType.Source or EntityType.Dataset;

    /// <summary>Returns the part of the type's ids before the colon, such as <c>official</c>.</summary>
    public static string Prefix(this EntityType type) => PrefixOf[type];

    /// <summary>Finds the type of a prefix; returns false if no type has it.</summary>
    public static bool TryParsePrefix(ReadOnlySpan<char> prefix, out EntityType type) =>
        TypeOfSpan.TryGetValue(prefix, out type);
}
