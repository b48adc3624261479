namespace DiploGraph.Graph.Failures;

/// <summary>
/// A store's failure. Its message is one sentence for the operator's log, and says what to do where that is known.
/// </summary>
public sealed class GraphStoreException : Exception
{
    /// <summary>A failure of a kind.</summary>
    public GraphStoreException(GraphStoreFailure failure, string message, Exception? inner = null)
        : base(message, inner) => Failure = failure;

    /// <summary>A change set that the model does not take, with everything that is wrong with it.</summary>
    public GraphStoreException(IReadOnlyList<ChangeProblem> problems)
        : this(GraphStoreFailure.Rejected, string.Join(Environment.NewLine, problems)) => Problems = problems;

    /// <summary>A read that would look at more than it may.</summary>
    /// <param name="most">The limit.</param>
    public static GraphStoreException TooCostly(long most) => new(
        GraphStoreFailure.TooCostly, $"The read would look at more than {most} entities and claims.");

    /// <summary>The kind.</summary>
    public GraphStoreFailure Failure { get; }

    /// <summary>What is wrong with a refused change set; empty for every other failure.</summary>
    public IReadOnlyList<ChangeProblem> Problems { get; } = [];
}
