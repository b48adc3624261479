using System.Text.Json;
using DiploGraph.Server.Http.Requests;

namespace DiploGraph.Server.Http.Streams;

/// <summary>A message from the client of a socket.</summary>
/// <param name="memory">Holds the message; disposed with it.</param>
/// <param name="json">The message.</param>
/// <param name="text">The JSON text of the message.</param>
internal sealed class SocketMessage(RequestMemory memory, JsonElement json, ReadOnlyMemory<byte> text) : IDisposable
{
    /// <summary>Holds the message and the request that is parsed from it.</summary>
    public RequestMemory Memory => memory;

    /// <summary>The JSON text of the message.</summary>
    public ReadOnlyMemory<byte> Text => text;

    /// <summary>The type; null if the message has none.</summary>
    public string? Type =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty("type"u8, out var type)
            && type.ValueKind == JsonValueKind.String
                ? type.GetString()
                : null;

    /// <summary>The id; null if the message has none or an empty one.</summary>
    public string? Id =>
        json.TryGetProperty("id"u8, out var id) && id.ValueKind == JsonValueKind.String
            && id.GetString() is { Length: > 0 } text
                ? text
                : null;

    /// <summary>The payload; undefined if the message has none.</summary>
    public JsonElement Payload => json.TryGetProperty("payload"u8, out var payload) ? payload : default;

    public void Dispose() => memory.Dispose();
}
