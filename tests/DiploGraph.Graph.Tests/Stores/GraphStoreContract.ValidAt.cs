using System.Text.Json;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Grouping;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Stores;

/// <summary>
/// A snapshot that is narrowed to a valid time. Every read returns the same as in a graph that never contained
/// anything of another time.
/// </summary>
public abstract partial class GraphStoreContract
{
    private static readonly SnapshotAt OnTheDay = SnapshotAt.Current with { ValidAt = EdtfTime.Parse("2022-08-30") };

    private static readonly EntityId[] AllIds =
    [
        .. ThenEntities.Concat(OtherEntities).Select(entity => entity.Id),
    ];

    private static readonly ClaimId[] AllClaims =
    [
        .. ThenClaims.Concat(OtherClaims).Select(claim => claim.Id),
    ];

    private static readonly ClaimQuery Everything = new() { Statuses = [], Order = ClaimOrder.Time };

    /// <summary>
    /// A call of every read of the port. Add a line for each new read, to test that it respects the time.
    /// </summary>
    private static Dictionary<string, Func<IGraphSnapshot, Task<object>>> Reads => new()
    {
        [nameof(IGraphSnapshot.FindEntitiesAsync)] = async it => await it.FindEntitiesAsync(AllIds, default),
        [nameof(IGraphSnapshot.ListEntitiesAsync)] = async it => new[]
        {
            await it.ListEntitiesAsync(AllEntities, PageRequest.First(50), default),
            await it.ListEntitiesAsync(AllEntities with { Order = EntityOrder.Time }, PageRequest.Last(50), default),
            await it.ListEntitiesAsync(AllEntities with { Filter = AtAMeeting }, PageRequest.First(50), default),
            await it.ListEntitiesAsync(AllEntities with { Filter = WithAnA }, PageRequest.First(50), default),
        },
        [nameof(IGraphSnapshot.CountEntitiesAsync)] = async it => new[]
        {
            await it.CountEntitiesAsync(AllEntities, default),
            await it.CountEntitiesAsync(AllEntities with { Filter = AtAMeeting }, default),
        },
        [nameof(IGraphSnapshot.AggregateAsync)] = async it => new[]
        {
            await it.AggregateAsync(Grouped(EntityType.Meeting, GroupKey.Year, GroupKey.Actor), default),
            await it.AggregateAsync(Grouped(EntityType.Statement, GroupKey.Month, GroupKey.Topic), default),
        },
        [nameof(IGraphSnapshot.FindClaimsAsync)] = async it => await it.FindClaimsAsync(AllClaims, default),
        [nameof(IGraphSnapshot.ListClaimsAsync)] = async it => new[]
        {
            await it.ListClaimsAsync(Everything, PageRequest.First(50), default),
            await it.ListClaimsAsync(Everything with { Other = WithAnA }, PageRequest.First(50), default),
        },
        [nameof(IGraphSnapshot.CountClaimsAsync)] = async it => await it.CountClaimsAsync(Everything, default),
        [nameof(IGraphSnapshot.ReadClaimsAsync)] = async it => new[]
        {
            await it.ReadClaimsAsync(Everything with { Anchors = AllIds }, PageRequest.First(50), default),
            await it.ReadClaimsAsync(
                Everything with { Anchors = AllIds, Direction = ClaimDirection.Incoming },
                PageRequest.First(50),
                default),
        },
        [nameof(IGraphSnapshot.CountClaimsByAnchorAsync)] = async it =>
            await it.CountClaimsByAnchorAsync(Everything with { Anchors = AllIds }, default),
        [nameof(IGraphSnapshot.ReadEvidenceAsync)] = async it => await it.ReadEvidenceAsync(AllClaims, default),
        [nameof(IGraphSnapshot.ReadEvidenceOfSourcesAsync)] = async it =>
            await it.ReadEvidenceOfSourcesAsync([Source], PageRequest.First(50), default),
        [nameof(IGraphSnapshot.CountEvidenceOfSourcesAsync)] = async it =>
            await it.CountEvidenceOfSourcesAsync([Source], default),
        [nameof(IGraphSnapshot.ReadSourcesAsync)] = async it =>
            await it.ReadSourcesAsync(AllIds, PageRequest.First(50), default),
        [nameof(IGraphSnapshot.CountSourcesAsync)] = async it => await it.CountSourcesAsync(AllIds, default),
        [nameof(IGraphSnapshot.ReadCapturesAsync)] = async it => await it.ReadCapturesAsync([Source], default),
        [nameof(IGraphSnapshot.FindCapturesAsync)] = async it =>
            await it.FindCapturesAsync([new string('0', 64)], default),
        [nameof(IGraphSnapshot.ListRevisionsAsync)] = async it => (await it.ListRevisionsAsync(
            new RevisionQuery(), PageRequest.First(9), default)).Items.Select(revision => revision.Number),
        [nameof(IGraphSnapshot.CountRevisionsAsync)] = async it =>
            await it.CountRevisionsAsync(new RevisionQuery(), default),
        [nameof(IGraphSnapshot.ReadClaimChangesAsync)] = async it =>
            (await it.ReadClaimChangesAsync(InTheFirst, PageRequest.First(50), default))[0].Items,
        [nameof(IGraphSnapshot.ReadEntityChangesAsync)] = async it =>
            (await it.ReadEntityChangesAsync(InTheFirst, PageRequest.First(50), default))[0].Items,
        [nameof(IGraphSnapshot.ReadEvidenceChangesAsync)] = async it =>
            (await it.ReadEvidenceChangesAsync(InTheFirst, PageRequest.First(50), default))[0].Items,
        [nameof(IGraphSnapshot.CountChangesAsync)] = async it => await it.CountChangesAsync(InTheFirst, default),
        [nameof(IGraphSnapshot.FindPathsAsync)] = async it => await it.FindPathsAsync(
            new() { From = AllIds[0], To = AllIds[1], First = 20 }, default),
        [nameof(IGraphSnapshot.ReadNeighbourhoodAsync)] = async it =>
            await it.ReadNeighbourhoodAsync(new() { Of = AllIds, Depth = 3 }, default),
        [nameof(IGraphSnapshot.FindQuotesAsync)] = async it =>
            await it.FindQuotesAsync(new() { Words = WordsOf("the very words of it") }, default),
        [nameof(IGraphSnapshot.SuggestIdsAsync)] = async it => await it.SuggestIdsAsync(
            [new IdQuery("meeting:n"), new IdQuery("claim:a") { IsOfClaim = true }], 20, default),
        [nameof(IGraphSnapshot.SearchNamesAsync)] = async it => await it.SearchNamesAsync(
            new NameQuery { Texts = ["Talks", "Anna", "Berta", "Bert", "meeting n", "statement:old"] }, default),
    };

