using System.Diagnostics.CodeAnalysis;
using DiploGraph.GraphQL.Resolvers.Columns;

namespace DiploGraph.GraphQL.Resolvers;

/// <summary>
/// Receives the results of a batch resolver: one row for each parent, in any order. A row that is not set is null, and
/// so is a row that is set to a null value. An error applies to one row. Valid until the resolver completes.
/// </summary>
/// <typeparam name="T">The type of a result; can be a struct.</typeparam>
public readonly record struct BatchResult<T>
{
    private readonly ResultColumn<T> _column;

    internal BatchResult(ResultColumn<T> column) => _column = column;

    /// <summary>The number of rows, which equals the number of parents.</summary>
    public int Count => _column.Rows;

    /// <summary>Sets the value of a row.</summary>
    /// <param name="row">The index of the parent.</param>
    /// <exception cref="ArgumentOutOfRangeException">The row does not exist.</exception>
    [SuppressMessage("Design", "CA1044", Justification = "Results go in; the engine alone takes them out.")]
    public T this[int row]
    {
        set => _column.SetRow(row, value);
    }

    /// <summary>Sets a row to null.</summary>
    /// <param name="row">The index of the parent.</param>
    public void SetNull(int row) => _column.SetRowState(row, ColumnState.Null);

    /// <summary>Sets a row to null, and adds an error at its path.</summary>
    /// <param name="row">The index of the parent.</param>
    /// <param name="error">The error. The response shows the message of a <see cref="GraphQLException"/>, and hides
    /// that of any other exception.</param>
    public void SetError(int row, Exception error) => _column.SetRowError(row, error);
}
