namespace DiploGraph.GraphQL;

/// <summary>The values of <c>extensions.code</c> that the engine itself gives to its errors.</summary>
public static class ErrorCodes
{
    /// <summary>The document is not GraphQL: a lexical or syntax error, or a limit of the parser.</summary>
    public const string SyntaxError = "GRAPHQL_PARSE_FAILED";

    /// <summary>The document does not fit the schema.</summary>
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>The schema's own definition is wrong.</summary>
    public const string InvalidSchema = "INVALID_SCHEMA";

    /// <summary>A variable's or argument's value does not fit its type.</summary>
    public const string BadUserInput = "BAD_USER_INPUT";

    /// <summary>The operation that is asked for cannot be chosen from the document.</summary>
    public const string OperationResolutionFailure = "OPERATION_RESOLUTION_FAILURE";

    /// <summary>A limit refuses the document or the request.</summary>
    public const string LimitExceeded = "LIMIT_EXCEEDED";

    /// <summary>The operation took longer than <see cref="GraphQLOptions.ExecutionTimeout"/>.</summary>
    public const string Timeout = "TIMEOUT";

    /// <summary>
    /// The operation uses <c>__schema</c> or <c>__type</c>, and <see cref="GraphQLOptions.EnableIntrospection"/> is
    /// false.
    /// </summary>
    public const string IntrospectionDisabled = "INTROSPECTION_DISABLED";

    /// <summary>Something failed that the caller cannot know about.</summary>
    public const string InternalServerError = "INTERNAL_SERVER_ERROR";
}
