namespace DiploGraph.Server.Access;

/// <summary>Why a request is refused before its document is read.</summary>
internal enum AccessRefusal
{
    /// <summary>The request has no key, and the server does not allow anonymous callers.</summary>
    KeyMissing = 1,

    /// <summary>The key or token is not valid. Callers do not learn why.</summary>
    KeyInvalid,

    /// <summary>The key or token cannot be checked now.</summary>
    Unavailable,
}