    public static TheoryData<string> ReadNames =>
    [
        .. typeof(IGraphSnapshot).GetMethods().Where(method => !method.IsSpecialName).Select(method => method.Name),
    ];

    private static ChangeQuery InTheFirst => new() { Revisions = [1] };

    private static AggregateQuery Grouped(EntityType type, params GroupKey[] keys) =>
        new() { Type = type, GroupBy = keys };

    private static EntityFilter WithAnA => new EntityFilter.TextIs(Predicate.Name, TextMatch.Contains, ["a"]);

    private static EntityFilter AtAMeeting => new EntityFilter.Related(
        Predicate.ParticipatedIn, ClaimDirection.Outgoing, Quantifier.Some, new EntityFilter.TypeIn(EntityTypes.All));

    private static IEnumerable<Entity> ThenEntities =>
    [
        Entity("source:wire-report"), Entity("official:a"), Entity("official:b"), Entity("office:o"),
        Entity("topic:t"), Entity("meeting:m"), Entity("meeting:vague"), Entity("meeting:untold"),
        Entity("statement:s"),
    ];

    private static IEnumerable<Entity> OtherEntities => [Entity("meeting:n"), Entity("statement:old")];

    private static IEnumerable<Claim> ThenClaims =>
    [
        TimeOf("m-time", "meeting:m", "2022-08-29/2022-08-31"),
        TimeOf("vague-time", "meeting:vague", "2022-08"),

        // The best believed time decides, and this meeting has none.
        TimeOf("untold-time", "meeting:untold", "1999") with { Status = ClaimStatus.Refuted },
        TimeOf("s-time", "statement:s", "2022-08-30"),
        Edge("a-m", "official:a", Predicate.ParticipatedIn, "meeting:m"),
        Edge("a-vague", "official:a", Predicate.ParticipatedIn, "meeting:vague"),
        Edge("a-untold", "official:a", Predicate.ParticipatedIn, "meeting:untold"),
        During("2022-08-10/..", Edge("a-o", "official:a", Predicate.HoldsOffice, "office:o")),
        Edge("a-s", "official:a", Predicate.Said, "statement:s"),
        Edge("s-t", "statement:s", Predicate.About, "topic:t"),
        Name("a-name", "official:a", "Anna"),
        During("1980~/", Name("b-name", "official:b", "Bert")),
    ];

