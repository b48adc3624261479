namespace DiploGraph.Graph.Entities;

/// <summary>
/// One version of an identity that claims are about. It holds nothing that could be contested: what is known of an
/// entity is in its claims.
/// </summary>
public sealed record Entity
{
    /// <summary>The id; its prefix is the type.</summary>
    public required EntityId Id { get; init; }

    /// <summary>
    /// A short English label by which the curators tell this entity from others. It is shown where no claim gives a
    /// name
    /// in the asked language; it is not itself a claim.
    /// </summary>
    public required string Label { get; init; }

    /// <summary>A curators' note that tells the entity from others of like name; null where the label does.</summary>
    public string? Disambiguation { get; init; }

    /// <summary>
    /// The bibliographic description; present exactly when the type is <see cref="EntityType.Source"/>.
    /// </summary>
    public SourceDescription? Source { get; init; }

    /// <summary>The coverage; present exactly when the type is <see cref="EntityType.Dataset"/>.</summary>
    public DatasetDescription? Dataset { get; init; }

    /// <summary>
    /// The other ids that it goes by, by code unit: those of the entities that are one with it by SAME_AS claims. Set
    /// by the store, in what it reads.
    /// </summary>
    public IReadOnlyList<EntityId> OtherIds { get; init; } = [];

    /// <summary>The revision that recorded this version. Set by the store.</summary>
    public long RecordedFrom { get; init; }

    /// <summary>The revision that replaced this version; null while it stands. Set by the store.</summary>
    public long? RecordedTo { get; init; }

    /// <summary>What it is.</summary>
    public EntityType Type => Id.Type;
}
