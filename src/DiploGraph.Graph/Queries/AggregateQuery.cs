using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Grouping;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Queries;

/// <summary>
/// Entities of a type, those that a filter lets through, counted by some keys (<see cref="GroupKeys"/>). An entity that
/// has several values of a key is in the group of each; one that has none is in the group without a value.
/// </summary>
public sealed record AggregateQuery
{
    /// <summary>The most keys of a query.</summary>
    public const int MaxKeys = 3;

    /// <summary>The type.</summary>
    public required EntityType Type { get; init; }

    /// <summary>What they must satisfy; null for all.</summary>
    public EntityFilter? Filter { get; init; }

    /// <summary>The keys, 1 to <see cref="MaxKeys"/>, each one that the type takes.</summary>
    public required IReadOnlyList<GroupKey> GroupBy { get; init; }

    /// <summary>How many members of each group to name, the first by id.</summary>
    public int SampleSize { get; init; } = 5;

    /// <summary>The most groups.</summary>
    public int MaxGroups { get; init; } = 10_000;

    /// <summary>
    /// The most entities and claims that the read may look at: 1 to 2^63-1, by default no limit. A read that needs more
    /// fails (<see cref="Failures.GraphStoreFailure.TooCostly"/>). It counts each entity and claim that no index leads
    /// to, and those that filters look at through relations. A store whose database does not report these numbers
    /// limits the time of the read instead.
    /// </summary>
    public long MaxSteps { get; init; } = long.MaxValue;
}

/// <summary>What was counted.</summary>
/// <param name="Groups">
/// The groups, by the values of the keys one after the other: times by their first day and then their last, tokens and
/// ids by code unit, what has no value last.
/// </param>
/// <param name="IsComplete">False where there are more groups than asked for; then none are answered.</param>
public sealed record AggregateResult(IReadOnlyList<AggregateGroup> Groups, bool IsComplete);

/// <summary>The entities that have the same values.</summary>
/// <param name="Values">A value for each key, in their order.</param>
/// <param name="Count">How many they are.</param>
/// <param name="Sample">Some of them, by id.</param>
public sealed record AggregateGroup(IReadOnlyList<GroupValue> Values, long Count, IReadOnlyList<EntityId> Sample);

/// <summary>A value of a key: a time, a token or an entity, or none where nothing is recorded.</summary>
public readonly record struct GroupValue
{
    /// <summary>The years, decades or months; several of them where the members' time touches several.</summary>
    public EdtfTime? Time { get; init; }

    /// <summary>The token.</summary>
    public string? Token { get; init; }

    /// <summary>The entity.</summary>
    public EntityId? Entity { get; init; }

    /// <summary>Whether there is a value.</summary>
    public bool IsKnown => Time is not null || Token is not null || Entity is not null;

    /// <summary>Whether it is several years, decades or months.</summary>
    public bool Spans => Time?.IsInterval ?? false;
}
