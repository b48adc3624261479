using System.Collections.Immutable;

namespace DiploGraph.GraphQL.Language.Ast;

/// <summary>A document: executable definitions, definitions of the type system, or both.</summary>
public sealed class DocumentNode : SyntaxNode
{
    /// <summary>The text that the document was parsed from; the offsets of its nodes point into it.</summary>
    public required SourceText Source { get; init; }

    /// <summary>The definitions, at least one.</summary>
    public required ImmutableArray<DefinitionNode> Definitions { get; init; }

    /// <summary>The number of tokens in the document, without ignored ones.</summary>
    public int TokenCount { get; init; }

    /// <summary>The fragments by name; of two with one name, the first.</summary>
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

/// <summary>A definition of a document: an operation, a fragment, or part of the type system.</summary>
public abstract class DefinitionNode : SyntaxNode
{
    private protected DefinitionNode()
    {
    }

    /// <summary>The description before the definition, or null.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The directives on the definition.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];
}
