using DiploGraph.Graph.Embedded;
using DiploGraph.Graph.Memory;
using Microsoft.Extensions.Time.Testing;

namespace DiploGraph.Server.Tests.Writes;

/// <summary>
/// After a chain of merges was separated, every documented query and random documents over the whole schema have the
/// same bytes as if nothing had been merged; as of each revision, they have the bytes of that time.
/// </summary>
public sealed class SeparatedAnswersTests : IDisposable
{
    internal static readonly SeparatedAnswers Comparison = new(
        ["official:benny-gantz", "official:yasukazu-hamada", "official:yoshimasa-hayashi"], randomDocuments: 40);

    private readonly string _folder = Directory.CreateTempSubdirectory("diplograph-separated-").FullName;
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 1, 12, 0, 0, TimeSpan.Zero));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task In_memory()
    {
        await using var store = new MemoryGraphStore(_time);
        await Comparison.CompareAsync(store, _time, isReversed: false);
    }

    [Fact]
    public async Task In_the_embedded_store_in_the_other_order()
    {
        await using var store = await EmbeddedGraphStore.OpenAsync(
            new EmbeddedGraphStoreOptions { Directory = _folder, TimeProvider = _time }, CancellationToken.None);
        await Comparison.CompareAsync(store, _time, isReversed: true);
    }
}
