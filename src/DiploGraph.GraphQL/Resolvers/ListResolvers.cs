using DiploGraph.GraphQL.Resolvers.Columns;

namespace DiploGraph.GraphQL.Resolvers;

/// <summary>Resolves a list of each object.</summary>
internal sealed class ListResolver<TParent, TItem>(Func<FieldContext, TParent, IReadOnlyList<TItem>?> get)
    : RowResolver<TParent, TItem>
{
    internal override ResolverShape Shape => ResolverShape.List;

    protected override void ResolveRows(
        FieldContext context, ReadOnlySpan<TParent> objects, ResultColumn<TItem> column, ref int row)
    {
        for (; row < objects.Length; row++)
        {
            column.SetList(row, get(context, objects[row]));
        }
    }
}

/// <summary>Resolves a list of each object asynchronously: starts all calls, then awaits each of them.</summary>
internal sealed class AsyncListResolver<TParent, TItem>(
    Func<FieldContext, TParent, ValueTask<IReadOnlyList<TItem>?>> get) : Resolver<TParent, TItem>
{
    internal override ResolverShape Shape => ResolverShape.List;

    internal override ValueTask Resolve(FieldContext context, ParentRows parents, ResultColumn results)
    {
        var objects = parents.As<TParent>(out var rented).Span;
        var tasks = new Task<IReadOnlyList<TItem>?>[objects.Length];
        for (var row = 0; row < objects.Length; row++)
        {
            try
            {
                tasks[row] = get(context, objects[row]).AsTask();
            }
            catch (Exception error)
            {
                tasks[row] = Task.FromException<IReadOnlyList<TItem>?>(error);
            }
        }

        ParentRows.Return(rented);
        return AwaitAll((ResultColumn<TItem>)results, tasks);
    }

    private static async ValueTask AwaitAll(ResultColumn<TItem> column, Task<IReadOnlyList<TItem>?>[] tasks)
    {
        column.Begin(tasks.Length);
        for (var row = 0; row < tasks.Length; row++)
        {
            try
            {
                column.SetList(row, await tasks[row]);
            }
            catch (Exception error)
            {
                column.SetRowError(row, error);
            }
        }
    }
}
