using System.Collections.Immutable;

namespace DiploGraph.GraphQL.Language.Ast;

/// <summary>A document: executable definitions, type system definitions, or both.</summary>
public sealed class DocumentNode : SyntaxNode
{
    /// <summary>The text that the document was parsed from; the offsets of the nodes refer to it.</summary>
    public required SourceText Source { get; init; }

    /// <summary>The definitions; at least one.</summary>
    public required ImmutableArray<DefinitionNode> Definitions { get; init; }

    /// <summary>The number of tokens in the document, not counting ignored tokens.</summary>
    public int TokenCount { get; init; }

    /// <summary>Returns the fragments by name. If two fragments share a name, the first is returned.</summary>
    internal Dictionary<string, FragmentDefinitionNode> FragmentsByName()
    {
        var fragments = new Dictionary<string, FragmentDefinitionNode>(StringComparer.Ordinal);
        foreach (var definition in Definitions)
        {
            if (definition is FragmentDefinitionNode fragment)
            {
                fragments.TryAdd(fragment.Name, fragment);
            }
        }

        return fragments;
    }
}

/// <summary>A definition in a document: an operation, a fragment, or part of the type system.</summary>
public abstract class DefinitionNode : SyntaxNode
{
    private protected DefinitionNode()
    {
    }

    /// <summary>The description before the definition, or null.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The directives applied to the definition.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];
}
