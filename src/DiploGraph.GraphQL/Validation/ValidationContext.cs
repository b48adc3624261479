using System.Collections.Immutable;
using System.Globalization;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Validation;

/// <summary>
/// What the rules share: the schema, the document, the types at the node the walk has reached, and the errors so far.
/// </summary>
internal sealed class ValidationContext
{
    private readonly ImmutableArray<GraphQLError>.Builder _errors = ImmutableArray.CreateBuilder<GraphQLError>();
    private readonly Dictionary<string, DefinitionScope> _fragments = new(StringComparer.Ordinal);
    private readonly List<DefinitionScope> _operations = [];
    private HashSet<string>? _typesOfDocument;
    private HashSet<string>? _directivesOfDocument;
    private int _fragmentVisits;

    public ValidationContext(GraphQLSchema schema, DocumentNode document, ValidationOptions options)
    {
        Schema = schema;
        Document = document;
        Options = options;
        Reachable = new ReachableFragmentFinder(this);
        foreach (var definition in document.Definitions)
        {
            Register(definition);
        }
    }

    public GraphQLSchema Schema { get; }

    public DocumentNode Document { get; }

    public ValidationOptions Options { get; }

    public ReachableFragmentFinder Reachable { get; }

    /// <summary>
    /// Whether a limit ended the validation: nothing more is reported, nothing more needs to be visited.
    /// </summary>
    public bool IsStopped { get; private set; }

    /// <summary>The operations, in the order of the document.</summary>
    public IReadOnlyList<DefinitionScope> Operations => _operations;

    public bool HasErrors => _errors.Count > 0;

    /// <summary>How many errors can be reported before the validation ends.</summary>
    public int ErrorsLeft => Math.Min(Options.MaxErrors, int.MaxValue - 1) - _errors.Count;

    /// <summary>The composite type that the selection at hand is made on, or null where it is not known.</summary>
    public NamedType? ParentType { get; set; }

    /// <summary>The definition of the field at hand, or null where it is not known.</summary>
    public FieldDefinition? Field { get; set; }

    /// <summary>The definition of the directive at hand, or null where it is not known.</summary>
    public DirectiveDefinition? Directive { get; set; }

    /// <summary>The type expected of the value at hand, or null where it is not known.</summary>
    public GraphQLType? InputType { get; set; }

    /// <summary>
    /// Whether the value at hand is in a list literal that stands where no list is expected. The list is the error, its
    /// items are not.
    /// </summary>
    public bool IsInMisplacedList { get; set; }

    /// <summary>The fragment of a name; the last one when the name is not unique.</summary>
    public FragmentDefinitionNode? FindFragment(string name) =>
        _fragments.TryGetValue(name, out var scope) ? (FragmentDefinitionNode)scope.Definition : null;

    /// <summary>The scope of <see cref="FindFragment"/>.</summary>
    public DefinitionScope? FindScope(string name) => _fragments.GetValueOrDefault(name);

    /// <summary>
    /// Whether a type is defined by the schema, or by the document itself, which is an error of its own.
    /// </summary>
    public bool IsKnownType(string name) =>
        Schema.FindType(name) is not null || _typesOfDocument?.Contains(name) == true;

    /// <summary>Whether the document defines the directive itself, which is an error of its own.</summary>
    public bool IsDirectiveOfDocument(string name) => _directivesOfDocument?.Contains(name) == true;

    /// <summary>Reports an error at one or more places of the document.</summary>
    /// <param name="message">what is wrong.</param>
    /// <param name="offsets">byte offsets into the document.</param>
    public void Report(string message, params ReadOnlySpan<int> offsets)
    {
        if (IsStopped)
        {
            return;
        }

        if (_errors.Count >= Options.MaxErrors)
        {
            Stop("The document has more errors than are reported.", nameof(Options.MaxErrors), Options.MaxErrors);
            return;
        }

        _errors.Add(GraphQLError.At(Document.Source, message, ErrorCodes.ValidationFailed, offsets));
    }

    /// <summary>Ends the validation because a limit is exceeded; the document is refused.</summary>
    public void Stop(string message, string limit, int maximum)
    {
        if (IsStopped)
        {
            return;
        }

        IsStopped = true;
        var text = string.Create(CultureInfo.InvariantCulture, $"{message} The limit {limit} is {maximum}.");
        _errors.Add(new GraphQLError(text, ErrorCodes.LimitExceeded)
        {
            Extensions = new Dictionary<string, object?> { ["limit"] = limit, ["maximum"] = maximum },
        });
    }

    /// <summary>Ends the validation because the document nests deeper than the thread's stack allows.</summary>
    public void StopTooDeep()
    {
        if (IsStopped)
        {
            return;
        }

        IsStopped = true;
        _errors.Add(new GraphQLError("The document is nested too deeply.", ErrorCodes.LimitExceeded));
    }

    /// <summary>Counts steps from operations into fragments.</summary>
    /// <returns>false when the limit is exceeded and validation has ended.</returns>
    public bool SpendFragmentVisits(int count)
    {
        _fragmentVisits += count;
        if (_fragmentVisits <= Options.MaxFragmentVisits)
        {
            return true;
        }

        Stop("The operations visit too many fragments.", nameof(Options.MaxFragmentVisits), Options.MaxFragmentVisits);
        return false;
    }

    /// <summary>
    /// The sentence that suggests names like a name not found; empty when suggestions are switched off.
    /// </summary>
    public string DidYouMean(string input, IEnumerable<string> options) =>
        Options.SuggestNames ? NameSuggester.DidYouMean(input, options) : "";

    public ImmutableArray<GraphQLError> TakeErrors() => _errors.DrainToImmutable();

    private void Register(DefinitionNode definition)
    {
        switch (definition)
        {
            case OperationDefinitionNode operation:
                _operations.Add(new DefinitionScope(operation));
                break;
            case FragmentDefinitionNode fragment:
                _fragments[fragment.Name] = new DefinitionScope(fragment);
                break;
            case TypeDefinitionNode { IsExtension: false } type:
                (_typesOfDocument ??= new(StringComparer.Ordinal)).Add(type.Name);
                break;
            case DirectiveDefinitionNode directive:
                (_directivesOfDocument ??= new(StringComparer.Ordinal)).Add(directive.Name);
                break;
        }
    }
}