    private static IEnumerable<Claim> OtherClaims =>
    [
        TimeOf("n-time", "meeting:n", "2023") with { Rank = ClaimRank.Preferred },
        TimeOf("n-time-2", "meeting:n", "2022-08-30"),
        Value("n-kind", "meeting:n", Predicate.Kind, Literal.OfToken("BILATERAL")),
        Name("n-name", "meeting:n", "Talks"),
        TimeOf("old-time", "statement:old", "2021"),
        Edge("b-n", "official:b", Predicate.ParticipatedIn, "meeting:n"),
        During("2022", Edge("a-n", "official:a", Predicate.ParticipatedIn, "meeting:n")),
        During("2022-08-29", Edge("b-m", "official:b", Predicate.ParticipatedIn, "meeting:m")),
        During("../2022-08-09", Edge("b-o", "official:b", Predicate.HoldsOffice, "office:o")),
        Edge("b-old", "official:b", Predicate.Said, "statement:old"),
        Edge("old-t", "statement:old", Predicate.About, "topic:t"),
        During("../1979", Name("b-name-2", "official:b", "Berta")),
    ];

    private static Claim During(string time, Claim claim) => claim with { ValidTime = EdtfTime.Parse(time) };

    [Theory]
    [MemberData(nameof(ReadNames))]
    public async Task A_narrowed_snapshot_reads_like_a_graph_without_the_rest(string read)
    {
        await using var narrower = await OpenBesideAsync(_time);
        await narrower.CommitAsync(Commit(ChangesOf(ThenEntities, [.. ThenClaims])), default);
        await RecordAsync([.. ThenEntities, .. OtherEntities], [.. ThenClaims, .. OtherClaims]);

        await using var narrowed = await OpenAsync(OnTheDay);
        await using var all = await narrower.OpenSnapshotAsync(SnapshotAt.Current, default);
        Assert.Equal(
            JsonSerializer.Serialize(await Reads[read](all)), JsonSerializer.Serialize(await Reads[read](narrowed)));
    }

    [Fact]
    public async Task A_snapshot_reports_the_time_that_it_is_narrowed_to()
    {
        await RecordAsync([Entity("official:a")]);
        await using var all = await OpenAsync();
        await using var narrowed = await OpenAsync(OnTheDay);

        Assert.Null(all.ValidAt);
        Assert.Equal(OnTheDay.ValidAt, narrowed.ValidAt);
        Assert.Equal(1, narrowed.Revision.Number);
    }

