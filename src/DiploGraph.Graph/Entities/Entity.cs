namespace DiploGraph.Graph.Entities;

/// <summary>
/// One version of an identity that claims are about. It contains nothing that could be disputed; all knowledge about an
/// entity is in its claims.
/// </summary>
public sealed record Entity
{
    /// <summary>The id; its prefix is the type.</summary>
    public required EntityId Id { get; init; }

    /// <summary>
    /// A short English label that distinguishes this entity from others for the curators. It is shown if no claim has a
    /// name in the requested language. It is not itself a claim.
    /// </summary>
    public required string Label { get; init; }

    /// <summary>A note that distinguishes the entity from others with a similar name; null if the label does.</summary>
    public string? Disambiguation { get; init; }

    /// <summary>
    /// The bibliographic description; present if and only if the type is <see cref="EntityType.Source"/>.
    /// </summary>
    public SourceDescription? Source { get; init; }

    /// <summary>The coverage; present if and only if the type is <see cref="EntityType.Dataset"/>.</summary>
    public DatasetDescription? Dataset { get; init; }

    /// <summary>
    /// Whether the entity is withdrawn, for example because the import that added it was taken back. It can still be
    /// read by its id, but is not listed, counted, found by name or suggested. If SAME_AS claims join it with others,
    /// the version with the canonical id decides.
    /// </summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>
    /// The other ids of the entity, sorted by code unit: those that SAME_AS claims join with it. Set by the store when
    /// it reads the entity.
    /// </summary>
    public IReadOnlyList<EntityId> OtherIds { get; init; } = [];

    /// <summary>The revision that recorded this version. Set by the store.</summary>
    public long RecordedFrom { get; init; }

    /// <summary>The revision that replaced this version; null while it is current. Set by the store.</summary>
    public long? RecordedTo { get; init; }

    /// <summary>The type.</summary>
    public EntityType Type => Id.Type;
}
