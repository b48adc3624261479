using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using DiploGraph.Graph.Paging;

namespace DiploGraph.Server.GraphQL.Connections;

/// <summary>
/// Converts positions in a list to cursors and back. A cursor is URL-safe base64 of a version, a signature
/// (HMAC-SHA-256, truncated to 128 bits), the parent and the position. The signature covers the scope, so a cursor is
/// valid only for the field, the arguments and the sort order that it comes from.
/// </summary>
internal sealed class CursorCodec
{
    private const byte Version = 2;
    private const int SignatureLength = 16;
    private const int HeaderLength = 1 + SignatureLength;
    private const int PositionStart = sizeof(ulong) + sizeof(ushort);
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
    /// <param name="scope">The list.</param>
    /// <param name="parent">The object that the list belongs to.</param>
    /// <param name="key">The position.</param>
    public string Write(CursorScope scope, ulong parent, PageKey key)
    {
        var sortLength = Encoding.UTF8.GetByteCount(key.Sort);
        var bytes = new byte[HeaderLength + PositionStart + sortLength + Encoding.UTF8.GetByteCount(key.Id)];
        bytes[0] = Version;
        var signed = bytes.AsSpan(HeaderLength);
        BinaryPrimitives.WriteUInt64LittleEndian(signed, parent);
        BinaryPrimitives.WriteUInt16LittleEndian(signed[sizeof(ulong)..], checked((ushort)sortLength));
        Encoding.UTF8.GetBytes(key.Sort, signed[PositionStart..]);
        Encoding.UTF8.GetBytes(key.Id, signed[(PositionStart + sortLength)..]);
        Sign(scope, signed, bytes.AsSpan(1, SignatureLength));
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>
    /// Reads the parent and the position from a cursor. Returns false if the cursor is malformed, was changed, or
    /// belongs to a different scope.
    /// </summary>
    public bool TryRead(
        CursorScope scope, string cursor, out ulong parent, [NotNullWhen(true)] out PageKey? key)
    {
        parent = 0;
        key = null;
        if (cursor.Length > MaxLength || !Base64Url.IsValid(cursor))
        {
            return false;
        }

        var bytes = Base64Url.DecodeFromChars(cursor);
        if (bytes.Length < HeaderLength + PositionStart || bytes[0] != Version)
        {
            return false;
        }

        var signed = bytes.AsSpan(HeaderLength);
        Span<byte> signature = stackalloc byte[SignatureLength];
        Sign(scope, signed, signature);
        if (!CryptographicOperations.FixedTimeEquals(signature, bytes.AsSpan(1, SignatureLength)))
        {
            return false;
        }

        parent = BinaryPrimitives.ReadUInt64LittleEndian(signed);
        var sortLength = BinaryPrimitives.ReadUInt16LittleEndian(signed[sizeof(ulong)..]);
        var texts = signed[PositionStart..];
        key = new PageKey(Encoding.UTF8.GetString(texts[..sortLength]), Encoding.UTF8.GetString(texts[sortLength..]));
        return true;
    }

    private void Sign(CursorScope scope, ReadOnlySpan<byte> signed, Span<byte> signature)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        hmac.AppendData(scope.Hash);
        hmac.AppendData(signed);
        Span<byte> whole = stackalloc byte[HMACSHA256.HashSizeInBytes];
        hmac.GetHashAndReset(whole);
        whole[..SignatureLength].CopyTo(signature);
    }
}
