namespace DiploGraph.GraphQL.Resolvers.Columns;

/// <summary>The states of a position in a column, one byte each.</summary>
internal static class ColumnState
{
    /// <summary>A value, or a list.</summary>
    internal const byte Value = 0;

    /// <summary>A null without an error so far.</summary>
    internal const byte Null = 1;

    /// <summary>A null with an error that is already reported.</summary>
    internal const byte Failed = 2;
}
