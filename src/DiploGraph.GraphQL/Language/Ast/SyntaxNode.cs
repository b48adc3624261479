namespace DiploGraph.GraphQL.Language.Ast;

/// <summary>
/// A node of the syntax tree of a document. The classes are named after the productions of the specification's grammar
/// (Appendix B). Nodes are immutable, and equal only to themselves.
/// </summary>
public abstract class SyntaxNode
{
    private protected SyntaxNode()
    {
    }

    /// <summary>Where the node begins: a byte offset into the document's <see cref="SourceText"/>.</summary>
    public int Start { get; init; }

    /// <summary>Where the node ends: the byte offset after its last token.</summary>
    public int End { get; init; }
}
