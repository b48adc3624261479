using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Validation.Merging;

/// <summary>A field where it is selected.</summary>
/// <param name="node">the field.</param>
/// <param name="parent">the type it is selected on, or null where it is not known.</param>
/// <param name="type">the field's type, or null where it is not known.</param>
internal sealed class FieldOccurrence(FieldNode node, NamedType? parent, GraphQLType? type)
{
    public FieldNode Node => node;

    public NamedType? Parent => parent;

    public GraphQLType? Type => type;

    /// <summary>Whether no object can be of the parent types of both fields.</summary>
    public bool IsExclusiveWith(FieldOccurrence other) =>
        Parent is ObjectType && other.Parent is ObjectType && !ReferenceEquals(Parent, other.Parent);

    /// <summary>The fields selected below, or null when there are none.</summary>
    public SelectionLevel? Below(SelectionLevels levels) =>
        node.SelectionSet is { } inner ? levels.Of(inner, type?.Named) : null;
}
