namespace DiploGraph.Graph.Failures;

/// <summary>
/// A failure of a store. Its message is a sentence for the operator's log and says what to do if that is known.
/// </summary>
public sealed class GraphStoreException : Exception
{
    /// <summary>Creates an exception for a kind of failure.</summary>
    public GraphStoreException(GraphStoreFailure failure, string message, Exception? inner = null)
        : base(message, inner) => Failure = failure;

    /// <summary>Creates an exception for a change set that the model rejects, with all its problems.</summary>
    public GraphStoreException(IReadOnlyList<ChangeProblem> problems)
        : this(GraphStoreFailure.Rejected, string.Join(Environment.NewLine, problems)) => Problems = problems;

    /// <summary>Creates an exception for a read that would examine more than its limit.</summary>
    /// <param name="most">The limit.</param>
    public static GraphStoreException TooCostly(long most) => new(
        GraphStoreFailure.TooCostly, $"The read would examine more than {most} entities and claims.");

    /// <summary>The kind of failure.</summary>
    public GraphStoreFailure Failure { get; }

    /// <summary>The problems of a rejected change set; empty for every other failure.</summary>
    public IReadOnlyList<ChangeProblem> Problems { get; } = [];
}
