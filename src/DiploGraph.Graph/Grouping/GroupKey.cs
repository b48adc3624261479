namespace DiploGraph.Graph.Grouping;

/// <summary>What entities are grouped by; which type takes which is in <see cref="GroupKeys"/>.</summary>
public enum GroupKey
{
    /// <summary>The year: of a happening or statement its TIME, of an agreement its first act, of a source its
    /// publication.</summary>
    Year = 1,

    /// <summary>The ten years, from a year that ends in 0.</summary>
    Decade,

    /// <summary>The month.</summary>
    Month,

    /// <summary>The best KIND.</summary>
    Kind,

    /// <summary>The best HAPPENING_STATUS.</summary>
    Status,

    /// <summary>The grade of a visit.</summary>
    Grade,

    /// <summary>The country: visited, party, on whose behalf people take part, or that it belongs to.</summary>
    Country,

    /// <summary>The country on whose behalf somebody acts: for whom a visit is made.</summary>
    OnBehalfOf,

    /// <summary>The place where it is held, or that is visited.</summary>
    Place,

    /// <summary>Who takes part, makes the visit, signs or says.</summary>
    Actor,

    /// <summary>The office in whose capacity somebody acts.</summary>
    Capacity,

    /// <summary>What parties have done with an agreement.</summary>
    Action,

    /// <summary>Whether an agreement binds: the best BINDING_STATUS.</summary>
    BindingStatus,

    /// <summary>The best RELATION_LEVEL.</summary>
    Level,

    /// <summary>The best RELATION_STATUS.</summary>
    RelationStatus,

    /// <summary>The topic that it is about.</summary>
    Topic,

    /// <summary>The source that supports some claim about it.</summary>
    Source,
}
