using System.Collections.Immutable;

namespace DiploGraph.GraphQL.Language.Ast;

/// <summary>A SelectionSet: selections between braces, at least one.</summary>
public sealed class SelectionSetNode : SyntaxNode
{
    /// <summary>The selections in document order.</summary>
    public required ImmutableArray<SelectionNode> Selections { get; init; }
}

/// <summary>A Selection: a field, a fragment spread or an inline fragment.</summary>
public abstract class SelectionNode : SyntaxNode
{
    private protected SelectionNode()
    {
    }

    /// <summary>The directives on the selection.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];

    /// <summary>The selections between the node's own braces; null for a leaf and for a spread.</summary>
    internal virtual SelectionSetNode? NestedSelectionSet => null;
}

/// <summary>A Field that is selected.</summary>
public sealed class FieldNode : SelectionNode
{
    /// <summary>The field's name in the schema.</summary>
    public required string Name { get; init; }

    /// <summary>The byte offset of <see cref="Name"/>.</summary>
    public int NameStart { get; init; }

    /// <summary>The alias, or null.</summary>
    public string? Alias { get; init; }

    /// <summary>The key of the field in the response: its alias, or else its name.</summary>
    public string ResponseKey => Alias ?? Name;

    /// <summary>The arguments in document order.</summary>
    public ImmutableArray<ArgumentNode> Arguments { get; init; } = [];

    /// <summary>What is selected of the field's value, or null.</summary>
    public SelectionSetNode? SelectionSet { get; init; }

    internal override SelectionSetNode? NestedSelectionSet => SelectionSet;
}

/// <summary>A FragmentSpread: <c>...name</c>.</summary>
public sealed class FragmentSpreadNode : SelectionNode
{
    /// <summary>The fragment's name.</summary>
    public required string Name { get; init; }

    /// <summary>The byte offset of <see cref="Name"/>.</summary>
    public int NameStart { get; init; }
}

/// <summary>An InlineFragment: <c>... on Type { }</c>, or without a type <c>... { }</c>.</summary>
public sealed class InlineFragmentNode : SelectionNode
{
    /// <summary>The type that the selections are on; null for the type around the fragment.</summary>
    public NamedTypeNode? TypeCondition { get; init; }

    /// <summary>The selections of the fragment.</summary>
    public required SelectionSetNode SelectionSet { get; init; }

    internal override SelectionSetNode? NestedSelectionSet => SelectionSet;
}
