using System.Text.Json;
using DiploGraph.Server.Http.Protocol;
using DiploGraph.Server.Security;

namespace DiploGraph.Server.Http.Requests;

/// <summary>
/// Selects the document that a request executes: the one that it contains, or the trusted one that it names, by
/// <c>documentId</c> (GraphQL over HTTP, appendix "Persisted Documents") or by Apollo's
/// <c>extensions.persistedQuery.sha256Hash</c>.
/// </summary>
internal sealed class DocumentSelector(TrustedDocuments trusted)
{
    /// <summary>Selects a request's document.</summary>
    /// <param name="parameters">The request's parameters.</param>
    /// <param name="document">The document's text in UTF-8, if there is no problem.</param>
    /// <returns>The problem, or null.</returns>
    public RequestProblem? Select(in RequestParameters parameters, out ReadOnlyMemory<byte> document)
    {
        document = default;
        var documentId = parameters.DocumentId;
        if (parameters.Query is { } text)
        {
            // Apollo clients send a hash together with the text, to register the text. The text is executed and
            // nothing is stored.
            document = text;
            return !string.IsNullOrEmpty(documentId)
                ? RequestProblem.Malformed("A request must have a query or a documentId, not both.")
                : trusted.Allows(text.Span) ? null : NotTrusted();
        }

        if (!string.IsNullOrEmpty(documentId))
        {
            return TrustedDocuments.TryReadId(documentId, out var hash)
                ? Find(hash, "The server has no document with this documentId.", out document)
                : RequestProblem.Malformed("A documentId must be sha256: and 64 hexadecimal digits in lower case.");
        }

        return TryReadApolloHash(parameters.Extensions, out var apollo)
            ? Find(apollo, "PersistedQueryNotFound", out document)
            : RequestProblem.Malformed("The request has no query.");
    }

    private RequestProblem? Find(string hash, string notFound, out ReadOnlyMemory<byte> document)
    {
        document = default;
        if (!trusted.Supported)
        {
            return Unknown(RequestProblemCodes.PersistedQueryNotSupported, "PersistedQueryNotSupported");
        }

        return trusted.TryFind(hash, out document)
            ? null
            : Unknown(RequestProblemCodes.PersistedQueryNotFound, notFound);
    }

    private static bool TryReadApolloHash(JsonElement extensions, out string hash)
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

    private static RequestProblem NotTrusted() => new(
        StatusCodes.Status403Forbidden, RequestProblemCodes.PersistedQueryRequired,
        "The server executes trusted documents only: send the documentId of one.") { IsWellFormed = true };

    private static RequestProblem Unknown(string code, string message) =>
        new(StatusCodes.Status200OK, code, message) { IsWellFormed = true };
}
