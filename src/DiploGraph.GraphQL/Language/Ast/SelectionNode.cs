using System.Collections.Immutable;

namespace DiploGraph.GraphQL.Language.Ast;

/// <summary>A SelectionSet: one or more selections between braces.</summary>
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

    /// <summary>The directives applied to the selection.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];

    /// <summary>The node's own selection set; null for a leaf field and for a fragment spread.</summary>
    internal virtual SelectionSetNode? NestedSelectionSet => null;
}

/// <summary>A Field in a selection set.</summary>
public sealed class FieldNode : SelectionNode
{
    /// <summary>The field's name in the schema.</summary>
    public required string Name { get; init; }

    /// <summary>The byte offset of <see cref="Name"/>.</summary>
    public int NameStart { get; init; }

    /// <summary>The alias, or null.</summary>
    public string? Alias { get; init; }

    /// <summary>The response name: the alias, or the field's name if it has no alias.</summary>
    public string ResponseKey => Alias ?? Name;

    /// <summary>The arguments in document order.</summary>
    public ImmutableArray<ArgumentNode> Arguments { get; init; } = [];

    /// <summary>The selection set, or null if the field has none.</summary>
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

/// <summary>An InlineFragment: <c>... on Type { }</c>, or <c>... { }</c> without a type condition.</summary>
public sealed class InlineFragmentNode : SelectionNode
{
    /// <summary>The type condition; null if the fragment applies to the enclosing type.</summary>
    public NamedTypeNode? TypeCondition { get; init; }

    /// <summary>The selections of the fragment.</summary>
    public required SelectionSetNode SelectionSet { get; init; }

    internal override SelectionSetNode? NestedSelectionSet => SelectionSet;
}
