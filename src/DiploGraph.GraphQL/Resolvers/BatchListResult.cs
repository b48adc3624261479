using DiploGraph.GraphQL.Resolvers.Columns;

namespace DiploGraph.GraphQL.Resolvers;

/// <summary>
/// Receives the results of a batch resolver for a list field: one list for each parent, filled in the order of the
/// parents. The list of a row without items is empty. Valid until the resolver completes.
/// </summary>
/// <typeparam name="T">The item type; can be a struct.</typeparam>
public readonly record struct BatchListResult<T>
{
    private readonly ResultColumn<T> _column;

    internal BatchListResult(ResultColumn<T> column) => _column = column;

    /// <summary>The number of lists, which equals the number of parents.</summary>
    public int Count => _column.Rows;

    /// <summary>Adds an item to the list of a row. Null adds a null item.</summary>
    /// <param name="row">The index of the parent; not less than the row of any earlier call.</param>
    /// <param name="item">The item.</param>
    /// <exception cref="InvalidOperationException">A later row already has items.</exception>
    public void Add(int row, T item) => _column.AddItem(row, item);

    /// <summary>Adds items to the list of a row. Nulls add null items.</summary>
    /// <param name="row">The index of the parent; not less than the row of any earlier call.</param>
    /// <param name="items">The items, which are copied.</param>
    /// <exception cref="InvalidOperationException">A later row already has items.</exception>
    public void AddRange(int row, ReadOnlySpan<T> items) => _column.AddItems(row, items);

    /// <summary>Adds a null item, and an error at its path.</summary>
    /// <param name="row">The index of the parent; not less than the row of any earlier call.</param>
    /// <param name="error">The error. The response shows the message of a <see cref="GraphQLException"/>, and hides
    /// that of any other exception.</param>
    public void AddError(int row, Exception error) => _column.AddItemError(row, error);

    /// <summary>Sets a row to null instead of a list.</summary>
    /// <param name="row">The index of the parent.</param>
    public void SetNull(int row) => _column.SetRowState(row, ColumnState.Null);

    /// <summary>Sets a row to null, and adds an error at its path.</summary>
    /// <param name="row">The index of the parent.</param>
    /// <param name="error">The error. The response shows the message of a <see cref="GraphQLException"/>, and hides
    /// that of any other exception.</param>
    public void SetError(int row, Exception error) => _column.SetRowError(row, error);

    /// <summary>
    /// Sets all lists at once. The list of row i contains the items from <c>offsets[i]</c> up to, but not including,
    /// <c>offsets[i + 1]</c>.
    /// </summary>
    /// <param name="items">The items of all rows, which are copied.</param>
    /// <param name="offsets">The offsets, one more than the number of rows. They ascend from 0 to the number of
    /// items.</param>
    /// <exception cref="ArgumentException">The offsets are invalid, or a list already has items.</exception>
    public void SetAll(ReadOnlySpan<T> items, ReadOnlySpan<int> offsets) => _column.SetAllItems(items, offsets);
}
