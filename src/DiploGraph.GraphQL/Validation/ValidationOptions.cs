namespace DiploGraph.GraphQL.Validation;

/// <summary>What the validation of a document may cost, and how much its errors tell.</summary>
public sealed record ValidationOptions
{
    /// <summary>The limits that are used when none are given.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>
    /// How many errors are reported; validation ends at the next one and says so in an error of its own.
    /// Default 100; from 1 up.
    /// </summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>
    /// How many fragments, spreads and variable usages may be visited while operations are followed into fragments;
    /// what several operations share is visited once for each of them. Default 100,000; from 1 up.
    /// </summary>
    public int MaxFragmentVisits { get; init; } = 100_000;

    /// <summary>
    /// How many field comparisons may be made to find out whether all fields of a response key can be merged.
    /// Default 200,000; from 1 up.
    /// </summary>
    public int MaxMergeComparisons { get; init; } = 200_000;

    /// <summary>
    /// How many of the lists that refer to other types of the schema (<c>fields</c>, <c>interfaces</c>,
    /// <c>possibleTypes</c>, <c>inputFields</c>) may be nested below <c>__schema</c> or <c>__type</c>; each multiplies
    /// the size of the answer. Default 2; from 0 up.
    /// </summary>
    public int MaxIntrospectionDepth { get; init; } = 2;

    /// <summary>
    /// Whether messages suggest names of the schema that are like a name that is not found. Default true; to be
    /// switched off where introspection is.
    /// </summary>
    public bool SuggestNames { get; init; } = true;
}
