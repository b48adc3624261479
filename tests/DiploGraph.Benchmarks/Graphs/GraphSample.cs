using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;
using DiploGraph.Graph.Verdicts;

namespace DiploGraph.Benchmarks.Graphs;

/// <summary>A snapshot and the queries on it. The officials are drawn uniformly from a seed.</summary>
internal sealed class GraphSample(IGraphSnapshot snapshot, IReadOnlyList<EntityId> officials, int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>Draws a sample of officials from a snapshot.</summary>
    public static async Task<GraphSample> TakeAsync(IGraphSnapshot snapshot, int seed)
    {
        var officials = new List<EntityId>();
        var query = new EntityQuery { Types = [EntityType.Official] };
        var page = PageRequest.First(1_000);
        while (officials.Count < 20_000)
        {
            var read = await snapshot.ListEntitiesAsync(query, page, CancellationToken.None);
            officials.AddRange(read.Items.Select(entity => entity.Id));
            if (!read.HasNext)
            {
                break;
            }

            page = PageRequest.First(1_000, read.Keys[^1]);
        }

        return new GraphSample(snapshot, officials, seed);
    }

    /// <summary>Reads an official, the twenty newest participations with their evidence, and the meetings.</summary>
    public async ValueTask ReadLocallyAsync()
    {
        var one = Anybody();
        await snapshot.FindEntitiesAsync([one], CancellationToken.None);
        var pages = await snapshot.ReadClaimsAsync(
            new ClaimQuery { Anchors = [one], Predicates = [Predicate.ParticipatedIn], Order = ClaimOrder.Id },
            PageRequest.First(20),
            CancellationToken.None);
        await snapshot.ReadEvidenceAsync([.. pages[0].Items.Select(claim => claim.Id)], CancellationToken.None);
        await snapshot.FindEntitiesAsync(
            [.. pages[0].Items.Select(claim => claim.Object.Entity!.Value)], CancellationToken.None);
    }

    /// <summary>Reads whether two officials met. Half of the pairs did.</summary>
    public async ValueTask<Func<ValueTask>> ChoosePairAsync()
    {
        var a = Anybody();
        var b = _random.Next(2) == 0 ? Anybody() : await SomebodyMetByAsync(a);
        b = b == a ? officials[(_random.Next(officials.Count - 1) + 1) % officials.Count] : b;
        return async () =>
        {
            if (a != b)
            {
                await MeetingJudge.DecideAsync(snapshot, a, b, EdtfTime.Parse("1952/2023"), CancellationToken.None);
            }
        };
    }

    /// <summary>Reads the shortest of the best paths between two officials.</summary>
    public Func<ValueTask> ChooseEnds(int maxHops)
    {
        var query = new PathQuery { From = Anybody(), To = Anybody(), First = 1, MaxHops = maxHops };
        return async () => await snapshot.FindPathsAsync(query, CancellationToken.None);
    }

    private async ValueTask<EntityId> SomebodyMetByAsync(EntityId one)
    {
        var query = new ClaimQuery { Anchors = [one], Predicates = [Predicate.ParticipatedIn] };
        var mine = await snapshot.ListClaimsAsync(query, PageRequest.First(5), CancellationToken.None);
        if (mine.Items is [])
        {
            return Anybody();
        }

        var meeting = mine.Items[_random.Next(mine.Items.Count)].Object.Entity!.Value;
        var theirs = await snapshot.ListClaimsAsync(
            query with { Anchors = [meeting], Direction = ClaimDirection.Incoming },
            PageRequest.First(5),
            CancellationToken.None);
        return theirs.Items[_random.Next(theirs.Items.Count)].Subject;
    }

    private EntityId Anybody() => officials[_random.Next(officials.Count)];
}
