using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace DiploGraph.GraphQL.Responses;

/// <summary>
/// A response key in UTF-8, as stored in the plan: <c>"key":</c> or <c>,"key":</c>. It is padded to copy it in whole
/// vectors.
/// </summary>
internal sealed class EncodedKey
{
    private readonly byte[] _padded;

    /// <summary>Encodes the key.</summary>
    internal EncodedKey(string text)
    {
        Length = Encoding.UTF8.GetByteCount(text);
        _padded = new byte[(Length + Vector128<byte>.Count - 1) & -Vector128<byte>.Count];
        Encoding.UTF8.GetBytes(text, _padded);
    }

    /// <summary>The number of bytes without the padding.</summary>
    internal int Length { get; }

    /// <summary>The number of bytes that <see cref="CopyTo"/> writes.</summary>
    internal int PaddedLength => _padded.Length;

    /// <summary>Writes all bytes, including the padding.</summary>
    internal void CopyTo(Span<byte> to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to.Length, _padded.Length, nameof(to));
        ref var source = ref MemoryMarshal.GetArrayDataReference(_padded);
        ref var target = ref MemoryMarshal.GetReference(to);
        for (var at = 0; at < _padded.Length; at += Vector128<byte>.Count)
        {
            Vector128.LoadUnsafe(ref source, (nuint)at).StoreUnsafe(ref target, (nuint)at);
        }
    }
}
