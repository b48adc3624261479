using DiploGraph.Graph.Embedded;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Tests.Stores;

namespace DiploGraph.Graph.Tests.Embedded;

public sealed class EmbeddedGraphStoreContractTests : GraphStoreContract
{
    private readonly string _folder = Directory.CreateTempSubdirectory("diplograph-test-").FullName;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    protected override async Task<IGraphStore> OpenEmptyAsync(TimeProvider time) => await EmbeddedGraphStore.OpenAsync(
        new EmbeddedGraphStoreOptions { Directory = _folder, TimeProvider = time }, default);

    protected override async Task<IGraphStore> OpenAnotherAsync(TimeProvider time)
    {
        var folder = Path.Combine(_folder, Guid.NewGuid().ToString("N"));
        return await EmbeddedGraphStore.OpenAsync(
            new EmbeddedGraphStoreOptions { Directory = folder, TimeProvider = time }, default);
    }
}
