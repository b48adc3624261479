using System.Runtime.CompilerServices;
using DiploGraph.GraphQL.Resolvers.Columns;

namespace DiploGraph.GraphQL.Resolvers;

/// <summary>Resolves a field object by object: an exception fails its own row, and the rows after it go on.</summary>
internal abstract class RowResolver<TParent, TItem> : Resolver<TParent, TItem>
{
    internal sealed override ValueTask Resolve(FieldContext context, ParentRows parents, ResultColumn results)
    {
        var column = (ResultColumn<TItem>)results;
        column.Begin(parents.Count);
        var objects = parents.As<TParent>(out var rented).Span;
        for (var row = 0; row < objects.Length; row++)
        {
            try
            {
                ResolveRows(context, objects, column, ref row);
            }
            catch (Exception error)
            {
                column.SetRowError(row, error);
            }
        }

        ParentRows.Return(rented);
        return ValueTask.CompletedTask;
    }

    /// <summary>Resolves the rows from <paramref name="row"/> to the last; it is the row that fails after an
    /// exception. The loop is here, and not in the caller, so that no row costs a virtual call.</summary>
    protected abstract void ResolveRows(
        FieldContext context, ReadOnlySpan<TParent> objects, ResultColumn<TItem> column, ref int row);

    /// <summary>Sets a row's value, which no one has set before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected static void SetRow(ResultColumn<TItem> column, Span<TItem> values, int row, TItem value)
    {
        values[row] = value;
        if (NullCheck<TItem>.IsNull(value))
        {
            column.RowLevel.SetState(row, ColumnState.Null);
        }
    }
}
