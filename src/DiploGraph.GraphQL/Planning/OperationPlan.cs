using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Planning;

/// <summary>
/// How an operation is executed, for one combination of the values of the variables in <c>@skip</c> and
/// <c>@include</c>. Immutable.
/// </summary>
internal sealed class OperationPlan
{
    /// <summary>The document.</summary>
    internal required DocumentNode Document { get; init; }

    /// <summary>The operation.</summary>
    internal required OperationDefinitionNode Operation { get; init; }

    /// <summary>All selections; the first is the root's, and each comes after those it is within.</summary>
    internal required SelectionPlan[] Selections { get; init; }

    /// <summary>All slots, each at its index.</summary>
    internal required FieldSlot[] Slots { get; init; }

    /// <summary>What is executed one after the other: for a mutation each root field, else all at once.</summary>
    internal required PlanPhase[] Phases { get; init; }

    /// <summary>Whether arguments depend on variables.</summary>
    internal required bool HasVariableArguments { get; init; }

    /// <summary>The selection of the root.</summary>
    internal SelectionPlan Root => Selections[0];
}

/// <summary>Root fields that are executed together, with everything below them.</summary>
/// <param name="RootSlots">The root fields.</param>
/// <param name="Levels">The selections below them, level by level.</param>
internal sealed record PlanPhase(FieldSlot[] RootSlots, SelectionPlan[][] Levels);
