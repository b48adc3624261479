using System.Diagnostics.CodeAnalysis;
using DiploGraph.GraphQL.Resolvers.Columns;

namespace DiploGraph.GraphQL.Resolvers;

/// <summary>
/// Where a batch resolver puts its results: one row for each parent, in any order. A row that is never set is null.
/// A value of null is null; errors are of a row. Valid until the resolver has completed.
/// </summary>
/// <typeparam name="T">The type of a result; may be a struct.</typeparam>
public readonly record struct BatchResult<T>
{
    private readonly ResultColumn<T> _column;

    internal BatchResult(ResultColumn<T> column) => _column = column;

    /// <summary>The number of rows, which is that of the parents.</summary>
    public int Count => _column.Rows;

    /// <summary>Sets the row's value.</summary>
    /// <param name="row">A parent's index.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    [SuppressMessage("Design", "CA1044", Justification = "Results go in; the engine alone takes them out.")]
    public T this[int row]
    {
        set => _column.SetRow(row, value);
    }

    /// <summary>Makes the row null.</summary>
    /// <param name="row">A parent's index.</param>
    public void SetNull(int row) => _column.SetRowState(row, ColumnState.Null);

    /// <summary>Makes the row null, and adds an error with its path.</summary>
    /// <param name="row">A parent's index.</param>
    /// <param name="error">A <see cref="GraphQLException"/> is shown as it is, others are masked.</param>
    public void SetError(int row, Exception error) => _column.SetRowError(row, error);
}
