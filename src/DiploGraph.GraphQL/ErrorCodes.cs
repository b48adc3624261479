namespace DiploGraph.GraphQL;

/// <summary>The values of <c>extensions.code</c> in the engine's own errors.</summary>
public static class ErrorCodes
{
    /// <summary>The document has a lexical or syntax error, or it exceeds a limit of the parser.</summary>
    public const string SyntaxError = "GRAPHQL_PARSE_FAILED";

    /// <summary>The document is not valid for the schema.</summary>
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>The definition of the schema is invalid.</summary>
    public const string InvalidSchema = "INVALID_SCHEMA";

    /// <summary>The value of a variable or an argument does not match its type.</summary>
    public const string BadUserInput = "BAD_USER_INPUT";

    /// <summary>
    /// The document does not contain the requested operation, or the request must name one of several operations.
    /// </summary>
    public const string OperationResolutionFailure = "OPERATION_RESOLUTION_FAILURE";

    /// <summary>The document or the request exceeds a limit.</summary>
    public const string LimitExceeded = "LIMIT_EXCEEDED";

    /// <summary>The operation took longer than <see cref="GraphQLOptions.ExecutionTimeout"/>.</summary>
    public const string Timeout = "TIMEOUT";

    /// <summary>
    /// The operation selects <c>__schema</c> or <c>__type</c>, but <see cref="GraphQLOptions.EnableIntrospection"/> is
    /// false.
    /// </summary>
    public const string IntrospectionDisabled = "INTROSPECTION_DISABLED";

    /// <summary>An internal failure; the details are hidden from the caller.</summary>
    public const string InternalServerError = "INTERNAL_SERVER_ERROR";
}
