using DiploGraph.GraphQL.Binding;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Responses;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Planning;

/// <summary>
/// One field of an operation, merged from all field nodes with the same response key. In a selection on an abstract
/// type, a slot applies to the object types that resolve the field in the same way.
/// </summary>
internal sealed class FieldSlot
{
    /// <summary>Creates a slot.</summary>
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

    /// <summary>The index of the slot in the plan.</summary>
    internal int Index { get; }

    /// <summary>The selection that contains the slot.</summary>
    internal SelectionPlan Owner { get; }

    /// <summary>The response key.</summary>
    internal string ResponseKey { get; }

    /// <summary>The encoded key for the first place in an object: without a comma.</summary>
    internal EncodedKey FirstKey { get; }

    /// <summary>The encoded key for every later place: with a comma in front.</summary>
    internal EncodedKey NextKey { get; }

    /// <summary>The field nodes, in document order.</summary>
    internal FieldNode[] Nodes { get; }

    /// <summary>The name of the field in the schema.</summary>
    internal string FieldName => Nodes[0].Name;

    /// <summary>The binding with the resolver; null for <c>__typename</c>.</summary>
    internal FieldBinding? Binding { get; }

    /// <summary>Whether the slot applies to each of the selection's types.</summary>
    internal bool[] AppliesTo { get; }

    /// <summary>The selection on the field's value; null for leaves.</summary>
    internal SelectionPlan? Child { get; set; }

    /// <summary>The coerced arguments, if they do not depend on variables.</summary>
    internal InputObject? ConstantArguments { get; set; }

    /// <summary>The error of arguments that are invalid for any variable values.</summary>
    internal GraphQLError? ConstantArgumentsError { get; set; }

    /// <summary>True if the arguments depend on variables.</summary>
    internal bool HasVariableArguments { get; set; }
}
