using DiploGraph.Graph.Memory;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Tests.Stores;

public sealed class MemoryGraphStoreContractTests : GraphStoreContract
{
    protected override Task<IGraphStore> OpenEmptyAsync() =>
        Task.FromResult<IGraphStore>(new MemoryGraphStore(TimeProvider.System));
}
