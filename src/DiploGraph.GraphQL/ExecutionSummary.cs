namespace DiploGraph.GraphQL;

/// <summary>How a request ended, for whoever chooses a status or writes a log.</summary>
public enum ExecutionOutcome
{
    /// <summary>The answer has data and no errors.</summary>
    Ok,

    /// <summary>The answer has a <c>data</c> entry and field errors.</summary>
    FieldErrors,

    /// <summary>Nothing was executed: the answer has errors and no <c>data</c> entry.</summary>
    RequestError,

    /// <summary>The time limit ended the execution: the answer has errors and <c>data</c> is null.</summary>
    TimedOut,
}

/// <summary>What a request's execution came to.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Refusal">Why nothing was executed; <see cref="RequestRefusal.None"/> where something was.</param>
/// <param name="ErrorCount">The number of errors in the answer.</param>
/// <param name="Cost">What the operation costs by the rules of <see cref="GraphQLOptions"/>; 0 if it was not
/// counted.</param>
public readonly record struct ExecutionSummary(
    ExecutionOutcome Outcome,
    RequestRefusal Refusal,
    int ErrorCount,
    long Cost);

/// <summary>Why a request was refused before anything was executed.</summary>
public enum RequestRefusal
{
    /// <summary>It was not.</summary>
    None,

    /// <summary>The document cannot be parsed.</summary>
    Syntax,

    /// <summary>The document is not valid for the schema.</summary>
    Validation,

    /// <summary>The operation to execute cannot be chosen.</summary>
    Operation,

    /// <summary>A variable's value cannot be coerced.</summary>
    Variables,

    /// <summary>A limit of <see cref="GraphQLOptions"/> is exceeded.</summary>
    Limit,
}
