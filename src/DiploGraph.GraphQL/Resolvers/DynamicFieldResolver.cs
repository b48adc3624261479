using System.Collections;
using DiploGraph.GraphQL.Resolvers.Columns;

namespace DiploGraph.GraphQL.Resolvers;

/// <summary>
/// Resolves a field of any type with values of a shape that is known only at run time; see
/// <see cref="DynamicResolver"/>.
/// </summary>
internal sealed class DynamicFieldResolver(DynamicResolver resolve) : Resolver<object?, object?>
{
    internal override ResolverShape Shape => ResolverShape.Any;

    internal override ValueTask Resolve(FieldContext context, ParentRows parents, ResultColumn results)
    {
        var column = (ResultColumn<object?>)results;
        var values = new object?[parents.Count];
        List<Task>? pending = null;
        for (var row = 0; row < values.Length; row++)
        {
            try
            {
                values[row] = Settle(resolve(context, parents.At(row)), column.Depth, ref pending);
            }
            catch (Exception error)
            {
                values[row] = error;
            }
        }

        if (pending is not null)
        {
            return AwaitAll(column, values, pending);
        }

        Fill(column, values);
        return ValueTask.CompletedTask;
    }

    private static async ValueTask AwaitAll(ResultColumn<object?> column, object?[] values, List<Task>? pending)
    {
        while (pending is not null)
        {
            foreach (var task in pending)
            {
                await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            pending = null;
            for (var row = 0; row < values.Length; row++)
            {
                try
                {
                    values[row] = Settle(values[row], column.Depth, ref pending);
                }
                catch (Exception error)
                {
                    values[row] = error;
                }
            }
        }

        Fill(column, values);
    }

    /// <summary>
    /// Replaces completed tasks with their results, also inside lists, and collects the tasks that are still running.
    /// </summary>
    private static object? Settle(object? value, int depth, ref List<Task>? pending)
    {
        while (value is Task<object?> task)
        {
            if (!task.IsCompleted)
            {
                (pending ??= []).Add(task);
                return value;
            }

            value = task.IsCompletedSuccessfully
                ? task.Result
                : task.Exception?.InnerException ?? new OperationCanceledException();
        }

        if (depth == 0 || value is string || value is not IEnumerable items)
        {
            return value;
        }

        var settled = new List<object?>();
        foreach (var item in items)
        {
            settled.Add(Settle(item, depth - 1, ref pending));
        }

        return settled;
    }

    private static void Fill(ResultColumn<object?> column, object?[] values)
    {
        column.Begin(values.Length);
        for (var row = 0; row < values.Length; row++)
        {
            column.FillPosition(0, row, values[row]);
        }

        column.EndLists();
    }
}
