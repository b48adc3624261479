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

    /// <summary>
    /// Creates an exception for a commit whose items were recorded after the revision that it is based on.
    /// </summary>
    /// <param name="conflicts">The items.</param>
    /// <param name="basedOn">The revision.</param>
    public GraphStoreException(IReadOnlyList<ChangeConflict> conflicts, long basedOn)
        : this(
            GraphStoreFailure.Conflict,
            $"{conflicts.Count} of the items that the commit touches were recorded after revision {basedOn}, "
                + $"{conflicts[0].Item} in revision {conflicts[0].RecordedIn}. Read the graph again and retry.") =>
        Conflicts = conflicts;

    /// <summary>Creates an exception for a read that would examine more than its limit.</summary>
    /// <param name="most">The limit.</param>
    public static GraphStoreException TooCostly(long most) => new(
        GraphStoreFailure.TooCostly, $"The read would examine more than {most} entities and claims.");

    /// <summary>The kind of failure.</summary>
    public GraphStoreFailure Failure { get; }

    /// <summary>The problems of a rejected change set; empty for every other failure.</summary>
    public IReadOnlyList<ChangeProblem> Problems { get; } = [];

    /// <summary>
    /// What was recorded since the revision that a commit is based on. Empty for every other failure, and for a commit
    /// that expects another revision than the newest.
    /// </summary>
    public IReadOnlyList<ChangeConflict> Conflicts { get; } = [];
}
