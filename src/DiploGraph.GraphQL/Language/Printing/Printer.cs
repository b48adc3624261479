using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Language.Printing;

/// <summary>
/// Prints syntax trees as GraphQL, indented by two spaces per level. The output parses to an equal tree, except that
/// comments are lost, and a block string with a value that no block string can have is printed as a quoted string.
/// </summary>
public static class Printer
{
    /// <summary>Prints the node as GraphQL. A document ends with a line break, other nodes do not.</summary>
    /// <exception cref="InsufficientExecutionStackException">The tree nests deeper than the thread's stack
    /// allows.</exception>
    public static string Print(SyntaxNode node) => Print(node, int.MaxValue);

    /// <summary>Prints the beginning of the node as GraphQL; text beyond a length may be omitted.</summary>
    internal static string Print(SyntaxNode node, int sufficientLength)
    {
        var writer = new SyntaxWriter(sufficientLength);
        writer.Write(node);
        return writer.ToString();
    }
}
