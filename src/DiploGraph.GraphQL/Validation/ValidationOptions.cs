namespace DiploGraph.GraphQL.Validation;

/// <summary>The limits on the cost of validation, and the level of detail in its errors.</summary>
public sealed record ValidationOptions
{
    /// <summary>The default limits.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>
    /// The maximum number of reported errors, at least 1. Validation ends at the next error and reports the limit as an
    /// additional error. Default 100.
    /// </summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>
    /// The maximum number of fragments, spreads and variable usages to visit when following operations into fragments,
    /// at least 1. Fragments shared by several operations count once for each operation. Default 100,000.
    /// </summary>
    public int MaxFragmentVisits { get; init; } = 100_000;

    /// <summary>
    /// The maximum number of field comparisons for checking that all fields with the same response name can be merged,
    /// at least 1. Default 200,000.
    /// </summary>
    public int MaxMergeComparisons { get; init; } = 200_000;

    /// <summary>
    /// The maximum nesting, from 0, of lists that refer to other types of the schema (<c>fields</c>, <c>interfaces</c>,
    /// <c>possibleTypes</c>, <c>inputFields</c>) below <c>__schema</c> or <c>__type</c>. Each level multiplies the size
    /// of the response. Default 2.
    /// </summary>
    public int MaxIntrospectionDepth { get; init; } = 2;

    /// <summary>
    /// True if messages suggest similar names from the schema for unknown names. Default true; disable it wherever
    /// introspection is disabled.
    /// </summary>
    public bool SuggestNames { get; init; } = true;
}
