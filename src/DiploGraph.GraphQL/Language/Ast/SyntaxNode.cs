namespace DiploGraph.GraphQL.Language.Ast;

/// <summary>
/// A node of a document's syntax tree. The classes are named after the productions of the specification's grammar
/// (Appendix B). Nodes are immutable and compare by reference.
/// </summary>
public abstract class SyntaxNode
{
    private protected SyntaxNode()
    {
    }

    /// <summary>The start of the node: a byte offset into the document's <see cref="SourceText"/>.</summary>
    public int Start { get; init; }

    /// <summary>The end of the node: the byte offset after its last token.</summary>
    public int End { get; init; }
}
