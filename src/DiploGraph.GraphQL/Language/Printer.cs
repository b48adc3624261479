namespace DiploGraph.GraphQL.Language;

/// <summary>Prints syntax trees as GraphQL.</summary>
public static class Printer
{
    /// <summary>The node as GraphQL; a document ends with a line break, other nodes do not.</summary>
    public static string Print(Node node) => throw new NotSupportedException();
}
