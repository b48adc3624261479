using System.Collections.Immutable;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Validation;

/// <summary>The moments of the walk through a document at which a rule wants to be called.</summary>
[Flags]
internal enum VisitKinds
{
    EnterDocument = 1 << 0,
    LeaveDocument = 1 << 1,
    Operation = 1 << 2,
    Fragment = 1 << 3,
    TypeSystemDefinition = 1 << 4,
    TypeReference = 1 << 5,
    VariableDefinition = 1 << 6,
    VariableUsages = 1 << 7,
    SelectionSet = 1 << 8,
    Field = 1 << 9,
    FragmentSpread = 1 << 10,
    InlineFragment = 1 << 11,
    Directives = 1 << 12,
    Directive = 1 << 13,
    LeafValue = 1 << 14,
    ListValue = 1 << 15,
    ObjectValue = 1 << 16,
    ObjectField = 1 << 17,
}

/// <summary>
/// One validation rule at work on one document. All rules share one walk through it: each is called at the moments it
/// subscribes to, when the context holds the types of the node at hand, and reports errors to the context.
/// </summary>
/// <param name="visits">the moments to be called at; each needs its method overridden.</param>
internal abstract class ValidationRule(VisitKinds visits)
{
    public VisitKinds Visits => visits;

    /// <summary>Called before anything is visited.</summary>
    public virtual void EnterDocument(DocumentNode document)
    {
    }

    /// <summary>Called after everything is visited, and all variable usages too.</summary>
    public virtual void LeaveDocument(DocumentNode document)
    {
    }

    public virtual void VisitOperation(OperationDefinitionNode operation)
    {
    }

    public virtual void VisitFragment(FragmentDefinitionNode fragment)
    {
    }

    public virtual void VisitTypeSystemDefinition(TypeSystemNode definition)
    {
    }

    /// <summary>Called for the name of a type in a type system definition.</summary>
    public virtual void VisitTypeReference(NamedTypeNode type)
    {
    }

    public virtual void VisitVariableDefinition(VariableDefinitionNode variable)
    {
    }

    /// <summary>Called for each operation, after the walk, with all the variables it uses, also in fragments.</summary>
    public virtual void VisitVariableUsages(OperationDefinitionNode operation, IReadOnlyList<VariableUsage> usages)
    {
    }

    /// <summary>Called for the selection sets of operations, fragment definitions and fields.</summary>
    public virtual void VisitSelectionSet(SelectionSetNode selectionSet)
    {
    }

    public virtual void VisitField(FieldNode field)
    {
    }

    /// <summary>Called when the parent type is the one the spread stands in.</summary>
    public virtual void VisitFragmentSpread(FragmentSpreadNode spread)
    {
    }

    /// <summary>Called when the parent type is the one the fragment stands in.</summary>
    /// <param name="fragment">the inline fragment.</param>
    /// <param name="type">what its type condition names, or the parent type without one.</param>
    public virtual void VisitInlineFragment(InlineFragmentNode fragment, NamedType? type)
    {
    }

    /// <summary>Called for all directives of a place, when there are any.</summary>
    public virtual void VisitDirectives(SyntaxNode owner, ImmutableArray<DirectiveNode> directives)
    {
    }

    public virtual void VisitDirective(DirectiveNode directive, DirectiveLocation location)
    {
    }

    /// <summary>Called for scalar, enum and null literals; not for variables.</summary>
    public virtual void VisitLeafValue(ValueNode value)
    {
    }

    public virtual void VisitListValue(ListValueNode list)
    {
    }

    public virtual void VisitObjectValue(ObjectValueNode value)
    {
    }

    /// <summary>Called for a field of an input object literal.</summary>
    /// <param name="field">the field.</param>
    /// <param name="parent">the input object type expected, if it is one.</param>
    /// <param name="definition">the field of <paramref name="parent"/>, if there is one.</param>
    public virtual void VisitObjectField(
        ObjectFieldNode field, InputObjectType? parent, InputValueDefinition? definition)
    {
    }
}
