using System.Collections.Immutable;

namespace DiploGraph.GraphQL.Language.Ast;

/// <summary>
/// A definition or extension of the type system. A definition and its extension have the same class; what the grammar
/// calls ObjectTypeExtension is an <see cref="ObjectTypeDefinitionNode"/> with <see cref="IsExtension"/>.
/// </summary>
public abstract class TypeSystemNode : DefinitionNode
{
    private protected TypeSystemNode()
    {
    }

    /// <summary>Whether the node begins with <c>extend</c>; it has no description then.</summary>
    public bool IsExtension { get; init; }
}

/// <summary>A SchemaDefinition or SchemaExtension.</summary>
public sealed class SchemaDefinitionNode : TypeSystemNode
{
    /// <summary>The root types; only those of an extension may be absent.</summary>
    public ImmutableArray<RootOperationTypeDefinitionNode> OperationTypes { get; init; } = [];
}

/// <summary>A RootOperationTypeDefinition: <c>query: Query</c>.</summary>
public sealed class RootOperationTypeDefinitionNode : SyntaxNode
{
    /// <summary>The kind of operation.</summary>
    public required OperationType Operation { get; init; }

    /// <summary>The type whose fields such operations select.</summary>
    public required NamedTypeNode Type { get; init; }
}

/// <summary>A DirectiveDefinition. It is never an extension.</summary>
public sealed class DirectiveDefinitionNode : TypeSystemNode
{
    /// <summary>The directive's name without the <c>@</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The byte offset of <see cref="Name"/>, after the <c>@</c>.</summary>
    public int NameStart { get; init; }

    /// <summary>The arguments that it takes.</summary>
    public ImmutableArray<InputValueDefinitionNode> Arguments { get; init; } = [];

    /// <summary>Whether it may be applied more than once at one place.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>Where it may be applied, in the order written.</summary>
    public required ImmutableArray<DirectiveLocationNode> Locations { get; init; }
}

/// <summary>A DirectiveLocation in a directive's definition.</summary>
public sealed class DirectiveLocationNode : SyntaxNode
{
    /// <summary>The place.</summary>
    public required DirectiveLocation Location { get; init; }
}
