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
        var answers = new object?[parents.Count];
        List<Task>? waiting = null;
        for (var row = 0; row < answers.Length; row++)
        {
            try
            {
                answers[row] = Settle(resolve(context, parents.At(row)), column.Depth, ref waiting);
            }
            catch (Exception error)
            {
                answers[row] = error;
            }
        }

        if (waiting is not null)
        {
            return AwaitAll(column, answers, waiting);
        }

        Fill(column, answers);
        return ValueTask.CompletedTask;
    }

    private static async ValueTask AwaitAll(ResultColumn<object?> column, object?[] answers, List<Task>? waiting)
    {
        while (waiting is not null)
        {
            foreach (var task in waiting)
            {
                await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            waiting = null;
            for (var row = 0; row < answers.Length; row++)
            {
                try
                {
                    answers[row] = Settle(answers[row], column.Depth, ref waiting);
                }
                catch (Exception error)
                {
                    answers[row] = error;
                }
            }
        }

        Fill(column, answers);
    }

    /// <summary>
    /// Replaces completed tasks with their results, also inside lists, and collects the tasks that are still running.
    /// </summary>
    private static object? Settle(object? answer, int depth, ref List<Task>? waiting)
    {
        while (answer is Task<object?> task)
        {
            if (!task.IsCompleted)
            {
                (waiting ??= []).Add(task);
                return answer;
            }

            answer = task.IsCompletedSuccessfully
                ? task.Result
                : task.Exception?.InnerException ?? new OperationCanceledException();
        }

        if (depth == 0 || answer is string || answer is not IEnumerable items)
        {
            return answer;
        }

        var settled = new List<object?>();
        foreach (var item in items)
        {
            settled.Add(Settle(item, depth - 1, ref waiting));
        }

        return settled;
    }

    private static void Fill(ResultColumn<object?> column, object?[] answers)
    {
        column.Begin(answers.Length);
        for (var row = 0; row < answers.Length; row++)
        {
            column.FillPosition(0, row, answers[row]);
        }

        column.EndLists();
    }
}
