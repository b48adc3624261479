namespace DiploGraph.GraphQL;

/// <summary>The outcome of a request, to choose an HTTP status or to write a log entry.</summary>
public enum ExecutionOutcome
{
    /// <summary>The response has data and no errors.</summary>
    Ok,

    /// <summary>The response has a <c>data</c> entry and field errors.</summary>
    FieldErrors,

    /// <summary>Nothing was executed: the response has errors and no <c>data</c> entry.</summary>
    RequestError,

    /// <summary>The execution reached the time limit: the response has errors and <c>data</c> is null.</summary>
    TimedOut,
}

/// <summary>A summary of the execution of a request.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Rejection">
/// The reason why nothing was executed; <see cref="RequestRejection.None"/> if the operation was executed.
/// </param>
/// <param name="ErrorCount">The number of errors in the response.</param>
/// <param name="Cost">The cost of the operation as defined by <see cref="GraphQLOptions.MaxCost"/>; 0 if it was not
/// computed.</param>
public readonly record struct ExecutionSummary(
    ExecutionOutcome Outcome,
    RequestRejection Rejection,
    int ErrorCount,
    long Cost);

/// <summary>The reason why a request was rejected before execution.</summary>
public enum RequestRejection
{
    /// <summary>The request was not rejected.</summary>
    None,

    /// <summary>The document has a syntax error.</summary>
    Syntax,

    /// <summary>The document is not valid for the schema.</summary>
    Validation,

    /// <summary>The operation to execute cannot be determined.</summary>
    Operation,

    /// <summary>The value of a variable cannot be coerced.</summary>
    Variables,

    /// <summary>The request exceeds a limit of <see cref="GraphQLOptions"/>.</summary>
    Limit,
}
