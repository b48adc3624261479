using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Validation.Merging;

/// <summary>A field in a selection set, with its types.</summary>
/// <param name="node">The field.</param>
/// <param name="parent">The type it is selected on, or null if it is unknown.</param>
/// <param name="definition">The field's definition, or null if it is unknown.</param>
/// <remarks>
/// As in the reference implementation, a meta-field such as <c>__schema</c> has no type in a comparison, because
/// clients use the response name of a <c>__typename</c> for other fields on other objects.
/// </remarks>
internal sealed class FieldOccurrence(FieldNode node, NamedType? parent, FieldDefinition? definition)
{
    public FieldNode Node => node;

    public NamedType? Parent => parent;

    /// <summary>True for <c>__schema</c>, <c>__type</c> and <c>__typename</c>.</summary>
    public bool IsMetaField { get; } = node.Name.StartsWith("__", StringComparison.Ordinal);

    /// <summary>The field's type; null if it is unknown, and for a meta-field.</summary>
    public GraphQLType? Type => IsMetaField ? null : definition?.Type;

    /// <summary>Returns whether no object can have the parent types of both fields.</summary>
    public bool IsExclusiveWith(FieldOccurrence other) =>
        Parent is ObjectType && other.Parent is ObjectType && !ReferenceEquals(Parent, other.Parent);

    /// <summary>Returns the level of the field's selection set by itself, or null if it has none.</summary>
    public SelectionLevel? Below(SelectionLevels levels) =>
        node.SelectionSet is { } inner ? levels.Of(inner, definition?.Type.Named) : null;

    /// <summary>
    /// Returns the level of the field's selection set for a comparison with those of other fields, or null if it has
    /// none.
    /// </summary>
    public SelectionLevel? BelowInComparison(SelectionLevels levels) =>
        node.SelectionSet is { } inner ? levels.Of(inner, Type?.Named) : null;
}
