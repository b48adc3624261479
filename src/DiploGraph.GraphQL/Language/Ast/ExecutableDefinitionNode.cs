using System.Collections.Immutable;

namespace DiploGraph.GraphQL.Language.Ast;

/// <summary>An operation or a fragment.</summary>
public abstract class ExecutableDefinitionNode : DefinitionNode
{
    private protected ExecutableDefinitionNode()
    {
    }

    /// <summary>The selections between the braces.</summary>
    public required SelectionSetNode SelectionSet { get; init; }
}

/// <summary>An OperationDefinition: a query, mutation or subscription, or the shorthand that is a selection set
/// alone.</summary>
public sealed class OperationDefinitionNode : ExecutableDefinitionNode
{
    /// <summary>What the operation does; the shorthand is a query.</summary>
    public required OperationType Operation { get; init; }

    /// <summary>The operation's name, or null when it has none.</summary>
    public string? Name { get; init; }

    /// <summary>The byte offset of <see cref="Name"/>; without a name that of the operation.</summary>
    public int NameStart { get; init; }

    /// <summary>The variables that the operation takes.</summary>
    public ImmutableArray<VariableDefinitionNode> VariableDefinitions { get; init; } = [];
}

/// <summary>A FragmentDefinition.</summary>
public sealed class FragmentDefinitionNode : ExecutableDefinitionNode
{
    /// <summary>The fragment's name.</summary>
    public required string Name { get; init; }

    /// <summary>The byte offset of <see cref="Name"/>.</summary>
    public int NameStart { get; init; }

    /// <summary>The type that the fragment's selections are on.</summary>
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

    /// <summary>The value of the variable when none is given; null for no default.</summary>
    public ValueNode? DefaultValue { get; init; }

    /// <summary>The directives on the definition.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];
}
