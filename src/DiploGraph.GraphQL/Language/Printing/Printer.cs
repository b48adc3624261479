using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Language.Printing;

/// <summary>
/// Prints syntax trees as GraphQL, two spaces a level. What is printed parses to an equal tree: comments are lost, and
/// so is the form of a block string whose value no block string can have.
/// </summary>
public static class Printer
{
    /// <summary>The node as GraphQL; a document ends with a line break, other nodes do not.</summary>
    /// <exception cref="InsufficientExecutionStackException">The tree nests deeper than the thread's stack
    /// allows.</exception>
    public static string Print(SyntaxNode node) => Print(node, int.MaxValue);

    /// <summary>The beginning of the node as GraphQL: what is beyond a length may be left out.</summary>
    internal static string Print(SyntaxNode node, int enoughCharacters)
    {
        var writer = new SyntaxWriter(enoughCharacters);
        writer.Write(node);
        return writer.ToString();
    }
}
