using System.Collections.Immutable;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Validation;

/// <summary>The visits during the traversal of a document that a rule can subscribe to.</summary>
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
/// A validation rule applied to one document. All rules share one traversal: each is called for the visits it
/// subscribes to, with the types of the current node in the context, and reports errors to the context.
/// </summary>
/// <param name="visits">The visits to subscribe to; the method for each of them must be overridden.</param>
internal abstract class ValidationRule(VisitKinds visits)
{
    public VisitKinds Visits => visits;

    /// <summary>Called before any node is visited.</summary>
    public virtual void EnterDocument(DocumentNode document)
    {
    }

    /// <summary>Called after all nodes and all variable usages have been visited.</summary>
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

    /// <summary>Called for a type reference in a type system definition.</summary>
    public virtual void VisitTypeReference(NamedTypeNode type)
    {
    }

    public virtual void VisitVariableDefinition(VariableDefinitionNode variable)
    {
    }

    /// <summary>
    /// Called for each operation after the traversal, with all variable usages in it, including those in fragments.
    /// </summary>
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

    /// <summary>Called with the enclosing type of the spread as the parent type.</summary>
    public virtual void VisitFragmentSpread(FragmentSpreadNode spread)
    {
    }

    /// <summary>Called with the enclosing type of the fragment as the parent type.</summary>
    /// <param name="fragment">The inline fragment.</param>
    /// <param name="type">The type named by the type condition, or the parent type if there is no condition.</param>
    public virtual void VisitInlineFragment(InlineFragmentNode fragment, NamedType? type)
    {
    }

    /// <summary>Called for all directives at a location, if there are any.</summary>
    public virtual void VisitDirectives(SyntaxNode owner, ImmutableArray<DirectiveNode> directives)
    {
    }

    public virtual void VisitDirective(DirectiveNode directive, DirectiveLocation location)
    {
    }

    /// <summary>Called for scalar, enum and null literals, but not for variables.</summary>
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
    /// <param name="field">The field.</param>
    /// <param name="parent">The expected type if it is an input object type, otherwise null.</param>
    /// <param name="definition">The field's definition in <paramref name="parent"/>, or null if there is none.</param>
    public virtual void VisitObjectField(
        ObjectFieldNode field, InputObjectType? parent, InputValueDefinition? definition)
    {
    }
}
