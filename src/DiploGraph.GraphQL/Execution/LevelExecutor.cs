using DiploGraph.GraphQL.Planning;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Resolvers.Columns;

namespace DiploGraph.GraphQL.Execution;

/// <summary>
/// Executes a plan breadth-first (specification, section 6.2 "Executing Operations"): one level at a time, and each
/// slot of a level once for all objects. It starts all slots of a level before it awaits any of them, so that a store
/// can combine their reads.
/// </summary>
internal sealed class LevelExecutor(TypeResolvers typeResolvers)
{
    /// <summary>Executes all phases. Afterwards, the columns of the frame contain the results.</summary>
    /// <exception cref="OperationCanceledException">The caller disconnected.</exception>
    /// <exception cref="TimeoutException">The time limit was reached.</exception>
    internal async ValueTask ExecuteAsync(ExecutionFrame frame)
    {
        var root = frame.SelectionOf(frame.Plan.Root);
        foreach (var phase in frame.Plan.Phases)
        {
            frame.Time.Check();
            Start(frame, root, phase.RootSlots);
            await FinishLevel(frame, phase.RootSlots);
            foreach (var level in phase.Levels)
            {
                if (!BeginLevel(frame, level))
                {
                    continue;
                }

                frame.Time.Check();
                foreach (var selection in level)
                {
                    Start(frame, frame.SelectionOf(selection), selection.Slots);
                }

                if (frame.Waiting.Count > 0)
                {
                    await AwaitLevel(frame);
                }

                foreach (var selection in level)
                {
                    Complete(frame, selection.Slots);
                }
            }

            NullPropagator.Apply(frame, phase);
            if (frame.Root.RowLevel.StateOf(0) != ColumnState.Value)
            {
                break;
            }
        }

        frame.Time.CheckToken();
    }

    /// <summary>Sets the objects of a level; returns true if there are any.</summary>
    private bool BeginLevel(ExecutionFrame frame, SelectionPlan[] level)
    {
        var any = false;
        foreach (var selection in level)
        {
            var state = frame.SelectionOf(selection);
            var binding = selection.Parent!.Binding!;
            var source = frame.StateOf(selection.Parent).Column;
            state.Begin(source, binding.Type.IsAbstract ? typeResolvers.For(binding.Type) : null);
            any |= state.Count > 0;
        }

        return any;
    }

    private static void Start(ExecutionFrame frame, SelectionState selection, FieldSlot[] slots)
    {
        if (selection.Count == 0)
        {
            return;
        }

        foreach (var slot in slots)
        {
            if (slot.Binding is not null)
            {
                Start(frame, selection, frame.StateOf(slot));
            }
        }
    }

    private static void Start(ExecutionFrame frame, SelectionState selection, SlotState state)
    {
        state.TakeRows(selection);
        if (state.Count == 0)
        {
            return;
        }

        if (!frame.TryGetArguments(state.Slot, out _, out var error))
        {
            state.FailAllRows(new GraphQLException(error!.Code ?? ErrorCodes.BadUserInput, error.Message));
            return;
        }

        try
        {
            var parents = state.ParentsIn(selection.Source!);
            var task = state.Slot.Binding!.Resolver.Resolve(state.Context, parents, state.Column);
            if (task.IsCompleted)
            {
                task.GetAwaiter().GetResult();
            }
            else
            {
                frame.Waiting.Add((state, task.AsTask()));
            }
        }
        catch (Exception exception)
        {
            state.FailAllRows(exception);
        }
    }

    private static async ValueTask FinishLevel(ExecutionFrame frame, FieldSlot[] slots)
    {
        if (frame.Waiting.Count > 0)
        {
            await AwaitLevel(frame);
        }

        Complete(frame, slots);
    }

    private static async ValueTask AwaitLevel(ExecutionFrame frame)
    {
        foreach (var (state, task) in frame.Waiting)
        {
            try
            {
                await task.WaitAsync(frame.Token);
            }
            catch (Exception exception)
            {
                if (!task.IsCompleted)
                {
                    // The resolver may still write to the frame's arrays, so the frame cannot be reused.
                    throw frame.Time.AsEnd();
                }

                state.FailAllRows(exception);
            }
        }

        frame.Waiting.Clear();
    }

    private static void Complete(ExecutionFrame frame, FieldSlot[] slots)
    {
        foreach (var slot in slots)
        {
            if (slot.Binding is null)
            {
                continue;
            }

            var state = frame.StateOf(slot);
            if (state.Count > 0)
            {
                state.Column.End();
                state.Column.CoerceLeaves();
                state.Column.PropagateNulls(slot.Binding.NullViolation);
            }
        }
    }
}
