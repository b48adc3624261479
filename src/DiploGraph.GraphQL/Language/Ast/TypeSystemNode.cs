using System.Collections.Immutable;

namespace DiploGraph.GraphQL.Language.Ast;

/// <summary>
/// A definition or extension of the type system. A definition and its extension share a class: the grammar's
/// ObjectTypeExtension is an <see cref="ObjectTypeDefinitionNode"/> with <see cref="IsExtension"/> set.
/// </summary>
public abstract class TypeSystemNode : DefinitionNode
{
    private protected TypeSystemNode()
    {
    }

    /// <summary>True if the node begins with <c>extend</c>; an extension has no description.</summary>
    public bool IsExtension { get; init; }
}

/// <summary>A SchemaDefinition or SchemaExtension.</summary>
public sealed class SchemaDefinitionNode : TypeSystemNode
{
    /// <summary>The root operation types; empty only for an extension.</summary>
    public ImmutableArray<RootOperationTypeDefinitionNode> OperationTypes { get; init; } = [];
}

/// <summary>A RootOperationTypeDefinition: <c>query: Query</c>.</summary>
public sealed class RootOperationTypeDefinitionNode : SyntaxNode
{
    /// <summary>The operation type.</summary>
    public required OperationType Operation { get; init; }

    /// <summary>The root type for operations of this type.</summary>
    public required NamedTypeNode Type { get; init; }
}

/// <summary>A DirectiveDefinition. It is never an extension.</summary>
public sealed class DirectiveDefinitionNode : TypeSystemNode
{
    /// <summary>The directive's name without the <c>@</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The byte offset of <see cref="Name"/>, after the <c>@</c>.</summary>
    public int NameStart { get; init; }

    /// <summary>The arguments of the directive.</summary>
    public ImmutableArray<InputValueDefinitionNode> Arguments { get; init; } = [];

    /// <summary>True if the directive may be applied more than once at the same location.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>The locations where the directive may be applied, in document order.</summary>
    public required ImmutableArray<DirectiveLocationNode> Locations { get; init; }
}

/// <summary>A DirectiveLocation in a directive definition.</summary>
public sealed class DirectiveLocationNode : SyntaxNode
{
    /// <summary>The location.</summary>
    public required DirectiveLocation Location { get; init; }
}
