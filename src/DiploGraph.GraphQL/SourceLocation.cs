namespace DiploGraph.GraphQL;

/// <summary>A place in a GraphQL document, as responses report it (specification, section 7.1.2 "Errors").</summary>
/// <param name="Line">The line, from 1. Lines end with <c>\n</c>, <c>\r\n</c> or <c>\r</c>.</param>
/// <param name="Column">The column in UTF-16 code units, from 1.</param>
public readonly record struct SourceLocation(int Line, int Column)
{
    /// <summary>The place as <c>line:column</c>.</summary>
    public override string ToString() => $"{Line}:{Column}";
}
