using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Entities;

/// <summary>
/// The description of a body of records and its coverage. The lack of a record is meaningful only within the coverage.
/// </summary>
public sealed record DatasetDescription
{
    /// <summary>The sources of the dataset.</summary>
    public IReadOnlyList<EntityId> Sources { get; init; } = [];

    /// <summary>The coverage.</summary>
    public IReadOnlyList<Coverage> Coverage { get; init; } = [];
}

/// <summary>The entities, the time and the kinds of contact that a dataset covers.</summary>
public sealed record Coverage
{
    /// <summary>The entities whose contacts are covered.</summary>
    public required IReadOnlyList<EntityId> Subjects { get; init; }

    /// <summary>The covered time.</summary>
    public required EdtfTime During { get; init; }

    /// <summary>The covered kinds of contact, such as <c>MEETING</c> or <c>VISIT</c>; empty for all.</summary>
    public IReadOnlyList<EntityType> Contacts { get; init; } = [];

    /// <summary>A note on how complete the coverage is and how that is known.</summary>
    public string? Note { get; init; }
}
