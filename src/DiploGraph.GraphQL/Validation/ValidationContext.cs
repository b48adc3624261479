using System.Collections.Immutable;
using System.Globalization;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Validation;

/// <summary>
/// The state shared by the rules: the schema, the document, the types at the current node, and the errors found so far.
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
    /// True if a limit ended the validation; later errors are not reported, and no more nodes need to be visited.
    /// </summary>
    public bool IsStopped { get; private set; }

    /// <summary>The operations in document order.</summary>
    public IReadOnlyList<DefinitionScope> Operations => _operations;

    public bool HasErrors => _errors.Count > 0;

    /// <summary>The number of errors that can still be reported before the validation ends.</summary>
    public int ErrorsLeft => Math.Min(Options.MaxErrors, int.MaxValue - 1) - _errors.Count;

    /// <summary>The composite type that the current selection applies to, or null if it is unknown.</summary>
    public NamedType? ParentType { get; set; }

    /// <summary>The definition of the current field, or null if it is unknown.</summary>
    public FieldDefinition? Field { get; set; }

    /// <summary>The definition of the current directive, or null if it is unknown.</summary>
    public DirectiveDefinition? Directive { get; set; }

    /// <summary>The expected type of the current value, or null if it is unknown.</summary>
    public GraphQLType? InputType { get; set; }

    /// <summary>
    /// True if the current value is inside a list literal where no list is expected. Only the list is reported, not its
    /// items.
    /// </summary>
    public bool IsInMisplacedList { get; set; }

    /// <summary>Returns the fragment with this name; if the name is not unique, the last one.</summary>
    public FragmentDefinitionNode? FindFragment(string name) =>
        _fragments.TryGetValue(name, out var scope) ? (FragmentDefinitionNode)scope.Definition : null;

    /// <summary>Returns the scope of the fragment that <see cref="FindFragment"/> returns.</summary>
    public DefinitionScope? FindScope(string name) => _fragments.GetValueOrDefault(name);

    /// <summary>
    /// Returns whether a type is defined by the schema, or by the document itself, which is a separate error.
    /// </summary>
    public bool IsKnownType(string name) =>
        Schema.FindType(name) is not null || _typesOfDocument?.Contains(name) == true;

    /// <summary>Returns whether the document defines the directive itself, which is a separate error.</summary>
    public bool IsDirectiveOfDocument(string name) => _directivesOfDocument?.Contains(name) == true;

    /// <summary>Reports an error at one or more locations in the document.</summary>
    /// <param name="message">The error message.</param>
    /// <param name="offsets">The byte offsets in the document.</param>
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

    /// <summary>Ends the validation because a limit is exceeded; the document is rejected.</summary>
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

    /// <summary>Counts visits from operations to fragments.</summary>
    /// <returns>False if the limit is exceeded and validation has ended.</returns>
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
    /// Returns a sentence that suggests names similar to an unknown name; empty if suggestions are disabled.
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
