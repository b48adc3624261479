using DiploGraph.GraphQL;

namespace DiploGraph.Server.GraphQL;

/// <summary>
/// The values of <c>extensions.code</c> that the resolvers use in addition to the engine's <see cref="ErrorCodes"/>.
/// The enum <c>ErrorCode</c> of the schema lists and describes every code.
/// </summary>
internal static class ApiErrorCodes
{
    /// <summary>An id that is none.</summary>
    public const string NotFound = "NOT_FOUND";

    /// <summary>A cursor that this server did not make, that was changed, or that belongs to another order.</summary>
    public const string InvalidCursor = "INVALID_CURSOR";

    /// <summary>The store cannot be reached or cannot work now.</summary>
    public const string ServiceUnavailable = "SERVICE_UNAVAILABLE";

    /// <summary>Somebody else's commit came first.</summary>
    public const string Conflict = "CONFLICT";

    /// <summary>The store does not take what was given.</summary>
    public const string Rejected = "REJECTED";

    /// <summary>What is stored is not what was written.</summary>
    public const string StoreCorrupt = "STORE_CORRUPT";
}
