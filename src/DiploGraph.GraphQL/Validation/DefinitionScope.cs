using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Validation;

/// <summary>The variables and fragment spreads found in an operation or fragment definition.</summary>
internal sealed class DefinitionScope(ExecutableDefinitionNode definition)
{
    public ExecutableDefinitionNode Definition => definition;

    /// <summary>The variables used in the definition itself, excluding the fragments it spreads.</summary>
    public List<VariableUsage> Usages { get; } = [];

    /// <summary>The names of the fragments it spreads, including repetitions.</summary>
    public List<string> Spreads { get; } = [];

    /// <summary>
    /// The number of the last search that visited this definition; see <see cref="ReachableFragmentFinder"/>.
    /// </summary>
    public int SeenBy { get; set; }
}
