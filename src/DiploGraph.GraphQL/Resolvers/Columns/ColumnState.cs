namespace DiploGraph.GraphQL.Resolvers.Columns;

/// <summary>What stands at a position of a column, a byte each.</summary>
internal static class ColumnState
{
    /// <summary>A value, or a list.</summary>
    internal const byte Value = 0;

    /// <summary>Null, which nothing has complained about yet.</summary>
    internal const byte Null = 1;

    /// <summary>Null because of an error that is known already.</summary>
    internal const byte Failed = 2;
}
