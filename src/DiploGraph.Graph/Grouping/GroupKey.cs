namespace DiploGraph.Graph.Grouping;

/// <summary>The keys to group entities by. <see cref="GroupKeys"/> lists those of each type.</summary>
public enum GroupKey
{
    /// <summary>
    /// The year of the TIME of a happening or statement, of the first act on an agreement or of each act if another key
    /// is read from the same edge, or of the publication of a source.
    /// </summary>
    Year = 1,

    /// <summary>The decade, from a year that ends in 0.</summary>
    Decade,

    /// <summary>The month.</summary>
    Month,

    /// <summary>The best KIND.</summary>
    Kind,

    /// <summary>The best HAPPENING_STATUS.</summary>
    Status,

    /// <summary>The grade of a visit.</summary>
    Grade,

    /// <summary>
    /// The country: the visited one, a party, the one on behalf of which people take part, or the one that the entity
    /// belongs to.
    /// </summary>
    Country,

    /// <summary>The country on behalf of which someone acts, such as the country of a visitor.</summary>
    OnBehalfOf,

    /// <summary>The place of a happening, or a visited place.</summary>
    Place,

    /// <summary>The actor who takes part, makes the visit, signs the agreement or makes the statement.</summary>
    Actor,

    /// <summary>The office in which someone acts.</summary>
    Capacity,

    /// <summary>The action of a party on an agreement.</summary>
    Action,

    /// <summary>The best BINDING_STATUS, which says whether an agreement is binding.</summary>
    BindingStatus,

    /// <summary>The best RELATION_LEVEL.</summary>
    Level,

    /// <summary>The best RELATION_STATUS.</summary>
    RelationStatus,

    /// <summary>The topic that the entity is about.</summary>
    Topic,

    /// <summary>A source that supports a claim about the entity.</summary>
    Source,
}
