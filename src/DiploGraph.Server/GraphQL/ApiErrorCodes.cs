using DiploGraph.GraphQL;

namespace DiploGraph.Server.GraphQL;

/// <summary>
/// The values of <c>extensions.code</c> that the resolvers use in addition to the engine's <see cref="ErrorCodes"/>.
/// The enum <c>ErrorCode</c> of the schema lists and describes every code.
/// </summary>
internal static class ApiErrorCodes
{
    /// <summary>No entity, claim or piece of evidence has this id.</summary>
    public const string NotFound = "NOT_FOUND";

    /// <summary>
    /// A cursor that this server did not create, that was changed, or that belongs to a different sort order.
    /// </summary>
    public const string InvalidCursor = "INVALID_CURSOR";

    /// <summary>The store cannot be reached or is temporarily unavailable.</summary>
    public const string ServiceUnavailable = "SERVICE_UNAVAILABLE";

    /// <summary>The caller's role is too low for the field, or a page of another origin sent a mutation.</summary>
    public const string Forbidden = "FORBIDDEN";

    /// <summary>Another commit came first.</summary>
    public const string Conflict = "CONFLICT";

    /// <summary>The idempotency key belongs to another request.</summary>
    public const string KeyReused = "KEY_REUSED";

    /// <summary>The store rejects the request.</summary>
    public const string Rejected = "REJECTED";

    /// <summary>The stored data is damaged.</summary>
    public const string StoreCorrupt = "STORE_CORRUPT";
}
