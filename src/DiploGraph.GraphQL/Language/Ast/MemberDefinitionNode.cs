using System.Collections.Immutable;

namespace DiploGraph.GraphQL.Language.Ast;

/// <summary>
/// The definition of a member of a type or directive: a field, an argument, an input field or an enum value.
/// </summary>
public abstract class MemberDefinitionNode : SyntaxNode
{
    private protected MemberDefinitionNode()
    {
    }

    /// <summary>The description before the definition, or null.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The byte offset of <see cref="Name"/>.</summary>
    public int NameStart { get; init; }

    /// <summary>The directives applied to the definition.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];
}

/// <summary>A FieldDefinition of an object type or interface.</summary>
public sealed class FieldDefinitionNode : MemberDefinitionNode
{
    /// <summary>The arguments of the field.</summary>
    public ImmutableArray<InputValueDefinitionNode> Arguments { get; init; } = [];

    /// <summary>The field's type.</summary>
    public required TypeNode Type { get; init; }
}

/// <summary>An InputValueDefinition: an argument of a field or directive, or a field of an input object.</summary>
public sealed class InputValueDefinitionNode : MemberDefinitionNode
{
    /// <summary>The value's type.</summary>
    public required TypeNode Type { get; init; }

    /// <summary>The default value, or null if there is none.</summary>
    public ValueNode? DefaultValue { get; init; }
}

/// <summary>An EnumValueDefinition.</summary>
public sealed class EnumValueDefinitionNode : MemberDefinitionNode;
