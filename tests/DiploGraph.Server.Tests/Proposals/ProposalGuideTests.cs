using System.Text.RegularExpressions;
using DiploGraph.Graph.Embedded.Desk;
using DiploGraph.Graph.Memory;
using DiploGraph.Server.Tests.House;
using DiploGraph.Server.Tests.Resolvers;
using DiploGraph.Server.Tests.Writes;
using static DiploGraph.Server.Tests.Proposals.ProposalFixture;

namespace DiploGraph.Server.Tests.Proposals;

/// <summary>The requests of the guide, in their order.</summary>
public sealed partial class ProposalGuideTests
{
    [Fact]
    public async Task The_guide_leads_from_a_proposal_to_a_revision()
    {
        var folder = Directory.CreateTempSubdirectory("diplograph-test-").FullName;
        await using var graph = new MemoryGraphStore(TimeProvider.System);
        await using var desk = new EmbeddedDesk(folder);
        var api = new ProposalFixture(graph, desk);
        var requests = Fence().Matches(
                await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "guides", "proposals.md")))
            .Select(match => match.Groups["query"].Value)
            .ToArray();
        Assert.Equal(6, requests.Length);

        var input = Input(0, Inputs.Entity("place:x"));
        var submitted = (await api.DataAsync(Anna, requests[0], new { input })).At("submitProposal");
        var id = submitted.At("proposal", "id").GetString();
        var queue = (await api.DataAsync(Cleo, requests[1])).At("proposals", "nodes", 0);
        Assert.Equal(id, queue.At("id").GetString());
        var commented = (await api.DataAsync(Ben, requests[2], new { id })).At("commentOnProposal");
        Assert.Empty(commented.At("errors").EnumerateArray());
        var amended = (await api.DataAsync(Anna, requests[3], new { id, input })).At("amendProposal");
        Assert.Equal(2, amended.At("proposal", "newest", "number").GetInt32());
        var decided = (await api.DataAsync(Cleo, requests[4], new { id })).At("decideProposal");
        Assert.Equal(1, decided.At("proposal", "outcome", "revision").GetInt32());
        Assert.StartsWith("subscription", requests[5], StringComparison.Ordinal);
        await desk.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [GeneratedRegex(@"```graphql\n(?<query>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
