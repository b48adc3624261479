using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Stores;

public abstract partial class GraphStoreContract
{
    private static readonly (int Size, bool FromEnd)[] SizesAndEnds =
        [(0, false), (1, false), (3, false), (99, false), (0, true), (1, true), (3, true), (99, true)];

    public static TheoryData<EntityOrder, bool> EntityOrders => EachTurned<EntityOrder>();

    public static TheoryData<ClaimOrder, bool> ClaimOrders => EachTurned<ClaimOrder>();

    private static TheoryData<T, bool> EachTurned<T>()
        where T : struct, Enum
    {
        var data = new TheoryData<T, bool>();
        foreach (var order in Enum.GetValues<T>())
        {
            data.Add(order, false);
            data.Add(order, true);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(EntityOrders))]
    public async Task Every_range_of_entities_is_the_matching_part_of_the_whole_list(EntityOrder order, bool descending)
    {
        await RecordMeetingsAsync();
        await using var snapshot = await OpenAsync();
        var query = AllEntities with { Order = order, Descending = descending };
        await AssertPagesAsync(
            page => snapshot.ListEntitiesAsync(query, page, default), entity => entity.Id.Value);
        var few = query with
        {
            Filter = new EntityFilter.IdIn([Id("official:bo"), Id("meeting:m1"), Id("visit:v"), Id("visit:none")]),
        };
        await AssertPagesAsync(
            page => snapshot.ListEntitiesAsync(few, page, default), entity => entity.Id.Value);
    }

    [Theory]
    [MemberData(nameof(ClaimOrders))]
    public async Task Every_range_of_claims_is_the_matching_part_of_the_whole_list(ClaimOrder order, bool descending)
    {
        await RecordMeetingsAsync();
        await using var snapshot = await OpenAsync();
        var query = new ClaimQuery { Order = order, Descending = descending, Statuses = [] };
        await AssertPagesAsync(page => snapshot.ListClaimsAsync(query, page, default), claim => claim.Id.Value);
        var ofAnna = query with { Anchors = [Id("official:anna")] };
        await AssertPagesAsync(
            async page => (await snapshot.ReadClaimsAsync(ofAnna, page, default))[0], claim => claim.Id.Value);
    }

    [Fact]
    public async Task Every_range_of_a_sources_evidence_is_the_matching_part_of_the_whole_list()
    {
        await RecordMeetingsAsync();
        await using var snapshot = await OpenAsync();
        await AssertPagesAsync(
            async page => (await snapshot.ReadEvidenceOfSourcesAsync([Source], page, default))[0],
            evidence => $"{evidence.Claim}#{evidence.Number}");
        await AssertPagesAsync(
            async page => (await snapshot.ReadSourcesAsync([Id("official:anna")], page, default))[0],
            use => use.Source.Value);
    }

    [Fact]
    public async Task A_page_key_stays_valid_if_its_item_is_gone()
    {
        await RecordMeetingsAsync();
        await using var snapshot = await OpenAsync();
        var page = await snapshot.ListEntitiesAsync(
            Happenings, PageRequest.First(9, new PageKey("", "meeting:m1x"), new PageKey("", "meeting:m3x")), default);
        Assert.Equal(["meeting:m2", "meeting:m3"], page.Items.Select(entity => entity.Id.Value));
        Assert.Equal((true, false), (page.HasPrevious, page.HasNext));

        var before = await snapshot.ListClaimsAsync(
            new ClaimQuery(), PageRequest.Last(1, before: new PageKey("12", "")), default);
        Assert.Equal("claim:anna-m3", Assert.Single(before.Items).Id.Value);
        Assert.Equal((false, true), (before.HasPrevious, before.HasNext));
    }

