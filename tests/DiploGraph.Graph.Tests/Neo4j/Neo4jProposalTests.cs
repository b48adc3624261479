using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Neo4j.Desk;
using DiploGraph.Graph.Tests.Desk;
using DiploGraph.Graph.Tests.Skipping;

namespace DiploGraph.Graph.Tests.Neo4j;

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jProposalTests(Neo4jDatabase database) : ProposalContract
{
    public override ValueTask DisposeAsync() =>
        database.Unavailable is null ? base.DisposeAsync() : ValueTask.CompletedTask;

    protected override async Task<IDesk> OpenEmptyAsync()
    {
        SkipTest.When(database.Unavailable);
        await database.EmptyAsync();
        return await OpenBesideAsync();
    }

    protected override async Task<IDesk> OpenBesideAsync() => await Neo4jDesk.OpenAsync(database.Options, default);
}
