using System.Collections.Immutable;

namespace DiploGraph.GraphQL.Language.Ast;

/// <summary>An operation or a fragment.</summary>
public abstract class ExecutableDefinitionNode : DefinitionNode
{
    private protected ExecutableDefinitionNode()
    {
    }

    /// <summary>The selection set.</summary>
    public required SelectionSetNode SelectionSet { get; init; }
}

/// <summary>
/// An OperationDefinition: a query, mutation or subscription, or the query shorthand, which is only a selection set.
/// </summary>
public sealed class OperationDefinitionNode : ExecutableDefinitionNode
{
    /// <summary>The operation type; the shorthand is a query.</summary>
    public required OperationType Operation { get; init; }

    /// <summary>The operation's name, or null if it is anonymous.</summary>
    public string? Name { get; init; }

    /// <summary>The byte offset of <see cref="Name"/>, or of the operation if it is anonymous.</summary>
    public int NameStart { get; init; }

    /// <summary>The variables of the operation.</summary>
    public ImmutableArray<VariableDefinitionNode> VariableDefinitions { get; init; } = [];
}

/// <summary>A FragmentDefinition.</summary>
public sealed class FragmentDefinitionNode : ExecutableDefinitionNode
{
    /// <summary>The fragment's name.</summary>
    public required string Name { get; init; }

    /// <summary>The byte offset of <see cref="Name"/>.</summary>
    public int NameStart { get; init; }

    /// <summary>The type condition.</summary>
    public required NamedTypeNode TypeCondition { get; init; }
}

/// <summary>A VariableDefinition of an operation.</summary>
public sealed class VariableDefinitionNode : SyntaxNode
{
    /// <summary>The description before the variable, or null.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The variable; its name is without the <c>$</c>.</summary>
    public required VariableNode Variable { get; init; }

    /// <summary>The variable's type.</summary>
    public required TypeNode Type { get; init; }

    /// <summary>The default value, or null if there is none.</summary>
    public ValueNode? DefaultValue { get; init; }

    /// <summary>The directives applied to the definition.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];
}
