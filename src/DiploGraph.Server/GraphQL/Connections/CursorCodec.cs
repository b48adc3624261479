using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using DiploGraph.Graph.Paging;

namespace DiploGraph.Server.GraphQL.Connections;

/// <summary>
/// Converts positions in a sort order to cursors and back. A cursor is URL-safe base64 of a version, a signature
/// (HMAC-SHA-256, truncated to 128 bits) and the position. The signature covers the order's name, so a cursor is valid
/// for its own order only.
/// </summary>
internal sealed class CursorCodec
{
    private const byte Version = 1;
    private const int SignatureLength = 16;
    private const int HeaderLength = 1 + SignatureLength;
    private const int MaxLength = 4_000;

    private readonly byte[] _key;

    /// <summary>Creates a codec from a secret.</summary>
    /// <param name="secret">At least 16 bytes; empty for a random one.</param>
    public CursorCodec(ReadOnlyMemory<byte> secret)
    {
        if (secret.Length is > 0 and < SignatureLength)
        {
            throw new ArgumentException(
                $"The cursor secret has {secret.Length} bytes; it needs at least 16.", nameof(secret));
        }

        // The secret may have other uses too, so the key for cursors is derived from it (RFC 5869).
        _key = secret.IsEmpty
            ? RandomNumberGenerator.GetBytes(32)
            : HKDF.DeriveKey(HashAlgorithmName.SHA256, secret.ToArray(), 32, info: "diplograph cursors"u8.ToArray());
    }

    /// <summary>Returns the cursor of a position.</summary>
    /// <param name="order">The name of the order.</param>
    /// <param name="key">The position.</param>
    public string Write(string order, PageKey key)
    {
        var sortLength = Encoding.UTF8.GetByteCount(key.Sort);
        var bytes = new byte[HeaderLength + sizeof(ushort) + sortLength + Encoding.UTF8.GetByteCount(key.Id)];
        bytes[0] = Version;
        var positionBytes = bytes.AsSpan(HeaderLength);
        BinaryPrimitives.WriteUInt16LittleEndian(positionBytes, checked((ushort)sortLength));
        Encoding.UTF8.GetBytes(key.Sort, positionBytes[sizeof(ushort)..]);
        Encoding.UTF8.GetBytes(key.Id, positionBytes[(sizeof(ushort) + sortLength)..]);
        Sign(order, positionBytes, bytes.AsSpan(1, SignatureLength));
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>
    /// Reads the position from a cursor. Returns false if the cursor is malformed, was changed, or belongs to a
    /// different order.
    /// </summary>
    public bool TryRead(string order, string cursor, [NotNullWhen(true)] out PageKey? key)
    {
        key = null;
        if (cursor.Length > MaxLength || !Base64Url.IsValid(cursor))
        {
            return false;
        }

        var bytes = Base64Url.DecodeFromChars(cursor);
        if (bytes.Length < HeaderLength + sizeof(ushort) || bytes[0] != Version)
        {
            return false;
        }

        var positionBytes = bytes.AsSpan(HeaderLength);
        Span<byte> signature = stackalloc byte[SignatureLength];
        Sign(order, positionBytes, signature);
        if (!CryptographicOperations.FixedTimeEquals(signature, bytes.AsSpan(1, SignatureLength)))
        {
            return false;
        }

        var sortLength = BinaryPrimitives.ReadUInt16LittleEndian(positionBytes);
        var texts = positionBytes[sizeof(ushort)..];
        key = new PageKey(Encoding.UTF8.GetString(texts[..sortLength]), Encoding.UTF8.GetString(texts[sortLength..]));
        return true;
    }

    private void Sign(string order, ReadOnlySpan<byte> positionBytes, Span<byte> signature)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        hmac.AppendData(Encoding.UTF8.GetBytes(order));
        hmac.AppendData([0]);
        hmac.AppendData(positionBytes);
        Span<byte> whole = stackalloc byte[HMACSHA256.HashSizeInBytes];
        hmac.GetHashAndReset(whole);
        whole[..SignatureLength].CopyTo(signature);
    }
}
