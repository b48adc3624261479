using System.Collections.Immutable;

namespace DiploGraph.GraphQL.Language.Ast;

/// <summary>A TypeDefinition or TypeExtension: the definition or extension of a named type.</summary>
public abstract class TypeDefinitionNode : TypeSystemNode
{
    private protected TypeDefinitionNode()
    {
    }

    /// <summary>The type's name.</summary>
    public required string Name { get; init; }

    /// <summary>The byte offset of <see cref="Name"/>.</summary>
    public int NameStart { get; init; }
}

/// <summary>A ScalarTypeDefinition or ScalarTypeExtension.</summary>
public sealed class ScalarTypeDefinitionNode : TypeDefinitionNode;

/// <summary>The common base of object type and interface definitions.</summary>
public abstract class FieldedTypeDefinitionNode : TypeDefinitionNode
{
    private protected FieldedTypeDefinitionNode()
    {
    }

    /// <summary>The interfaces after <c>implements</c>.</summary>
    public ImmutableArray<NamedTypeNode> Interfaces { get; init; } = [];

    /// <summary>The fields; empty if there are no braces.</summary>
    public ImmutableArray<FieldDefinitionNode> Fields { get; init; } = [];
}

/// <summary>An ObjectTypeDefinition or ObjectTypeExtension.</summary>
public sealed class ObjectTypeDefinitionNode : FieldedTypeDefinitionNode;

/// <summary>An InterfaceTypeDefinition or InterfaceTypeExtension.</summary>
public sealed class InterfaceTypeDefinitionNode : FieldedTypeDefinitionNode;

/// <summary>A UnionTypeDefinition or UnionTypeExtension.</summary>
public sealed class UnionTypeDefinitionNode : TypeDefinitionNode
{
    /// <summary>The member types; empty if there is no <c>=</c>.</summary>
    public ImmutableArray<NamedTypeNode> Members { get; init; } = [];
}

/// <summary>An EnumTypeDefinition or EnumTypeExtension.</summary>
public sealed class EnumTypeDefinitionNode : TypeDefinitionNode
{
    /// <summary>The values; empty if there are no braces.</summary>
    public ImmutableArray<EnumValueDefinitionNode> Values { get; init; } = [];
}

/// <summary>An InputObjectTypeDefinition or InputObjectTypeExtension.</summary>
public sealed class InputObjectTypeDefinitionNode : TypeDefinitionNode
{
    /// <summary>The fields; empty if there are no braces.</summary>
    public ImmutableArray<InputValueDefinitionNode> Fields { get; init; } = [];
}