    [Fact]
    public async Task A_term_with_an_unknown_end_ends_with_the_next_holder()
    {
        await RecordAsync(
            [
                Entity("source:wire-report"), Entity("official:a"), Entity("official:b"), Entity("official:c"),
                Entity("office:o"), Entity("office:p"),
            ],
            During("2023-09-13/", Edge("a", "official:a", Predicate.HoldsOffice, "office:o")),
            During("2025-10-21/", Edge("b", "official:b", Predicate.HoldsOffice, "office:o")),
            During("2020/", Edge("c", "official:c", Predicate.HoldsOffice, "office:p")),
            During("2024/..", Edge("c-o", "official:c", Predicate.HoldsOffice, "office:o")) with
            {
                Status = ClaimStatus.Disputed,
            });
        var terms = new ClaimQuery { Predicates = [Predicate.HoldsOffice], Order = ClaimOrder.Id };
        var holders = terms with { Anchors = [Id("office:o")], Direction = ClaimDirection.Incoming };
        var officials = new EntityQuery
        {
            Types = [EntityType.Official],
            Filter = new EntityFilter.Related(
                Predicate.HoldsOffice,
                ClaimDirection.Outgoing,
                Quantifier.Some,
                new EntityFilter.IdIn([Id("office:o")])),
        };
        var at = EdtfTime.Parse("2025-11-01");

        Assert.Equal(["b", "c", "c-o"], await SlugsAsync(terms with { ValidAt = at }));
        Assert.Equal(["b", "c-o"], await SlugsAsync(holders with { ValidAt = at }));
        Assert.Equal(["b", "c-o"], await SlugsAsync(holders, SnapshotAt.Current with { ValidAt = at }));
        Assert.Equal(["official:b", "official:c"], await IdsAsync(officials with { ValidAt = at }));
        Assert.Equal(
            ["a", "b", "c-o"], await SlugsAsync(holders with { ValidAt = EdtfTime.Parse("2025-10") }));
        Assert.Equal(["a", "b", "c-o"], await SlugsAsync(holders));
    }

    [Fact]
    public async Task A_set_is_only_on_its_days()
    {
        await RecordAsync(
            [Entity("source:wire-report"), Entity("meeting:one"), Entity("meeting:all")],
            TimeOf("one-time", "meeting:one", "[2014-05-11,2014-05-13]"),
            TimeOf("all-time", "meeting:all", "{2014-05-11,2014-05-13}"));
        var query = new EntityQuery { Types = [EntityType.Meeting] };
        EntityQuery On(string time, bool mayBe) => query with
        {
            Filter = new EntityFilter.TimeIs(TimeMatch.Overlaps, EdtfTime.Parse(time), mayBe),
        };

        Assert.Empty(await IdsAsync(On("2014-05-12", mayBe: true)));
        Assert.Equal(["meeting:all"], await IdsAsync(On("2014-05-11", mayBe: false)));
        Assert.Equal(["meeting:all", "meeting:one"], await IdsAsync(On("2014-05-11", mayBe: true)));
        Assert.Equal(["meeting:all", "meeting:one"], await IdsAsync(On("[2014-05-11,2014-05-13]", mayBe: false)));
        Assert.Empty(await IdsAsync(query, SnapshotAt.Current with { ValidAt = EdtfTime.Parse("2014-05-12") }));
    }

    [Fact]
    public async Task A_query_at_a_time_narrows_a_narrowed_snapshot_further()
    {
        await RecordAsync([.. ThenEntities, .. OtherEntities], [.. ThenClaims, .. OtherClaims]);
        var query = new ClaimQuery { Predicates = [Predicate.HoldsOffice] };
        var before = query with { ValidAt = EdtfTime.Parse("2022-08-09") };

        Assert.Equal(["a-o"], await SlugsAsync(query, OnTheDay));
        Assert.Empty(await SlugsAsync(before, OnTheDay));
        Assert.Equal(["b-o"], await SlugsAsync(before));
    }
}
