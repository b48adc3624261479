using DiploGraph.GraphQL.Resolvers.Columns;

namespace DiploGraph.GraphQL.Resolvers;

/// <summary>Resolves a field with a property of each object.</summary>
internal sealed class PropertyResolver<TParent, TResult>(Func<TParent, TResult> get) : RowResolver<TParent, TResult>
{
    internal override ResolverShape Shape => ResolverShape.Single;

    protected override void ResolveRows(
        FieldContext context, ReadOnlySpan<TParent> objects, ResultColumn<TResult> column, ref int row)
    {
        var values = column.Values.AsSpan();
        for (; row < objects.Length; row++)
        {
            SetRow(column, values, row, get(objects[row]));
        }
    }
}

/// <summary>Resolves a value of each object that depends on the arguments or the request.</summary>
internal sealed class ContextResolver<TParent, TResult>(Func<FieldContext, TParent, TResult> get)
    : RowResolver<TParent, TResult>
{
    internal override ResolverShape Shape => ResolverShape.Single;

    protected override void ResolveRows(
        FieldContext context, ReadOnlySpan<TParent> objects, ResultColumn<TResult> column, ref int row)
    {
        var values = column.Values.AsSpan();
        for (; row < objects.Length; row++)
        {
            SetRow(column, values, row, get(context, objects[row]));
        }
    }
}

/// <summary>Resolves one value for all objects.</summary>
internal sealed class OnceResolver<TResult>(Func<FieldContext, TResult> get) : Resolver<object?, TResult>
{
    internal override ResolverShape Shape => ResolverShape.Single;

    internal override ValueTask Resolve(FieldContext context, ParentRows parents, ResultColumn results)
    {
        var column = (ResultColumn<TResult>)results;
        var value = get(context);
        column.Begin(parents.Count);
        column.Values.AsSpan(0, parents.Count).Fill(value);
        if (NullCheck<TResult>.IsNull(value))
        {
            column.RowLevel.AllNull();
        }

        return ValueTask.CompletedTask;
    }
}

/// <summary>Resolves a value of each object asynchronously: starts all calls, then awaits each of them.</summary>
internal sealed class AsyncResolver<TParent, TResult>(Func<FieldContext, TParent, ValueTask<TResult>> get)
    : Resolver<TParent, TResult>
{
    internal override ResolverShape Shape => ResolverShape.Single;

    internal override ValueTask Resolve(FieldContext context, ParentRows parents, ResultColumn results)
    {
        var column = (ResultColumn<TResult>)results;
        column.Begin(parents.Count);
        column.RowLevel.AllNull();
        var objects = parents.As<TParent>(out var rented).Span;
        List<(int Row, Task<TResult> Task)>? pending = null;
        for (var row = 0; row < objects.Length; row++)
        {
            try
            {
                var task = get(context, objects[row]);
                if (task.IsCompletedSuccessfully)
                {
                    column.SetRow(row, task.Result);
                }
                else
                {
                    (pending ??= []).Add((row, task.AsTask()));
                }
            }
            catch (Exception error)
            {
                column.SetRowError(row, error);
            }
        }

        ParentRows.Return(rented);
        return pending is null ? ValueTask.CompletedTask : AwaitAll(column, pending);
    }

    private static async ValueTask AwaitAll(ResultColumn<TResult> column, List<(int Row, Task<TResult> Task)> pending)
    {
        foreach (var (row, task) in pending)
        {
            try
            {
                column.SetRow(row, await task);
            }
            catch (Exception error)
            {
                column.SetRowError(row, error);
            }
        }
    }
}
