using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Stores;

/// <summary>Paths and neighbourhoods over believed links, at a revision and a valid time.</summary>
public abstract partial class GraphStoreContract
{
    private static readonly Entity[] Travellers =
    [
        Entity("source:wire-report"), Entity("source:reprint") with
        {
            Source = Description() with { DerivedFrom = [Source] },
        },
        Entity("source:second"), Entity("official:a"), Entity("official:b"), Entity("official:c"), Entity("official:d"),
        Entity("meeting:early"), Entity("meeting:late"), Entity("meeting:summit"), Entity("country:x"),
    ];

    private static readonly Claim[] Travels =
    [
        Edge("a-early", "official:a", Predicate.ParticipatedIn, "meeting:early"),
        Edge("c-early", "official:c", Predicate.ParticipatedIn, "meeting:early"),
        Edge("c-late", "official:c", Predicate.ParticipatedIn, "meeting:late"),
        Edge("b-late", "official:b", Predicate.ParticipatedIn, "meeting:late"),
        Edge("a-summit", "official:a", Predicate.ParticipatedIn, "meeting:summit"),
        Edge("b-summit", "official:b", Predicate.ParticipatedIn, "meeting:summit"),
        Edge("d-summit", "official:d", Predicate.ParticipatedIn, "meeting:summit"),
        TimeOf("time-early", "meeting:early", "2020-01-01"),
        TimeOf("time-late", "meeting:late", "2021-01-01"),
        TimeOf("time-summit", "meeting:summit", "2022-01-01"),
    ];

    [Fact]
    public async Task A_path_is_a_chain_of_claims_between_two_entities()
    {
        await RecordAsync(Travellers, Travels);
        await using var snapshot = await OpenAsync();
        var found = await snapshot.FindPathsAsync(FromAToB, default);
        Assert.True(found.IsComplete);
        Assert.Equal(
            ["a-summit b-summit", "a-early c-early c-late b-late"], found.Paths.Select(Slugs));
        var hops = found.Paths[0].Hops;
        Assert.Equal(
            [("official:a", "meeting:summit"), ("meeting:summit", "official:b")],
            hops.Select(hop => (hop.From.Value, hop.To.Value)));
        Assert.Equal(
            [ClaimDirection.Outgoing, ClaimDirection.Incoming], hops.Select(hop => hop.Direction));
        Assert.All(found.Paths, path => Assert.Equal(0.5, path.Strength));
    }

    [Fact]
    public async Task The_path_whose_weakest_link_is_the_strongest_comes_first()
    {
        await RecordAsync(Travellers, Travels);
        await AddEvidenceAsync("source:reprint", "a-summit", "b-summit");
        await AddEvidenceAsync("source:second", "a-early", "c-early", "c-late", "b-late");
        await using var snapshot = await OpenAsync();
        var found = await snapshot.FindPathsAsync(FromAToB, default);
        Assert.Equal(
            [("a-early c-early c-late b-late", 0.75), ("a-summit b-summit", 0.5)],
            found.Paths.Select(path => (Slugs(path), path.Strength)));
    }

    [Theory]
    [InlineData("meeting:summit", null, null)]
    [InlineData(null, 2, null)]
    [InlineData(null, null, "meeting official")]
    public async Task Paths_avoid_hubs_and_types_if_requested(string? avoid, int? maxDegree, string? through)
    {
        await RecordAsync(
            Travellers,
            [.. Travels, Edge("x-early", "country:x", Predicate.ParticipatedIn, "meeting:summit")]);
        await using var snapshot = await OpenAsync();
        var found = await snapshot.FindPathsAsync(
            FromAToB with
            {
                Avoid = avoid is null ? [] : [Id(avoid)],
                MaxDegree = maxDegree,
                Through = through is null ? [] : [EntityType.Meeting, EntityType.Official],
                First = through is null ? 3 : 1,
            },
            default);
        Assert.Equal(
            through is null ? "a-early c-early c-late b-late" : "a-summit b-summit",
            Slugs(Assert.Single(found.Paths)));
    }

    [Fact]
    public async Task Paths_do_not_go_back_in_time_if_requested()
    {
        await RecordAsync(Travellers, Travels);
        await using var snapshot = await OpenAsync();
        var back = FromAToB with { From = Id("official:b"), To = Id("official:a"), IsTimeRespecting = true };
        Assert.Equal(
            ["b-summit a-summit"], (await snapshot.FindPathsAsync(back, default)).Paths.Select(Slugs));
        Assert.Equal(2, (await snapshot.FindPathsAsync(back with { IsTimeRespecting = false }, default)).Paths.Count);
    }

    [Theory]
    [InlineData("2008/2009", "2022/2023", "first")]
    [InlineData("2022/2023", "2008/2009", "second")]
    [InlineData("2008/", "2022/2023", "first")]
    [InlineData("2022/", "/2009", "second")]
    public async Task A_path_in_the_order_of_time_uses_whichever_term_of_office_is_early_enough(
        string first, string second, string expected)
    {
        Claim Held(string slug, string who, string time) =>
            Edge(slug, who, Predicate.HoldsOffice, "office:o") with { ValidTime = EdtfTime.Parse(time) };
        await RecordAsync(
            [.. Travellers, Entity("office:o")],
            [
                Held("first", "official:a", first), Held("second", "official:a", second),
                Held("between", "official:b", "2019/2020"),
            ]);
        await using var snapshot = await OpenAsync();
        var path = Assert.Single(
            (await snapshot.FindPathsAsync(FromAToB with { IsTimeRespecting = true }, default)).Paths);
        Assert.Equal($"{expected} between", Slugs(path));
    }

