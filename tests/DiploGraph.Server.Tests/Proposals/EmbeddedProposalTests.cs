using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Embedded.Desk;
using DiploGraph.Graph.Memory;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Server.Tests.Proposals;

public sealed class EmbeddedProposalTests : ProposalTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("diplograph-test-").FullName;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    protected override Task<(IGraphStore Graph, IDesk Desk)> OpenAsync() => Task.FromResult<(IGraphStore, IDesk)>(
        (new MemoryGraphStore(TimeProvider.System), new EmbeddedDesk(_folder)));
}
