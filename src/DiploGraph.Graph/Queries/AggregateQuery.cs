using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Grouping;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Queries;

/// <summary>
/// A count of the entities of a type that satisfy a filter, grouped by some keys (<see cref="GroupKeys"/>). An entity
/// with several values of a key is in the group of each value; an entity without one is in the group without a value.
/// </summary>
public sealed record AggregateQuery
{
    /// <summary>The maximum number of keys of a query.</summary>
    public const int MaxKeys = 3;

    /// <summary>The type of the entities.</summary>
    public required EntityType Type { get; init; }

    /// <summary>The filter that the entities must satisfy; null for all.</summary>
    public EntityFilter? Filter { get; init; }

    /// <summary>The keys, 1 to <see cref="MaxKeys"/>, each of which the type must support.</summary>
    public required IReadOnlyList<GroupKey> GroupBy { get; init; }

    /// <summary>The number of members to return for each group, by id.</summary>
    public int SampleSize { get; init; } = 5;

    /// <summary>The maximum number of groups.</summary>
    public int MaxGroups { get; init; } = 10_000;

    /// <summary>
    /// The maximum number of entities and claims that the read may examine: 1 to 2^63-1; no limit by default. A read
    /// that would examine more fails (<see cref="Failures.GraphStoreFailure.TooCostly"/>). Each entity or claim that no
    /// index finds counts at least once, and so does each one that a filter examines on a relation. A store whose
    /// database does not report these numbers limits the time of the read instead.
    /// </summary>
    public long MaxSteps { get; init; } = long.MaxValue;
}

/// <summary>The groups that an <see cref="AggregateQuery"/> counted.</summary>
/// <param name="Groups">
/// The groups, sorted by the values of the keys in turn: times by their first and then their last period, tokens
/// and ids by code unit, and groups without a value last.
/// </param>
/// <param name="IsComplete">False if there are more groups than requested; then none are returned.</param>
public sealed record AggregateResult(IReadOnlyList<AggregateGroup> Groups, bool IsComplete);

/// <summary>A group of entities with the same values.</summary>
/// <param name="Values">A value for each key, in their order.</param>
/// <param name="Count">The number of entities.</param>
/// <param name="Sample">Some of the entities, by id.</param>
public sealed record AggregateGroup(IReadOnlyList<GroupValue> Values, long Count, IReadOnlyList<EntityId> Sample);

/// <summary>A value of a key: a time, a token or an entity, or no value if nothing is recorded.</summary>
public readonly record struct GroupValue
{
    /// <summary>
    /// The year, decade or month, or an interval or set of several if the members' time touches several.
    /// </summary>
    public EdtfTime? Time { get; init; }

    /// <summary>The token.</summary>
    public string? Token { get; init; }

    /// <summary>The entity.</summary>
    public EntityId? Entity { get; init; }

    /// <summary>Whether there is a value.</summary>
    public bool IsKnown => Time is not null || Token is not null || Entity is not null;

    /// <summary>True if the value covers several years, decades or months.</summary>
    public bool Spans => Time is { IsInterval: true } or { IsSet: true };
}
