namespace DiploGraph.GraphQL;

/// <summary>
/// A location in a GraphQL document, as reported in responses (specification, section 7.1.2 "Errors").
/// </summary>
/// <param name="Line">The line, starting at 1. Lines end with <c>\n</c>, <c>\r\n</c> or <c>\r</c>.</param>
/// <param name="Column">The column in UTF-16 code units, starting at 1.</param>
public readonly record struct SourceLocation(int Line, int Column)
{
    /// <summary>Returns the location as <c>line:column</c>.</summary>
    public override string ToString() => $"{Line}:{Column}";
}
