using DiploGraph.Graph.Memory;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Tests.Stores;

public sealed class MemoryGraphStoreContractTests : GraphStoreContract
{
    protected override Task<IGraphStore> OpenEmptyAsync(TimeProvider time) =>
        Task.FromResult<IGraphStore>(new MemoryGraphStore(time));

    protected override Task<IGraphStore> OpenAnotherAsync(TimeProvider time) => OpenEmptyAsync(time);
}
