using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DiploGraph.GraphQL.Responses;

/// <summary>
/// Copies text that has the same bytes in UTF-8 and JSON: printable ASCII without quotes and backslashes. Most values
/// of a response are plain. One pass checks and narrows the characters.
/// </summary>
internal static class PlainTextCopier
{
    /// <summary>
    /// Copies the text if it is plain. Returns false if it is not, or if the destination is shorter than the text; the
    /// contents of the destination are then undefined.
    /// </summary>
    internal static bool TryCopy(ReadOnlySpan<char> text, Span<byte> to)
    {
        if (to.Length < text.Length)
        {
            return false;
        }

        ref var source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref var target = ref MemoryMarshal.GetReference(to);
        if (text.Length < Vector128<ushort>.Count || !Vector128.IsHardwareAccelerated)
        {
            return TryCopyEach(text, ref target);
        }

        var last = text.Length - Vector128<ushort>.Count;
        for (var at = 0; at < last; at += Vector128<ushort>.Count)
        {
            if (!TryCopyEight(ref source, ref target, at))
            {
                return false;
            }
        }

        return TryCopyEight(ref source, ref target, last);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCopyEight(ref ushort source, ref byte target, int at)
    {
        var letters = Vector128.LoadUnsafe(ref source, (nuint)at);
        var special = Vector128.GreaterThan(letters - Vector128.Create((ushort)0x20), Vector128.Create((ushort)0x5e))
            | Vector128.Equals(letters, Vector128.Create((ushort)'"'))
            | Vector128.Equals(letters, Vector128.Create((ushort)'\\'));
        if (special != Vector128<ushort>.Zero)
        {
            return false;
        }

        var narrow = Vector128.Narrow(letters, letters).AsUInt64().ToScalar();
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, at), narrow);
        return true;
    }

    private static bool TryCopyEach(ReadOnlySpan<char> text, ref byte target)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter is < ' ' or > '~' or '"' or '\\')
            {
                return false;
            }

            Unsafe.Add(ref target, at) = (byte)letter;
        }

        return true;
    }
}
