using System.ComponentModel.DataAnnotations;

namespace DiploGraph.GraphQL;

/// <summary>
/// The limits and switches of an engine. Every limit is on by default. A request that exceeds one is rejected before
/// anything executes, with an error that names the limit, the value and the maximum. The engine's constructor throws
/// <see cref="ArgumentOutOfRangeException"/> if an option is outside its <see cref="RangeAttribute"/>.
/// </summary>
public sealed partial record GraphQLOptions
{
    /// <summary>The default options.</summary>
    public static GraphQLOptions Default { get; } = new();

    // --- the document's text ---

    /// <summary>The maximum size of a document, in bytes of UTF-8.</summary>
    [Range(1, 16 * 1024 * 1024)]
    public int MaxDocumentBytes { get; init; } = 256 * 1024;

    /// <summary>The maximum number of tokens in a document.</summary>
    [Range(1, 10_000_000)]
    public int MaxTokens { get; init; } = 15_000;

    /// <summary>The maximum nesting of selection sets, values and types in a document's text.</summary>
    [Range(1, DeepestNesting)]
    public int MaxNesting { get; init; } = 200;

    // --- validation ---

    /// <summary>The maximum number of errors in a response. Validation stops when it reaches this number.</summary>
    [Range(1, 1_000_000)]
    public int MaxErrors { get; init; } = 100;

    /// <summary>The maximum number of field comparisons in the rule Field Selection Merging.</summary>
    [Range(1, 100_000_000)]
    public int MaxMergeComparisons { get; init; } = 200_000;

    /// <summary>
    /// The maximum number of fragments, spreads and variables that validation visits when it follows operations into
    /// their fragments.
    /// </summary>
    [Range(1, 100_000_000)]
    public int MaxFragmentVisits { get; init; } = 100_000;

    /// <summary>The maximum number of directives at one location.</summary>
    [Range(1, 10_000)]
    public int MaxDirectivesPerLocation { get; init; } = 20;

    /// <summary>
    /// True if error messages suggest similar names for an unknown one. They never do so while
    /// <see cref="EnableIntrospection"/> is false.
    /// </summary>
    public bool EnableSuggestions { get; init; } = true;

    // --- the operation ---

    /// <summary>
    /// The maximum depth of fields in an operation, counted with its fragments expanded. Introspection fields do not
    /// count.
    /// </summary>
    [Range(1, DeepestNesting)]
    public int MaxDepth { get; init; } = 20;

    /// <summary>The maximum number of aliased fields in a document.</summary>
    [Range(0, 1_000_000)]
    public int MaxAliases { get; init; } = 200;

    /// <summary>The maximum number of root fields of an operation, after merging.</summary>
    [Range(1, 100_000)]
    public int MaxRootFields { get; init; } = 30;

    /// <summary>The maximum number of operations in a document.</summary>
    [Range(1, 1_000_000)]
    public int MaxOperations { get; init; } = 50;

    /// <summary>
    /// The maximum number of selections of an operation as written; a fragment counts each time it is spread.
    /// </summary>
    [Range(typeof(long), "1", TwoToThe62)]
    public long MaxSelections { get; init; } = 4_000;

    /// <summary>The maximum number of fields of an operation, with fragments expanded and fields merged.</summary>
    [Range(1, 10_000_000)]
    public int MaxFields { get; init; } = 5_000;

    /// <summary>The maximum nesting of lists of types and fields within <c>__schema</c> and <c>__type</c>.</summary>
    [Range(0, DeepestNesting)]
    public int MaxIntrospectionDepth { get; init; } = 2;

    /// <summary>True if <c>__schema</c> and <c>__type</c> can be queried.</summary>
    public bool EnableIntrospection { get; init; } = true;

    // --- the operation with its variables ---

    /// <summary>The largest allowed value of the arguments in <see cref="ListSizeArguments"/>.</summary>
    [Range(1, int.MaxValue)]
    public int MaxListSize { get; init; } = 1_000;

    /// <summary>The maximum number of items of a list in a variable's value.</summary>
    [Range(1, int.MaxValue)]
    public int MaxInputListItems { get; init; } = 1_000;

    /// <summary>The maximum cost of an operation, computed with the actual variable values.</summary>
    /// <remarks>
    /// A field that returns an object or a list of objects costs 1 and any other field costs 0, unless the schema
    /// sets its cost with <c>@cost(weight:)</c>. The cost of the selections in a list is multiplied by its assumed
    /// number of items: the value of a list size argument, else <c>@listSize(assumedSize:)</c>, else
    /// <see cref="AssumedListSize"/>. If a field with a list size argument returns an object, such as a connection,
    /// the argument applies to the lists directly below it. Introspection costs nothing, because
    /// <see cref="MaxIntrospectionDepth"/> bounds its size.
    /// </remarks>
    [Range(typeof(long), "1", TwoToThe62)]
    public long MaxCost { get; init; } = 100_000;

    /// <summary>The number of items that the cost assumes for a list without a list size argument.</summary>
    [Range(1, 1_000_000)]
    public int AssumedListSize { get; init; } = 10;

    /// <summary>The names of the Int arguments that limit how many items a list has.</summary>
    public IReadOnlyList<string> ListSizeArguments { get; init; } = ["first", "last", "limit"];

    /// <summary>The time after which an execution is cancelled.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "1.00:00:00")]
    public TimeSpan ExecutionTimeout { get; init; } = TimeSpan.FromSeconds(10);

    // --- memory ---

    /// <summary>
    /// The maximum size of the cache of parsed, validated and planned documents, in estimated bytes; 0 for no cache.
    /// </summary>
    [Range(typeof(long), "0", "1099511627776")]
    public long MaxPlanCacheBytes { get; init; } = 32L * 1024 * 1024;

    // --- errors ---

    /// <summary>
    /// True if responses contain the messages of exceptions other than <see cref="GraphQLException"/>. Otherwise they
    /// contain a fixed message and a <c>correlationId</c>.
    /// </summary>
    public bool IncludeExceptionDetails { get; init; }

    /// <summary>
    /// Called with every exception that the response hides, to log it with its correlation id. It must not throw, and
    /// several requests may call it at the same time.
    /// </summary>
    public Action<MaskedFailure>? OnMaskedFailure { get; init; }
}

/// <summary>An exception of a resolver that the response hides.</summary>
/// <param name="CorrelationId">The id that the response gives in <c>extensions.correlationId</c>.</param>
/// <param name="Coordinate">The schema coordinate of the field, such as <c>Official.meetings</c>.</param>
/// <param name="Exception">The exception.</param>
public sealed record MaskedFailure(string CorrelationId, string Coordinate, Exception Exception);
