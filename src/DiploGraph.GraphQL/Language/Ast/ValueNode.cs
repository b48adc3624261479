using System.Collections.Immutable;

namespace DiploGraph.GraphQL.Language.Ast;

/// <summary>A Value: a literal, or a variable where the grammar allows one.</summary>
public abstract class ValueNode : SyntaxNode
{
    private protected ValueNode()
    {
    }
}

/// <summary>A Variable: <c>$name</c>.</summary>
public sealed class VariableNode : ValueNode
{
    /// <summary>The variable's name without the <c>$</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The byte offset of <see cref="Name"/>, after the <c>$</c>.</summary>
    public int NameStart { get; init; }
}

/// <summary>An IntValue: an integer of any size, as written.</summary>
public sealed class IntValueNode : ValueNode
{
    /// <summary>The digits, with an optional minus sign in front.</summary>
    public required string Text { get; init; }
}

/// <summary>A FloatValue: a number with a fraction, an exponent or both, as written.</summary>
public sealed class FloatValueNode : ValueNode
{
    /// <summary>The number as written.</summary>
    public required string Text { get; init; }
}

/// <summary>A StringValue, with escapes replaced or the indentation of a block string removed.</summary>
public sealed class StringValueNode : ValueNode
{
    /// <summary>The semantic value of the string.</summary>
    public required string Value { get; init; }

    /// <summary>True if it was written as a block string.</summary>
    public bool IsBlock { get; init; }
}

/// <summary>A BooleanValue.</summary>
public sealed class BooleanValueNode : ValueNode
{
    /// <summary>The value.</summary>
    public required bool Value { get; init; }
}

/// <summary>A NullValue.</summary>
public sealed class NullValueNode : ValueNode;

/// <summary>An EnumValue: any name except <c>true</c>, <c>false</c> and <c>null</c>.</summary>
public sealed class EnumValueNode : ValueNode
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }
}

/// <summary>A ListValue.</summary>
public sealed class ListValueNode : ValueNode
{
    /// <summary>The items in document order.</summary>
    public required ImmutableArray<ValueNode> Items { get; init; }
}

/// <summary>An ObjectValue.</summary>
public sealed class ObjectValueNode : ValueNode
{
    /// <summary>The fields in document order. A name may occur twice; validation rejects that.</summary>
    public required ImmutableArray<ObjectFieldNode> Fields { get; init; }
}

/// <summary>An ObjectField; the node begins with its name.</summary>
public sealed class ObjectFieldNode : SyntaxNode
{
    /// <summary>The field's name.</summary>
    public required string Name { get; init; }

    /// <summary>The field's value.</summary>
    public required ValueNode Value { get; init; }
}
