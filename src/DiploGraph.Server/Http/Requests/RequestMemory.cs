using System.Buffers;
using System.Text.Json;

namespace DiploGraph.Server.Http.Requests;

/// <summary>
/// The pooled buffers and the JSON documents that hold the values of one request. Dispose it when the response is
/// complete: the request's values are not valid afterwards.
/// </summary>
internal sealed class RequestMemory : IDisposable
{
    private readonly List<object> _owned = [];

    /// <summary>Rents a buffer of at least this many bytes.</summary>
    public byte[] Rent(int length)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Max(length, 1));
        _owned.Add(buffer);
        return buffer;
    }

    /// <summary>Replaces a rented buffer with one of twice the length, with the same bytes at its start.</summary>
    public byte[] Grow(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        _owned[_owned.IndexOf(buffer)] = larger;
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    /// <summary>Disposes the document together with this object.</summary>
    public JsonElement Own(JsonDocument document)
    {
        _owned.Add(document);
        return document.RootElement;
    }

    public void Dispose()
    {
        foreach (var owned in _owned)
        {
            if (owned is byte[] buffer)
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
            else
            {
                ((JsonDocument)owned).Dispose();
            }
        }

        _owned.Clear();
    }
}
