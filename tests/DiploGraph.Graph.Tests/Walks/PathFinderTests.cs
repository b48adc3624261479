using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Time;
using DiploGraph.Graph.Walks;

namespace DiploGraph.Graph.Tests.Walks;

/// <summary>Compares the path search with one that lists and sorts every path.</summary>
public sealed class PathFinderTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Finds_the_same_paths_as_an_exhaustive_search(bool isTimeRespecting)
    {
        for (var seed = 0; seed < 3_000; seed++)
        {
            var random = new Random(seed);
            var graph = RandomLinkGraph.Make(random);
            var query = Query with
            {
                MaxHops = random.Next(1, 7),
                First = random.Next(1, 6),
                IsTimeRespecting = isTimeRespecting,
            };
            var (paths, isComplete) = PathFinder.Find(graph, 0, 1, query, CancellationToken.None);
            Assert.True(isComplete);
            Assert.Equal(NaivePaths.Best(graph, 0, 1, query), paths.Select(Describe));
        }
    }

    [Fact]
    public void A_second_term_does_not_hide_the_first()
    {
        // Node 0 and then node 1 held the office 2; the stronger claim about node 0 is the later one.
        var graph = RandomLinkGraph.Of(3, (0, 2, 0.75, 2022, 2023), (0, 2, 0.5, 2008, 2009), (1, 2, 0.5, 2019, 2020));
        Assert.Equal(["0.50 2#1 1#2"], Find(graph, 0, 1, isTimeRespecting: true));
        Assert.Equal(["0.50 2#0 1#2"], Find(graph, 0, 1, isTimeRespecting: false));
        Assert.Equal(["0.50 2#2 0#0"], Find(graph, 1, 0, isTimeRespecting: true));
    }

    [Fact]
    public void A_chain_uses_the_strongest_claims_with_which_it_can_still_be_completed()
    {
        // The strongest claim at each step is too late for the last one.
        var graph = RandomLinkGraph.Of(
            4,
            (0, 2, 0.875, 2012, 2012), (0, 2, 0.75, 2010, 2010), (0, 2, 0.5, 2000, 2000),
            (2, 3, 0.875, 2011, 2013), (2, 3, 0.75, 2005, 2005),
            (3, 1, 0.75, 2011, 2011));
        Assert.Equal(["0.75 2#1 3#3 1#5"], Find(graph, 0, 1, isTimeRespecting: true));
    }

    [Fact]
    public void A_search_that_reaches_its_limit_is_marked_as_incomplete()
    {
        var graph = RandomLinkGraph.Complete(nodes: 60);
        var (_, isComplete) = PathFinder.Find(
            graph, 0, 1, Query with { MaxHops = 6, First = 5_000, MaxSteps = 10_000 }, CancellationToken.None);
        Assert.False(isComplete);
    }

    [Fact]
    public void The_search_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var graph = RandomLinkGraph.Complete(nodes: 100);
        Assert.Throws<OperationCanceledException>(
            () => PathFinder.Find(graph, 0, 1, Query with { MaxHops = 6, First = 50_000 }, source.Token));
    }

    [Theory]
    [InlineData(ClaimStatus.Accepted, ClaimRank.Normal, 0, 0)]
    [InlineData(ClaimStatus.Accepted, ClaimRank.Preferred, 1, 0.5)]
    [InlineData(ClaimStatus.Accepted, ClaimRank.Normal, 2, 0.75)]
    [InlineData(ClaimStatus.Disputed, ClaimRank.Normal, 2, 0.375)]
    [InlineData(ClaimStatus.Accepted, ClaimRank.Deprecated, 1, 0.25)]
    public void The_strength_of_a_link_depends_on_accounts_status_and_rank(
        ClaimStatus status, ClaimRank rank, int accounts, double strength) =>
        Assert.Equal(strength, LinkStrength.Of(status, rank, accounts));

    private static IEnumerable<string> Find(ILinkGraph graph, int from, int to, bool isTimeRespecting) =>
        PathFinder.Find(graph, from, to, Query with { IsTimeRespecting = isTimeRespecting }, CancellationToken.None)
            .Paths.Select(Describe);

    internal static string Describe((IReadOnlyList<GraphLink> Links, double Strength) path) =>
        $"{path.Strength:0.00} {string.Join(" ", path.Links.Select(link => $"{link.Other}#{link.Claim}"))}";

    private static PathQuery Query { get; } =
        new() { From = EntityId.Parse("official:a"), To = EntityId.Parse("official:b") };
}

/// <summary>A small random graph. Its node numbers sort in the same order as the ids.</summary>
internal sealed class RandomLinkGraph : ILinkGraph
{
    private readonly List<GraphLink>[] _links;
    private readonly HashSet<int> _closed = [];

    private RandomLinkGraph(int nodes) => _links = [.. Enumerable.Range(0, nodes).Select(_ => new List<GraphLink>())];

    public int NodeCount => _links.Length;

