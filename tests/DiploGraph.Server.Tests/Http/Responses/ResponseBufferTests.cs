using System.Buffers;
using DiploGraph.Server.Http.Responses;
using FsCheck;
using FsCheck.Fluent;

namespace DiploGraph.Server.Tests.Http.Responses;

public sealed class ResponseBufferTests
{
    [Fact]
    public void Returns_all_written_bytes_for_any_chunk_sizes()
    {
        var sizes = Gen.Choose(0, 20_000).ListOf().ToArbitrary();
        Prop.ForAll(sizes, pieces =>
        {
            using var buffer = new ResponseBuffer();
            var written = new List<byte>();
            foreach (var size in pieces)
            {
                var bytes = Enumerable.Range(written.Count, size).Select(it => (byte)it).ToArray();
                written.AddRange(bytes);
                buffer.Write(bytes);
            }

            return buffer.Length == written.Count
                && buffer.Pieces.SelectMany(piece => piece.ToArray()).SequenceEqual(written);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Rejects_advancing_beyond_the_buffer()
    {
        using var buffer = new ResponseBuffer();
        var room = buffer.GetSpan(10).Length;
        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Advance(room + 1));
    }
}
