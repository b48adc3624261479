using DiploGraph.GraphQL.Resolvers.Columns;

namespace DiploGraph.GraphQL.Resolvers;

/// <summary>
/// Where a batch resolver of a list field puts its results: one list for each parent, filled in the order of the
/// parents. A row that is never mentioned is an empty list. Valid until the resolver has completed.
/// </summary>
/// <typeparam name="T">The type of an item; may be a struct.</typeparam>
public readonly record struct BatchListResult<T>
{
    private readonly ResultColumn<T> _column;

    internal BatchListResult(ResultColumn<T> column) => _column = column;

    /// <summary>The number of lists, which is that of the parents.</summary>
    public int Count => _column.Rows;

    /// <summary>Adds an item to the row's list; null makes a null item.</summary>
    /// <param name="row">A parent's index, not less than any row mentioned before.</param>
    /// <param name="item">The item.</param>
    /// <exception cref="InvalidOperationException">A later row was filled already.</exception>
    public void Add(int row, T item) => _column.AddItem(row, item);

    /// <summary>Adds items to the row's list; nulls make null items.</summary>
    /// <param name="row">A parent's index, not less than any row mentioned before.</param>
    /// <param name="items">The items, which are copied.</param>
    /// <exception cref="InvalidOperationException">A later row was filled already.</exception>
    public void AddRange(int row, ReadOnlySpan<T> items) => _column.AddItems(row, items);

    /// <summary>Adds a null item with an error at its path.</summary>
    /// <param name="row">A parent's index, not less than any row mentioned before.</param>
    /// <param name="error">A <see cref="GraphQLException"/> is shown as it is, others are masked.</param>
    public void AddError(int row, Exception error) => _column.AddItemError(row, error);

    /// <summary>Makes the row null instead of a list.</summary>
    /// <param name="row">A parent's index.</param>
    public void SetNull(int row) => _column.SetRowState(row, ColumnState.Null);

    /// <summary>Makes the row null, and adds an error with its path.</summary>
    /// <param name="row">A parent's index.</param>
    /// <param name="error">A <see cref="GraphQLException"/> is shown as it is, others are masked.</param>
    public void SetError(int row, Exception error) => _column.SetRowError(row, error);

    /// <summary>
    /// Gives all lists at once: row i holds the items from <c>offsets[i]</c> to before <c>offsets[i + 1]</c>.
    /// </summary>
    /// <param name="items">The items of all rows, which are copied.</param>
    /// <param name="offsets">One more than there are rows, rising from 0 to the number of items.</param>
    /// <exception cref="ArgumentException">The offsets are not of that form, or something was added before.</exception>
    public void SetAll(ReadOnlySpan<T> items, ReadOnlySpan<int> offsets) => _column.SetAllItems(items, offsets);
}
