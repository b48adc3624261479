using System.Collections.Immutable;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Validation.Merging;

/// <summary>Decides whether two fields are equal and whether their responses have the same shape.</summary>
internal static class FieldComparer
{
    /// <summary>
    /// Returns whether two fields that may apply to the same object can be merged, disregarding their types and
    /// selection sets.
    /// </summary>
    public static bool AreSame(FieldNode first, FieldNode second) =>
        first.Name == second.Name && HaveSameArguments(first.Arguments, second.Arguments);

    /// <summary>
    /// Returns whether two types have list and non-null wrappers at the same positions, and the same named type if it
    /// is a leaf type.
    /// </summary>
    public static bool HaveSameShape(GraphQLType first, GraphQLType second)
    {
        while (!ReferenceEquals(first, second))
        {
            switch (first, second)
            {
                case (ListType a, ListType b):
                    (first, second) = (a.ItemType, b.ItemType);
                    break;
                case (NonNullType a, NonNullType b):
                    (first, second) = (a.NullableType, b.NullableType);
                    break;
                case (NamedType { IsComposite: true }, NamedType { IsComposite: true }):
                    return true;
                default:
                    return false;
            }
        }

        return true;
    }

    private static bool HaveSameArguments(ImmutableArray<ArgumentNode> first, ImmutableArray<ArgumentNode> second)
    {
        if (first.Length != second.Length)
        {
            return false;
        }

        foreach (var argument in first)
        {
            // If an argument name is repeated, which is a separate error, the last argument is used.
            var other = second.LastOrDefault(candidate => candidate.Name == argument.Name);
            if (other is null || !AreSame(argument.Value, other.Value))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreSame(ValueNode first, ValueNode second) => (first, second) switch
    {
        (VariableNode a, VariableNode b) => a.Name == b.Name,
        (IntValueNode a, IntValueNode b) => a.Text == b.Text,
        (FloatValueNode a, FloatValueNode b) => a.Text == b.Text,
        (StringValueNode a, StringValueNode b) => a.Value == b.Value && a.IsBlock == b.IsBlock,
        (BooleanValueNode a, BooleanValueNode b) => a.Value == b.Value,
        (NullValueNode, NullValueNode) => true,
        (EnumValueNode a, EnumValueNode b) => a.Name == b.Name,
        (ListValueNode a, ListValueNode b) => AreSame(a.Items, b.Items),
        (ObjectValueNode a, ObjectValueNode b) => AreSame(a.Fields, b.Fields),
        _ => false,
    };

    private static bool AreSame(ImmutableArray<ValueNode> first, ImmutableArray<ValueNode> second)
    {
        if (first.Length != second.Length)
        {
            return false;
        }

        for (var i = 0; i < first.Length; i++)
        {
            if (!AreSame(first[i], second[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Compares input object fields regardless of their order.</summary>
    private static bool AreSame(ImmutableArray<ObjectFieldNode> first, ImmutableArray<ObjectFieldNode> second)
    {
        if (first.Length != second.Length)
        {
            return false;
        }

        var some = first.OrderBy(static field => field.Name, StringComparer.Ordinal);
        var others = second.OrderBy(static field => field.Name, StringComparer.Ordinal);
        return some.Zip(others).All(static pair =>
            pair.First.Name == pair.Second.Name && AreSame(pair.First.Value, pair.Second.Value));
    }
}
