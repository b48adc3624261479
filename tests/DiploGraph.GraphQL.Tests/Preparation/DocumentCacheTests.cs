using System.Text;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Parsing;
using DiploGraph.GraphQL.Preparation;

namespace DiploGraph.GraphQL.Tests.Preparation;

public sealed class DocumentCacheTests
{
    [Fact]
    public async Task A_document_is_found_by_its_text_after_it_was_added()
    {
        var cache = new DocumentCache(1_000_000);
        var text = Encoding.UTF8.GetBytes("{ a }");

        Assert.False(cache.TryGet(text, out _));
        var outcome = await cache.AddAsync(text, Prepare, CancellationToken.None);
        text[2] = (byte)'b';

        Assert.True(cache.TryGet("{ a }"u8, out var found));
        Assert.Same(outcome.Document, found);
        Assert.False(cache.TryGet(text, out _));
    }

    [Fact]
    public async Task It_never_exceeds_its_size_and_keeps_used_documents()
    {
        var cache = new DocumentCache(100_000);
        await cache.AddAsync("{ hot }"u8.ToArray(), Prepare, CancellationToken.None);

        for (var i = 0; i < 1_000; i++)
        {
            Assert.True(cache.TryGet("{ hot }"u8, out _));
            await cache.AddAsync(Encoding.UTF8.GetBytes($"{{ cold{i} }}"), Prepare, CancellationToken.None);
            Assert.InRange(cache.Bytes, 1, 100_000);
        }

        Assert.InRange(cache.Count, 10, 30);
        Assert.True(cache.TryGet("{ hot }"u8, out _));
        Assert.False(cache.TryGet("{ cold0 }"u8, out _));
    }

    [Fact]
    public async Task Requests_for_the_same_new_document_prepare_it_once()
    {
        var cache = new DocumentCache(1_000_000);
        using var go = new ManualResetEventSlim();
        var prepared = 0;
        var text = "{ a }"u8.ToArray();
        DocumentResult Slow(byte[] key)
        {
            Interlocked.Increment(ref prepared);
            go.Wait();
            return Prepare(key);
        }

        var first = Task.Run(async () => await cache.AddAsync(text, Slow, CancellationToken.None));
        while (Volatile.Read(ref prepared) == 0)
        {
            await Task.Yield();
        }

        var others = Enumerable.Range(0, 10)
            .Select(_ => cache.AddAsync(text, Slow, CancellationToken.None).AsTask()).ToList();
        go.Set();

        Assert.All(await Task.WhenAll(others), other => Assert.Same(first.Result.Document, other.Document));
        Assert.Equal(1, prepared);
    }

    [Fact]
    public async Task Rejected_documents_are_not_cached()
    {
        var cache = new DocumentCache(1_000_000);

        await cache.AddAsync(
            "{"u8.ToArray(), static _ => new DocumentResult(null, RequestRejection.Syntax, []), CancellationToken.None);

        Assert.Equal(0, cache.Count);
    }

    private static DocumentResult Prepare(byte[] text)
    {
        Assert.True(Parser.TryParse(new SourceText(text), ParserOptions.Default, out var document, out _));
        return new DocumentResult(new PreparedDocument(document), RequestRejection.None, []);
    }
}
