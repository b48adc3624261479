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

/// <summary>What a dataset covers: whose contacts, with whom, where, when and of which kinds.</summary>
public sealed record Coverage
{
    // The setters accept null because descriptions in older stores have no such properties.

    /// <summary>The entities whose contacts are covered.</summary>
    public required IReadOnlyList<EntityId> Subjects { get; init; }

    /// <summary>
    /// The officials, offices, organizations and countries with whom contacts are covered; empty for anyone. An office
    /// stands for its holders; a country or organization includes its parts and everyone who holds one of its offices.
    /// </summary>
    public IReadOnlyList<EntityId> Counterparts { get; init => field = value ?? []; } = [];

    /// <summary>The countries and places where contacts are covered; empty for anywhere.</summary>
    public IReadOnlyList<EntityId> Places { get; init => field = value ?? []; } = [];

    /// <summary>The covered time.</summary>
    public required EdtfTime During { get; init; }

    /// <summary>The covered kinds of contact, such as <c>MEETING</c> or <c>VISIT</c>; empty for all.</summary>
    public IReadOnlyList<EntityType> Contacts { get; init; } = [];

    /// <summary>A note on how complete the coverage is and how that is known.</summary>
    public string? Note { get; init; }

    /// <summary>Returns the entities that the coverage refers to.</summary>
    public IEnumerable<EntityId> GetReferences() => Subjects.Concat(Counterparts).Concat(Places);
}
