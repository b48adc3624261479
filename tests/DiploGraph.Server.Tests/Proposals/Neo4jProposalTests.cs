using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Neo4j;
using DiploGraph.Graph.Neo4j.Desk;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Tests.Neo4j;
using DiploGraph.Graph.Tests.Skipping;

namespace DiploGraph.Server.Tests.Proposals;

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jProposalTests(Neo4jDatabase database) : ProposalTests
{
    public override ValueTask DisposeAsync() =>
        database.Unavailable is null ? base.DisposeAsync() : ValueTask.CompletedTask;

    protected override async Task<(IGraphStore Graph, IDesk Desk)> OpenAsync()
    {
        SkipTest.When(database.Unavailable);
        await database.EmptyAsync();
        return (
            await Neo4jGraphStore.OpenAsync(database.Options, default),
            await Neo4jDesk.OpenAsync(database.Options, default));
    }
}