    [Fact]
    public async Task Keys_are_the_same_on_every_store()
    {
        await RecordMeetingsAsync();
        await using var snapshot = await OpenAsync();
        async Task<PageKey> FirstKey(EntityQuery query) =>
            (await snapshot.ListEntitiesAsync(query, PageRequest.First(1), default)).Keys[0];
        async Task<PageKey> LastKey(EntityQuery query) =>
            (await snapshot.ListEntitiesAsync(query, PageRequest.Last(1), default)).Keys[0];

        Assert.Equal(new PageKey("", "meeting:m1"), await FirstKey(Happenings));
        var byLabel = Happenings with { Order = EntityOrder.Label };
        Assert.Equal(new PageKey("Ancient", "meeting:m3"), await FirstKey(byLabel));
        var byTime = Happenings with { Order = EntityOrder.Time };
        Assert.Equal(new PageKey("1999-01-01", "meeting:m3"), await FirstKey(byTime));
        Assert.Equal(new PageKey("~", "visit:v"), await LastKey(byTime));
        Assert.Equal(new PageKey("", "meeting:m4"), await LastKey(byTime with { Descending = true }));
        var best = await snapshot.ListClaimsAsync(
            new ClaimQuery { Anchors = [Id("official:anna")], Statuses = [] }, PageRequest.First(9), default);
        Assert.Equal(["11", "21", "21", "21", "21", "22", "23"], best.Keys.Select(key => key.Sort));
        var two = byLabel with { ThenBy = [new SortKey<EntityOrder>(EntityOrder.Time, Descending: true)] };
        Assert.Equal(new PageKey("7:Ancient10:1999-01-01", "meeting:m3"), await FirstKey(two));
        var evidence = await snapshot.ReadEvidenceOfSourcesAsync([Source], PageRequest.First(1), default);
        Assert.Equal(new PageKey("claim:anna-alias", "0000000001"), evidence[0].Keys[0]);
    }

    [Fact]
    public async Task A_key_of_another_sort_order_is_rejected()
    {
        await RecordMeetingsAsync();
        await using var snapshot = await OpenAsync();
        static PageRequest KeyOf(string sort) => PageRequest.First(1, new PageKey(sort, "claim:x"));
        var foreign = KeyOf("no such value");
        var bestThenTime = new ClaimQuery { ThenBy = [new SortKey<ClaimOrder>(ClaimOrder.Time, Descending: false)] };
        foreach (var read in new Func<Task>[]
        {
            async () => await snapshot.ListEntitiesAsync(AllEntities, foreign, default),
            async () => await snapshot.ListEntitiesAsync(
                AllEntities with { Order = EntityOrder.Time }, foreign, default),
            async () => await snapshot.ListClaimsAsync(new ClaimQuery(), foreign, default),
            async () => await snapshot.ListClaimsAsync(new ClaimQuery { Order = ClaimOrder.Id }, foreign, default),
            async () => await snapshot.ListClaimsAsync(new ClaimQuery { Order = ClaimOrder.Time }, foreign, default),
            async () => await snapshot.ListClaimsAsync(bestThenTime, foreign, default),
            async () => await snapshot.ListClaimsAsync(bestThenTime, KeyOf("2:1110:2022-08-3"), default),
            async () => await snapshot.ListClaimsAsync(bestThenTime, KeyOf("2:1110:2022-08-30x"), default),
            async () => await snapshot.ListClaimsAsync(bestThenTime, KeyOf("2:11"), default),
            async () => await snapshot.ListClaimsAsync(bestThenTime, KeyOf("+2:1110:2022-08-30"), default),
        })
        {
            var exception = await Assert.ThrowsAsync<GraphStoreException>(read);
            Assert.Equal(GraphStoreFailure.Rejected, exception.Failure);
        }
    }

    /// <summary>The distance between the bounds of the ranges that are read; 1 reads every range.</summary>
    protected virtual int RangeStep => 1;

    /// <summary>Compares every page of every range, of every size and from both ends, with the whole list.</summary>
    private async Task AssertPagesAsync<T>(Func<PageRequest, ValueTask<Page<T>>> read, Func<T, string> idOf)
    {
        var whole = await read(PageRequest.First(1000));
        Assert.False(whole.HasPrevious || whole.HasNext);
        var count = whole.Items.Count;
        var bounds = Enumerable.Range(-1, count + 2)
            .Where(at => at < 0 || at == count || at % RangeStep == 0)
            .ToArray();
        foreach (var after in bounds)
        {
            foreach (var before in bounds.Where(before => before > after))
            {
                foreach (var (size, fromEnd) in SizesAndEnds)
                {
                    PageKey? from = after >= 0 ? whole.Keys[after] : null;
                    PageKey? until = before < count ? whole.Keys[before] : null;
                    var page = await read(
                        fromEnd ? PageRequest.Last(size, from, until) : PageRequest.First(size, from, until));
                    var start = fromEnd ? Math.Max(after + 1, before - size) : after + 1;
                    var end = fromEnd ? before : Math.Min(before, after + 1 + size);
                    Assert.Equal(whole.Items.Take(start..end).Select(idOf), page.Items.Select(idOf));
                    Assert.Equal(whole.Keys.Take(start..end), page.Keys);
                    var isCut = before - after - 1 > size;
                    Assert.Equal(
                        fromEnd ? (isCut, before < count) : (after >= 0, isCut), (page.HasPrevious, page.HasNext));
                }
            }
        }
    }
}
