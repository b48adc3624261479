using System.Buffers;

namespace DiploGraph.Server.Http.Responses;

/// <summary>
/// Collects a response in pooled pieces, so that its status and length are known before the first byte is sent, and
/// growing it copies nothing. Returns the pieces to the pool when disposed.
/// </summary>
internal sealed class ResponseBuffer : IBufferWriter<byte>, IDisposable
{
    private const int SmallestPiece = 4 * 1024;
    private const int LargestPiece = 256 * 1024;

    private readonly List<ReadOnlyMemory<byte>> _full = [];
    private readonly List<byte[]> _rented = [];
    private byte[] _piece = [];
    private int _used;

    /// <summary>The number of bytes written.</summary>
    public long Length { get; private set; }

    /// <summary>The pieces, in order.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Pieces => _used == 0 ? _full : [.. _full, _piece.AsMemory(0, _used)];

    /// <summary>Returns a copy of all written bytes.</summary>
    public byte[] ToArray()
    {
        var whole = new byte[Length];
        var at = 0;
        foreach (var piece in Pieces)
        {
            piece.CopyTo(whole.AsMemory(at));
            at += piece.Length;
        }

        return whole;
    }

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _piece.Length - _used);
        _used += count;
        Length += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return _piece.AsMemory(_used);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return _piece.AsSpan(_used);
    }

    public void Dispose()
    {
        foreach (var piece in _rented)
        {
            ArrayPool<byte>.Shared.Return(piece);
        }

        _rented.Clear();
        _full.Clear();
        (_piece, _used, Length) = ([], 0, 0);
    }

    private void Ensure(int sizeHint)
    {
        if (_piece.Length - _used >= Math.Max(sizeHint, 1))
        {
            return;
        }

        if (_used > 0)
        {
            _full.Add(_piece.AsMemory(0, _used));
        }

        var size = Math.Clamp(_piece.Length * 2, SmallestPiece, LargestPiece);
        _piece = ArrayPool<byte>.Shared.Rent(Math.Max(size, sizeHint));
        _rented.Add(_piece);
        _used = 0;
    }
}