    public static RandomLinkGraph Make(Random random)
    {
        var nodes = random.Next(2, 9);
        var graph = new RandomLinkGraph(nodes);
        for (var claim = random.Next(20); claim >= 0; claim--)
        {
            graph.Add(random.Next(nodes), random.Next(nodes), claim, random.Next(1, 4) / 4.0, TimeOf(random));
        }

        graph._closed.UnionWith(Enumerable.Range(2, nodes - 2).Where(_ => random.Next(8) == 0));
        return graph;
    }

    /// <summary>Creates a graph of claims with the years in which they may have been true.</summary>
    public static RandomLinkGraph Of(int nodes, params (int A, int B, double Strength, int First, int Last)[] claims)
    {
        var graph = new RandomLinkGraph(nodes);
        foreach (var (claim, (a, b, strength, first, last)) in claims.Index())
        {
            graph.Add(a, b, claim, strength, new DayRange(new DateOnly(first, 1, 1), new DateOnly(last, 12, 31)));
        }

        return graph;
    }

    public static RandomLinkGraph Complete(int nodes)
    {
        var graph = new RandomLinkGraph(nodes);
        var claim = 0;
        for (var a = 0; a < nodes; a++)
        {
            for (var b = 0; b < a; b++)
            {
                graph.Add(a, b, claim++, 0.5, null);
            }
        }

        return graph;
    }

    public int CollectNeighbours(int node, Func<int, bool> wanted, double above, int most, List<int> into)
    {
        into.AddRange(Wanted(node, wanted, above).Select(link => link.Other).Take(most));
        return _links[node].Count;
    }

    public void CollectLinks(int node, Func<int, bool> wanted, double above, List<GraphLink> into) =>
        into.AddRange(Wanted(node, wanted, above));

    public int CountLinks(int node, int limit) => Math.Min(_links[node].Count, limit);

    public bool MayPass(int node) => !_closed.Contains(node);

    public int CompareNodes(int left, int right) => left.CompareTo(right);

    public int CompareClaims(int left, int right) => left.CompareTo(right);

    private IEnumerable<GraphLink> Wanted(int node, Func<int, bool> wanted, double above) =>
        _links[node].Where(link => link.Strength > above && wanted(link.Other));

    private void Add(int a, int b, int claim, double strength, DayRange? time)
    {
        if (a != b)
        {
            _links[a].Add(new GraphLink(b, claim, ClaimDirection.Outgoing, strength, time));
            _links[b].Add(new GraphLink(a, claim, ClaimDirection.Incoming, strength, time));
        }
    }

    private static DayRange? TimeOf(Random random)
    {
        var first = new DateOnly(2022, 1, 1).AddDays(random.Next(5));
        return random.Next(10) switch
        {
            0 or 1 => null,
            2 => new DayRange(first, DateOnly.MaxValue),
            3 => new DayRange(DateOnly.MinValue, first),
            _ => new DayRange(first, first.AddDays(random.Next(3))),
        };
    }
}

/// <summary>
/// A reference search that lists every choice of claims along every path, sorts them and keeps the best of each path.
/// </summary>
internal static class NaivePaths
{
    public static IEnumerable<string> Best(ILinkGraph graph, int from, int to, PathQuery query) =>
        Walk(graph, to, query, [from], [], DateOnly.MinValue)
            .OrderByDescending(links => links.Min(link => link.Strength))
            .ThenBy(links => links.Count)
            .ThenBy(Nodes, StringComparer.Ordinal)
            .ThenBy(Claims, StringComparer.Ordinal)
            .DistinctBy(Nodes)
            .Take(query.First)
            .Select(links => PathFinderTests.Describe((links, links.Min(link => link.Strength))));

    private static string Nodes(IReadOnlyList<GraphLink> links) =>
        string.Concat(links.Select(link => (char)('a' + link.Other)));

    // Sorts the strongest claim first, at the first step where two choices differ.
    private static string Claims(IReadOnlyList<GraphLink> links) =>
        string.Concat(links.Select(link => $"{1 - link.Strength:0.000} {link.Claim:D4} "));

    private static IEnumerable<IReadOnlyList<GraphLink>> Walk(
        ILinkGraph graph, int to, PathQuery query, List<int> nodes, List<GraphLink> links, DateOnly since)
    {
        if (nodes[^1] == to)
        {
            yield return [.. links];
            yield break;
        }

        if (links.Count == query.MaxHops)
        {
            yield break;
        }

        var next = new List<GraphLink>();
        graph.CollectLinks(
            nodes[^1],
            node => !nodes.Contains(node) && (node == to || graph.MayPass(node)),
            LinkStrength.Any,
            next);
        foreach (var link in next.Where(
            link => !query.IsTimeRespecting || link.Time is not { } time || time.Last >= since))
        {
            var later = link.Time is { } time && time.First > since ? time.First : since;
            foreach (var path in Walk(graph, to, query, [.. nodes, link.Other], [.. links, link], later))
            {
                yield return path;
            }
        }
    }
}
