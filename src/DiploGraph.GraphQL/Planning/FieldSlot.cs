using DiploGraph.GraphQL.Binding;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Responses;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Planning;

/// <summary>
/// One field of an operation, merged from all field nodes with its response key. Of an abstract type each slot is of
/// those object types that resolve it alike.
/// </summary>
internal sealed class FieldSlot
{
    /// <summary>Makes a slot.</summary>
    internal FieldSlot(int index, SelectionPlan owner, string responseKey, FieldNode[] nodes, FieldBinding? binding)
    {
        Index = index;
        Owner = owner;
        ResponseKey = responseKey;
        Nodes = nodes;
        Binding = binding;
        FirstKey = new EncodedKey($"\"{responseKey}\":");
        NextKey = new EncodedKey($",\"{responseKey}\":");
        AppliesTo = new bool[owner.Types.Length];
    }

    /// <summary>The slot's place among all slots of the plan.</summary>
    internal int Index { get; }

    /// <summary>The selection that the slot is in.</summary>
    internal SelectionPlan Owner { get; }

    /// <summary>The key in the answer.</summary>
    internal string ResponseKey { get; }

    /// <summary>The key as it is written first in an object.</summary>
    internal EncodedKey FirstKey { get; }

    /// <summary>The key as it is written after other fields.</summary>
    internal EncodedKey NextKey { get; }

    /// <summary>The field nodes, in document order.</summary>
    internal FieldNode[] Nodes { get; }

    /// <summary>The field's name in the schema.</summary>
    internal string FieldName => Nodes[0].Name;

    /// <summary>The resolver; null for <c>__typename</c>.</summary>
    internal FieldBinding? Binding { get; }

    /// <summary>Which of the selection's types the slot is of.</summary>
    internal bool[] AppliesTo { get; }

    /// <summary>What is selected of the value; null for leaves.</summary>
    internal SelectionPlan? Child { get; set; }

    /// <summary>The arguments, where they depend on no variable.</summary>
    internal InputObject? ConstantArguments { get; set; }

    /// <summary>Why the arguments are wrong whatever the variables are.</summary>
    internal GraphQLError? ConstantArgumentsError { get; set; }

    /// <summary>Whether the arguments depend on variables.</summary>
    internal bool HasVariableArguments { get; set; }
}
