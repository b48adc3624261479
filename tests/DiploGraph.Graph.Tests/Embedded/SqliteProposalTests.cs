using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Embedded.Desk;
using DiploGraph.Graph.Tests.Desk;

namespace DiploGraph.Graph.Tests.Embedded;

public sealed class SqliteProposalTests : ProposalContract
{
    private readonly TemporaryFolder _folder = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }

    protected override Task<IDesk> OpenEmptyAsync() => OpenBesideAsync();

    protected override Task<IDesk> OpenBesideAsync() => Task.FromResult<IDesk>(new EmbeddedDesk(_folder.Path));
}
