using System.Text.Json;
using DiploGraph.Server.Http.Protocol;
using DiploGraph.Server.Security;

namespace DiploGraph.Server.Http.Requests;

/// <summary>
/// Which document a request asks for: the one that it has, or the trusted one that it names, by <c>documentId</c>
/// (GraphQL over HTTP, appendix "Persisted Documents") or by Apollo's <c>extensions.persistedQuery.sha256Hash</c>.
/// </summary>
internal readonly struct DocumentSelector
{
    /// <summary>The document's text in UTF-8; only where there is no problem.</summary>
    public ReadOnlyMemory<byte> Text { get; private init; }

    /// <summary>Why there is none.</summary>
    public RequestProblem? Problem { get; private init; }

    /// <summary>Chooses.</summary>
    /// <param name="query">The document that the request has; null where it has none.</param>
    /// <param name="documentId">The id that the request has; null or empty where it has none.</param>
    /// <param name="extensions">The request's extensions.</param>
    /// <param name="trusted">The documents that may be named.</param>
    /// <param name="malformed">The status of a request that says nothing or contradicts itself.</param>
    public static DocumentSelector Of(
        ReadOnlyMemory<byte>? query,
        string? documentId,
        JsonElement extensions,
        TrustedDocuments trusted,
        int malformed)
    {
        if (query is { } text)
        {
            // What a client registers with Apollo's hash is executed for its text; nothing is kept for it.
            return string.IsNullOrEmpty(documentId)
                ? new() { Text = text }
                : Wrong(malformed, "A request has a query or a documentId, not both.");
        }

        if (!string.IsNullOrEmpty(documentId))
        {
            return TrustedDocuments.TryReadId(documentId, out var hash)
                ? Find(hash, trusted, "No document with this documentId is kept here.")
                : Wrong(malformed, "A documentId is sha256: and 64 hexadecimal digits in lower case.");
        }

        return TryReadApollo(extensions, out var apollo)
            ? Find(apollo, trusted, "PersistedQueryNotFound")
            : Wrong(malformed, "The request has no query.");
    }

    /// <summary>The answer to a document that is not trusted, where only those are executed.</summary>
    public static RequestProblem NotTrusted() => new(
        StatusCodes.Status403Forbidden, RequestProblemCodes.PersistedQueryRequired,
        "Only the documents that are kept here are executed: send the documentId of one.") { IsWellFormed = true };

    private static DocumentSelector Find(string hash, TrustedDocuments trusted, string notFound)
    {
        if (!trusted.Supported)
        {
            return Unknown(RequestProblemCodes.PersistedQueryNotSupported, "PersistedQueryNotSupported");
        }

        return trusted.TryFind(hash, out var text)
            ? new() { Text = text }
            : Unknown(RequestProblemCodes.PersistedQueryNotFound, notFound);
    }

    private static bool TryReadApollo(JsonElement extensions, out string hash)
    {
        hash = "";
        if (extensions.ValueKind != JsonValueKind.Object || !extensions.TryGetProperty("persistedQuery"u8, out var it))
        {
            return false;
        }

        if (it.ValueKind == JsonValueKind.Object && it.TryGetProperty("sha256Hash"u8, out var value)
            && value.ValueKind == JsonValueKind.String)
        {
            hash = value.GetString()!;
        }

        return true;
    }

    private static DocumentSelector Unknown(string code, string message) =>
        new() { Problem = new(StatusCodes.Status200OK, code, message) { IsWellFormed = true } };

    private static DocumentSelector Wrong(int malformed, string message) =>
        new() { Problem = new(malformed, RequestProblemCodes.BadRequest, message) };
}
