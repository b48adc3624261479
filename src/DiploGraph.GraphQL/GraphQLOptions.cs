namespace DiploGraph.GraphQL;

/// <summary>
/// Every limit and switch of an engine. All limits are on by default; what exceeds one is refused before anything
/// executes, by an error that names the limit, the value and the maximum. Values outside a range make the engine's
/// constructor throw <see cref="ArgumentOutOfRangeException"/>.
/// </summary>
public sealed partial record GraphQLOptions
{
    /// <summary>The options as they are by default.</summary>
    public static GraphQLOptions Default { get; } = new();

    // --- the document's text ---

    /// <summary>Bytes of a document. 1 to 16,777,216; default 262,144.</summary>
    public int MaxDocumentBytes { get; init; } = 256 * 1024;

    /// <summary>Tokens of a document. 1 to 10,000,000; default 15,000.</summary>
    public int MaxTokens { get; init; } = 15_000;

    /// <summary>Nesting of selection sets, values and types in a document's text. 1 to 100,000; default 200.</summary>
    public int MaxNesting { get; init; } = 200;

    // --- validation ---

    /// <summary>Errors in one answer; validation ends at the last. 1 to 1,000,000; default 100.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>Comparisons of fields made by Field Selection Merging. 1 to 100,000,000; default 200,000.</summary>
    public int MaxMergeComparisons { get; init; } = 200_000;

    /// <summary>
    /// Fragments, spreads and variables visited when operations are followed into fragments. 1 to 100,000,000; default
    /// 100,000.
    /// </summary>
    public int MaxFragmentVisits { get; init; } = 100_000;

    /// <summary>Directives at one location. 1 to 10,000; default 20.</summary>
    public int MaxDirectivesPerLocation { get; init; } = 20;

    /// <summary>
    /// Whether messages suggest names that are nearly what was written. Default true; never while
    /// <see cref="EnableIntrospection"/> is off.
    /// </summary>
    public bool EnableSuggestions { get; init; } = true;

    // --- the operation ---

    /// <summary>Levels of fields, fragments expanded, introspection apart. 1 to 100,000; default 20.</summary>
    public int MaxDepth { get; init; } = 20;

    /// <summary>Fields with an alias in a document. 0 to 1,000,000; default 200.</summary>
    public int MaxAliases { get; init; } = 200;

    /// <summary>Fields at the root of an operation, merged. 1 to 100,000; default 30.</summary>
    public int MaxRootFields { get; init; } = 30;

    /// <summary>Operations in a document. 1 to 1,000,000; default 50.</summary>
    public int MaxOperations { get; init; } = 50;

    /// <summary>
    /// Selections of an operation as written, each fragment counted wherever it is spread. 1 to 2^62; default 4,000.
    /// </summary>
    public long MaxSelections { get; init; } = 4_000;

    /// <summary>Fields of an operation, fragments expanded and fields merged. 1 to 10,000,000; default 5,000.</summary>
    public int MaxFields { get; init; } = 5_000;

    /// <summary>
    /// Levels of lists of types and fields within <c>__schema</c> and <c>__type</c>. 0 to 100,000; default 2.
    /// </summary>
    public int MaxIntrospectionDepth { get; init; } = 2;

    /// <summary>Whether <c>__schema</c> and <c>__type</c> are answered. Default true.</summary>
    public bool EnableIntrospection { get; init; } = true;

    // --- the operation with its variables ---

    /// <summary>
    /// The largest value of an argument named in <see cref="ListSizeArguments"/>. 1 to 2^31-1; default 1,000.
    /// </summary>
    public int MaxListSize { get; init; } = 1_000;

    /// <summary>Items of one list in a variable's value. 1 to 2^31-1; default 1,000.</summary>
    public int MaxInputListItems { get; init; } = 1_000;

    /// <summary>What an operation may cost, counted on the actual variables. 1 to 2^62; default 100,000.</summary>
    /// <remarks>
    /// A field whose value is an object or a list of objects costs 1, any other 0, where the schema's
    /// <c>@cost(weight:)</c> does not say otherwise. A list counts what is selected below it once an item: by a list
    /// size argument, else by <c>@listSize(assumedSize:)</c>, else by <see cref="AssumedListSize"/>. Where a field
    /// with a list size argument is not a list itself (a connection), the argument counts for the lists right
    /// below it. Introspection costs nothing: its size is bounded by <see cref="MaxIntrospectionDepth"/>.
    /// </remarks>
    public long MaxCost { get; init; } = 100_000;

    /// <summary>Items assumed of a list without a list size argument. 1 to 1,000,000; default 10.</summary>
    public int AssumedListSize { get; init; } = 10;

    /// <summary>Names of Int arguments that say how many items a list has at most.</summary>
    public IReadOnlyList<string> ListSizeArguments { get; init; } = ["first", "last", "limit"];

    /// <summary>How long an execution may take. 1 ms to 1 day; default 10 s.</summary>
    public TimeSpan ExecutionTimeout { get; init; } = TimeSpan.FromSeconds(10);

    // --- memory ---

    /// <summary>
    /// Estimated bytes of the cache of parsed, validated and planned documents. 0 (no cache) to 2^40; default
    /// 33,554,432.
    /// </summary>
    public long MaxPlanCacheBytes { get; init; } = 32L * 1024 * 1024;

    // --- errors ---

    /// <summary>
    /// Whether the messages of exceptions other than <see cref="GraphQLException"/> are shown. Default false: then
    /// the answer has a fixed text and a <c>correlationId</c> in its place.
    /// </summary>
    public bool IncludeExceptionDetails { get; init; }

    /// <summary>
    /// Called with every exception that is masked, so that it can be logged under its correlation id. It must not
    /// throw and may be called by several requests at once.
    /// </summary>
    public Action<MaskedFailure>? OnMaskedFailure { get; init; }
}

/// <summary>An exception of a resolver that the caller does not see.</summary>
/// <param name="CorrelationId">What the caller sees in its place, as <c>extensions.correlationId</c>.</param>
/// <param name="Coordinate">The schema coordinate of the field, such as <c>Official.meetings</c>.</param>
/// <param name="Exception">The exception.</param>
public sealed record MaskedFailure(string CorrelationId, string Coordinate, Exception Exception);
