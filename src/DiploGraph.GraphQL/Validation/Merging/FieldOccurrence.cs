using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Validation.Merging;

/// <summary>A field in a selection set, with its types.</summary>
/// <param name="node">The field.</param>
/// <param name="parent">The type it is selected on, or null if it is unknown.</param>
/// <param name="type">The field's type, or null if it is unknown.</param>
internal sealed class FieldOccurrence(FieldNode node, NamedType? parent, GraphQLType? type)
{
    public FieldNode Node => node;

    public NamedType? Parent => parent;

    public GraphQLType? Type => type;

    /// <summary>Returns whether no object can have the parent types of both fields.</summary>
    public bool IsExclusiveWith(FieldOccurrence other) =>
        Parent is ObjectType && other.Parent is ObjectType && !ReferenceEquals(Parent, other.Parent);

    /// <summary>Returns the level of the field's selection set, or null if it has none.</summary>
    public SelectionLevel? Below(SelectionLevels levels) =>
        node.SelectionSet is { } inner ? levels.Of(inner, type?.Named) : null;
}