    [Fact]
    public async Task Each_time_that_a_source_gives_for_a_happening_is_possible_on_a_path()
    {
        await RecordAsync(
            Travellers, [.. Travels, TimeOf("time-late-too", "meeting:late", "2019-01-01/2019-12-31")]);
        await using var snapshot = await OpenAsync();
        var back = FromAToB with { From = Id("official:b"), To = Id("official:a"), IsTimeRespecting = true };
        Assert.Equal(
            ["b-summit a-summit", "b-late c-late c-early a-early"],
            (await snapshot.FindPathsAsync(back, default)).Paths.Select(Slugs));
    }

    [Fact]
    public async Task Paths_use_the_believed_claims_of_the_snapshot()
    {
        await RecordAsync(Travellers, Travels);
        await Store.CommitAsync(
            Commit(new ChangeSet { Claims = [Travels[4] with { Status = ClaimStatus.Retracted }] }), default);
        await using var now = await OpenAsync();
        Assert.Equal(
            ["a-early c-early c-late b-late"], (await now.FindPathsAsync(FromAToB, default)).Paths.Select(Slugs));
        await using var before = await OpenAsync(SnapshotAt.OfRevision(1));
        Assert.Equal(2, (await before.FindPathsAsync(FromAToB, default)).Paths.Count);
        await using var later = await OpenAsync(
            SnapshotAt.OfRevision(1) with { ValidAt = EdtfTime.Parse("2022") });
        Assert.Equal(
            ["a-summit b-summit"], (await later.FindPathsAsync(FromAToB, default)).Paths.Select(Slugs));
    }

    [Fact]
    public async Task Paths_go_through_joined_entities()
    {
        await RecordAsync(
            [.. Travellers, Entity("official:c-again"), Entity("meeting:third")],
            [
                .. Travels[..2],
                Edge("again-late", "official:c-again", Predicate.ParticipatedIn, "meeting:third"),
                Edge("b-third", "official:b", Predicate.ParticipatedIn, "meeting:third"),
                Edge("same", "official:c-again", Predicate.SameAs, "official:c"),
            ]);
        await using var snapshot = await OpenAsync();
        var path = Assert.Single((await snapshot.FindPathsAsync(FromAToB, default)).Paths);
        Assert.Equal("a-early c-early again-late b-third", Slugs(path));
        Assert.Equal("official:c", path.Hops[1].To.Value);
    }

    [Fact]
    public async Task There_is_no_path_from_an_unknown_entity_or_from_an_entity_to_itself()
    {
        await RecordAsync(Travellers, Travels);
        await using var snapshot = await OpenAsync();
        foreach (var query in new[]
        {
            FromAToB with { From = Id("official:nobody") }, FromAToB with { To = Id("official:a") },
            FromAToB with { MaxHops = 1 },
        })
        {
            var found = await snapshot.FindPathsAsync(query, default);
            Assert.Empty(found.Paths);
            Assert.True(found.IsComplete);
        }
    }

    [Fact]
    public async Task A_neighbourhood_has_the_linked_entities_and_the_claims_between_them()
    {
        await RecordAsync(Travellers, Travels);
        await using var snapshot = await OpenAsync();
        var part = await snapshot.ReadNeighbourhoodAsync(
            new NeighbourhoodQuery { Of = [Id("official:a"), Id("official:nobody")], Depth = 2 }, default);
        Assert.True(part.IsComplete);
        Assert.Equal(
            [
                ("official:a", 0, 2), ("meeting:early", 1, 2), ("meeting:summit", 1, 3), ("official:b", 2, 2),
                ("official:c", 2, 2), ("official:d", 2, 1),
            ],
            part.Nodes.Select(node => (node.Entity.Id.Value, node.Depth, node.Degree)));
        Assert.Equal(
            ["a-early", "a-summit", "b-summit", "c-early", "d-summit"],
            part.Claims.Select(claim => claim.Id.Value[ClaimId.Prefix.Length..]));
    }

    [Fact]
    public async Task A_neighbourhood_that_is_too_large_is_truncated_in_order_and_marked()
    {
        await RecordAsync(Travellers, Travels);
        await using var snapshot = await OpenAsync();
        var query = new NeighbourhoodQuery { Of = [Id("meeting:summit")], Depth = 3, First = 3 };
        var part = await snapshot.ReadNeighbourhoodAsync(query, default);
        Assert.False(part.IsComplete);
        Assert.Equal(
            ["meeting:summit", "official:a", "official:b"], part.Nodes.Select(node => node.Entity.Id.Value));
        Assert.Empty((await snapshot.ReadNeighbourhoodAsync(
            query with { Predicates = [Predicate.HeldAt] }, default)).Claims);
    }

    private static PathQuery FromAToB => new() { From = Id("official:a"), To = Id("official:b") };

    private static string Slugs(FoundPath path) =>
        string.Join(" ", path.Hops.Select(hop => hop.Claim.Id.Value[ClaimId.Prefix.Length..]));

    private async Task AddEvidenceAsync(string source, params string[] claims) => await Store.CommitAsync(
        Commit(new ChangeSet
        {
            Evidence = [.. claims.Select(slug => EvidenceFor(ClaimOf(slug), number: 2) with { Source = Id(source) })],
        }),
        default);
}
