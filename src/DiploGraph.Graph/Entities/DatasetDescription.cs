using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Entities;

/// <summary>A body of records and what it covers: only within coverage does silence mean something.</summary>
public sealed record DatasetDescription
{
    /// <summary>The sources that make it up.</summary>
    public IReadOnlyList<EntityId> Sources { get; init; } = [];

    /// <summary>What it covers.</summary>
    public IReadOnlyList<Coverage> Coverage { get; init; } = [];
}

/// <summary>Whom, when and which kind of contact a dataset covers.</summary>
public sealed record Coverage
{
    /// <summary>The entities whose contacts are covered.</summary>
    public required IReadOnlyList<EntityId> Subjects { get; init; }

    /// <summary>The time that is covered.</summary>
    public required EdtfTime During { get; init; }

    /// <summary>The kinds of contact that are covered, such as <c>MEETING</c> or <c>VISIT</c>.</summary>
    public IReadOnlyList<EntityType> Contacts { get; init; } = [];

    /// <summary>How complete it is and how that is known.</summary>
    public string? Note { get; init; }
}
