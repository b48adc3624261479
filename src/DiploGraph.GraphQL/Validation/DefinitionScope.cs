using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Validation;

/// <summary>What the walk finds in an operation or a fragment definition: its variables and its spreads.</summary>
internal sealed class DefinitionScope(ExecutableDefinitionNode definition)
{
    public ExecutableDefinitionNode Definition => definition;

    /// <summary>The variables used in the definition itself, not in the fragments it spreads.</summary>
    public List<VariableUsage> Usages { get; } = [];

    /// <summary>The names of the fragments it spreads, with repetitions.</summary>
    public List<string> Spreads { get; } = [];

    /// <summary>The last search that came by here; see <see cref="ReachableFragmentFinder"/>.</summary>
    public int SeenBy { get; set; }
}
