using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Planning;

/// <summary>
/// The execution plan of an operation, for one combination of values of the variables in <c>@skip</c> and
/// <c>@include</c>. Immutable.
/// </summary>
internal sealed class OperationPlan
{
    /// <summary>The document.</summary>
    internal required DocumentNode Document { get; init; }

    /// <summary>The operation.</summary>
    internal required OperationDefinitionNode Operation { get; init; }

    /// <summary>
    /// All selections. The first is the root selection, and each selection comes after the ones that contain it.
    /// </summary>
    internal required SelectionPlan[] Selections { get; init; }

    /// <summary>All slots, ordered by their index.</summary>
    internal required FieldSlot[] Slots { get; init; }

    /// <summary>
    /// The phases, executed one after the other: one per root field for a mutation, otherwise a single one.
    /// </summary>
    internal required PlanPhase[] Phases { get; init; }

    /// <summary>True if any arguments depend on variables.</summary>
    internal required bool HasVariableArguments { get; init; }

    /// <summary>The root selection.</summary>
    internal SelectionPlan Root => Selections[0];
}

/// <summary>Root fields that are executed together with everything below them.</summary>
/// <param name="RootSlots">The root fields.</param>
/// <param name="Levels">The selections below the root fields, level by level.</param>
internal sealed record PlanPhase(FieldSlot[] RootSlots, SelectionPlan[][] Levels);
