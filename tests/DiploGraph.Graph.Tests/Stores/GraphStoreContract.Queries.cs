using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Stores;

public abstract partial class GraphStoreContract
{
    private static readonly EntityQuery Happenings = new() { Types = EntityTypes.Happenings };

    /// <summary>Records three people, four meetings (one of them without a time) and an office.</summary>
    private async Task RecordMeetingsAsync()
    {
        Entity[] entities =
        [
            Entity("source:wire-report"), Entity("country:il", "Israel"), Entity("office:o", "An office"),
            Entity("official:anna", "Anna"), Entity("official:bo", "bo"), Entity("official:chen", "Chen"),
            Entity("meeting:m1", "First"), Entity("meeting:m2", "Second"), Entity("meeting:m3", "Ancient"),
            Entity("meeting:m4", "Undated"), Entity("visit:v", "Visit"),
        ];
        await RecordAsync(
            entities,
            Edge("anna-m1", "official:anna", Predicate.ParticipatedIn, "meeting:m1"),
            Edge("anna-m2", "official:anna", Predicate.ParticipatedIn, "meeting:m2"),
            Edge("anna-m3", "official:anna", Predicate.ParticipatedIn, "meeting:m3") with
            {
                Rank = ClaimRank.Preferred,
            },
            Edge("anna-m4", "official:anna", Predicate.ParticipatedIn, "meeting:m4") with
            {
                Status = ClaimStatus.Disputed,
            },
            Edge("bo-m1", "official:bo", Predicate.ParticipatedIn, "meeting:m1"),
            Edge("chen-m2", "official:chen", Predicate.ParticipatedIn, "meeting:m2") with
            {
                Status = ClaimStatus.Refuted,
            },
            Edge("anna-office", "official:anna", Predicate.HoldsOffice, "office:o") with
            {
                ValidTime = EdtfTime.Parse("2020-01-01/2021-06-30"),
            },
            Edge("bo-office", "official:bo", Predicate.HoldsOffice, "office:o") with
            {
                ValidTime = EdtfTime.Parse("2021-07-01/2023-12-31"),
            },
            Edge("office-il", "office:o", Predicate.OfficeOf, "country:il"),
            TimeOf("m1-time", "meeting:m1", "2022-08-29"),
            TimeOf("m2-time", "meeting:m2", "2022-08-30"),
            TimeOf("m2-time-worse", "meeting:m2", "2001") with { Rank = ClaimRank.Deprecated, RankReason = "A slip." },
            TimeOf("m3-time", "meeting:m3", "1999"),
            Value("m1-kind", "meeting:m1", Predicate.Kind, Literal.OfToken("BILATERAL")),
            Value("m2-kind", "meeting:m2", Predicate.Kind, Literal.OfToken("SUMMIT")),
            Name("anna-name", "official:anna", "ÅNNA ΣΟΦΟΣ", "el"),
            Name("anna-alias", "official:anna", "Annie") with { Status = ClaimStatus.Retracted });
    }

    [Fact]
    public async Task Entities_are_returned_in_the_requested_order_with_null_for_unknown_ids()
    {
        await RecordMeetingsAsync();
        await using var snapshot = await OpenAsync();
        EntityId[] ids = [Id("official:bo"), Id("official:nobody"), Id("official:anna"), Id("official:bo")];
        var found = await snapshot.FindEntitiesAsync(ids, default);
        Assert.Equal(["bo", null, "Anna", "bo"], found.Select(entity => entity?.Label));
        Assert.Empty(await snapshot.FindEntitiesAsync([], default));
    }

    [Fact]
    public async Task Claims_are_returned_in_the_requested_order_whatever_their_status()
    {
        await RecordMeetingsAsync();
        await using var snapshot = await OpenAsync();
        var found = await snapshot.FindClaimsAsync([ClaimOf("chen-m2"), ClaimOf("none"), ClaimOf("anna-m1")], default);
        Assert.Equal(["claim:chen-m2", null, "claim:anna-m1"], found.Select(claim => claim?.Id.Value));
    }

    [Fact]
    public async Task Entities_are_sorted_in_every_order_and_direction()
    {
        await RecordMeetingsAsync();
        Assert.Equal(["meeting:m1", "meeting:m2", "meeting:m3", "meeting:m4", "visit:v"], await IdsAsync(Happenings));
        Assert.Equal(
            ["visit:v", "meeting:m4", "meeting:m3", "meeting:m2", "meeting:m1"],
            await IdsAsync(Happenings with { Descending = true }));
        var people = new EntityQuery { Types = [EntityType.Official], Order = EntityOrder.Label };
        Assert.Equal(["official:anna", "official:chen", "official:bo"], await IdsAsync(people));
        Assert.Equal(
            ["official:bo", "official:chen", "official:anna"], await IdsAsync(people with { Descending = true }));
    }

    [Fact]
    public async Task Entities_without_a_time_come_last_in_both_directions()
    {
        await RecordMeetingsAsync();
        var byTime = Happenings with { Order = EntityOrder.Time };
        Assert.Equal(["meeting:m3", "meeting:m1", "meeting:m2", "meeting:m4", "visit:v"], await IdsAsync(byTime));
        Assert.Equal(
            ["meeting:m2", "meeting:m1", "meeting:m3", "visit:v", "meeting:m4"],
            await IdsAsync(byTime with { Descending = true }));
    }

    [Fact]
    public async Task Ids_of_several_types_are_sorted_by_their_text()
    {
        await RecordMeetingsAsync();
        var ids = await IdsAsync(AllEntities);
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.Equal(11, ids.Length);
        Assert.Equal(ids, await IdsAsync(AllEntities with { Types = [.. EntityTypes.All, .. EntityTypes.All] }));
    }

    [Fact]
    public async Task Claims_are_sorted_in_every_order_and_direction()
    {
        await RecordMeetingsAsync();
        var query = new ClaimQuery { Anchors = [Id("official:anna")], Predicates = [Predicate.ParticipatedIn] };
        Assert.Equal(["anna-m3", "anna-m1", "anna-m2", "anna-m4"], await SlugsAsync(query));
        Assert.Equal(["anna-m4", "anna-m2", "anna-m1", "anna-m3"], await SlugsAsync(query with { Descending = true }));
        Assert.Equal(
            ["anna-m1", "anna-m2", "anna-m3", "anna-m4"], await SlugsAsync(query with { Order = ClaimOrder.Id }));
        Assert.Equal(
            ["anna-m3", "anna-m1", "anna-m2", "anna-m4"], await SlugsAsync(query with { Order = ClaimOrder.Time }));
        Assert.Equal(
            ["anna-m2", "anna-m1", "anna-m3", "anna-m4"],
            await SlugsAsync(query with { Order = ClaimOrder.Time, Descending = true }));
    }

    [Fact]
    public async Task The_time_of_a_claim_takes_precedence_over_that_of_its_other_end()
    {
        await RecordMeetingsAsync();
        await RecordAsync([], Edge("anna-m1-again", "official:anna", Predicate.ParticipatedIn, "meeting:m1") with
        {
            ValidTime = EdtfTime.Parse("1950"),
        });
        var query = new ClaimQuery
        {
            Anchors = [Id("official:anna")],
            Predicates = [Predicate.ParticipatedIn],
            Order = ClaimOrder.Time,
        };
        Assert.Equal(["anna-m1-again", "anna-m3", "anna-m1", "anna-m2", "anna-m4"], await SlugsAsync(query));
    }

    [Fact]
    public async Task Claims_are_read_from_either_end()
    {
        await RecordMeetingsAsync();
        var query = new ClaimQuery { Anchors = [Id("meeting:m1")], Direction = ClaimDirection.Incoming };
        Assert.Equal(["anna-m1", "bo-m1"], await SlugsAsync(query));
        Assert.Equal(["m1-kind", "m1-time"], await SlugsAsync(query with { Direction = ClaimDirection.Outgoing }));
        Assert.Empty(await SlugsAsync(query with { Predicates = [Predicate.MadeVisit] }));
        Assert.Empty(await SlugsAsync(query with { Anchors = [Id("meeting:unknown")] }));
    }

    [Fact]
    public async Task Only_believed_claims_are_listed_unless_statuses_are_named()
    {
        await RecordMeetingsAsync();
        var query = new ClaimQuery { Anchors = [Id("meeting:m2")], Direction = ClaimDirection.Incoming };
        Assert.Equal(["anna-m2"], await SlugsAsync(query));
        Assert.Equal(["chen-m2"], await SlugsAsync(query with { Statuses = [ClaimStatus.Refuted] }));
        Assert.Equal(["anna-m2", "chen-m2"], await SlugsAsync(query with { Statuses = [] }));
    }

    [Fact]
    public async Task Claims_are_filtered_by_their_other_end()
    {
        await RecordMeetingsAsync();
        var query = new ClaimQuery { Anchors = [Id("official:anna")], Order = ClaimOrder.Id };
        Assert.Equal(
            ["anna-office"], await SlugsAsync(query with { OtherTypes = [EntityType.Office, EntityType.Place] }));
        Assert.Equal(
            ["anna-m1", "anna-m2", "anna-m3", "anna-m4", "anna-name", "anna-office"], await SlugsAsync(query));
        Assert.Equal(
            ["anna-m2"],
            await SlugsAsync(query with { Other = new EntityFilter.TokenIn(Predicate.Kind, ["SUMMIT", "OTHER"]) }));
        Assert.Equal(
            ["anna-m1"],
            await SlugsAsync(query with
            {
                Other = new EntityFilter.Related(
                    Predicate.ParticipatedIn, ClaimDirection.Incoming, Quantifier.Some,
                    new EntityFilter.IdIn([Id("official:bo")])),
            }));
        Assert.Equal(
            ["anna-m1", "bo-m1"],
            await SlugsAsync(new ClaimQuery { Other = new EntityFilter.IdIn([Id("meeting:m1")]) }));
        Assert.Equal(
            ["bo-m1", "bo-office"],
            await SlugsAsync(new ClaimQuery
            {
                Direction = ClaimDirection.Incoming,
                Other = new EntityFilter.IdIn([Id("official:bo")]),
            }));
    }

    [Fact]
    public async Task Claims_are_valid_if_their_valid_time_may_overlap_or_is_missing()
    {
        await RecordMeetingsAsync();
        var query = new ClaimQuery
        {
            Anchors = [Id("office:o")],
            Direction = ClaimDirection.Incoming,
            Order = ClaimOrder.Id,
        };
        Assert.Equal(["anna-office"], await SlugsAsync(query with { ValidAt = EdtfTime.Parse("2020-05") }));
        Assert.Equal(["anna-office", "bo-office"], await SlugsAsync(query with { ValidAt = EdtfTime.Parse("2021") }));
        Assert.Empty(await SlugsAsync(query with { ValidAt = EdtfTime.Parse("1980") }));
        Assert.Equal(
            ["office-il"],
            await SlugsAsync(new ClaimQuery { Anchors = [Id("office:o")], ValidAt = EdtfTime.Parse("1980") }));
    }

    [Fact]
    public async Task All_claims_of_the_graph_are_listed_with_and_without_a_predicate()
    {
        await RecordMeetingsAsync();
        Assert.Equal(
            ["anna-office", "bo-office"], await SlugsAsync(new ClaimQuery { Predicates = [Predicate.HoldsOffice] }));
        Assert.Equal(
            ["anna-office", "bo-office", "office-il"],
            await SlugsAsync(new ClaimQuery
            {
                Predicates = [Predicate.OfficeOf, Predicate.HoldsOffice, Predicate.OfficeOf],
            }));
        Assert.Equal(15, (await SlugsAsync(new ClaimQuery())).Length);
        Assert.Equal(17, (await SlugsAsync(new ClaimQuery { Statuses = [] })).Length);
    }

    [Fact]
    public async Task Each_anchor_gets_its_own_page_even_if_repeated_or_unknown()
    {
        await RecordMeetingsAsync();
        await using var snapshot = await OpenAsync();
        var query = new ClaimQuery
        {
            Anchors = [Id("official:bo"), Id("official:nobody"), Id("official:anna"), Id("official:bo")],
            Order = ClaimOrder.Id,
        };
        var pages = await snapshot.ReadClaimsAsync(query, PageRequest.First(2), default);
        Assert.Equal(
            ["claim:bo-m1 claim:bo-office", "", "claim:anna-m1 claim:anna-m2", "claim:bo-m1 claim:bo-office"],
            pages.Select(page => string.Join(' ', page.Items.Select(claim => claim.Id.Value))));
        Assert.Equal([false, false, true, false], pages.Select(page => page.HasNext));
        Assert.Equal([2, 0, 6, 2], await snapshot.CountClaimsByAnchorAsync(query, default));
    }

    [Fact]
    public async Task A_query_with_several_anchors_lists_each_claim_once()
    {
        await RecordMeetingsAsync();
        var query = new ClaimQuery
        {
            Anchors = [Id("official:bo"), Id("official:bo"), Id("office:o"), Id("official:nobody")],
            Order = ClaimOrder.Id,
        };
        Assert.Equal(["bo-m1", "bo-office", "office-il"], await SlugsAsync(query));
    }

    [Fact]
    public async Task A_claim_between_two_anchors_is_on_both_pages()
    {
        await RecordMeetingsAsync();
        await RecordAsync([], Edge("two", "official:anna", Predicate.DifferentFrom, "official:bo"));
        await using var snapshot = await OpenAsync();
        EntityId[] both = [Id("official:anna"), Id("official:bo")];
        foreach (var (direction, counts) in new[]
        {
            (ClaimDirection.Outgoing, new long[] { 1, 0 }), (ClaimDirection.Incoming, [0, 1]),
        })
        {
            var query = new ClaimQuery
            {
                Anchors = both, Predicates = [Predicate.DifferentFrom], Direction = direction,
            };
            Assert.Equal(counts, await snapshot.CountClaimsByAnchorAsync(query, default));
        }
    }

    [Fact]
    public async Task Reads_can_be_cancelled()
    {
        await RecordMeetingsAsync();
        await using var snapshot = await OpenAsync();
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        var cancelled = source.Token;
        var page = PageRequest.First(1);
        foreach (var read in new Func<Task>[]
        {
            async () => await Store.OpenSnapshotAsync(SnapshotAt.Current, cancelled),
            async () => await snapshot.FindEntitiesAsync([Id("official:bo")], cancelled),
            async () => await snapshot.ListEntitiesAsync(AllEntities, page, cancelled),
            async () => await snapshot.CountEntitiesAsync(AllEntities, cancelled),
            async () => await snapshot.FindClaimsAsync([ClaimOf("bo-m1")], cancelled),
            async () => await snapshot.ListClaimsAsync(new ClaimQuery(), page, cancelled),
            async () => await snapshot.CountClaimsAsync(new ClaimQuery(), cancelled),
            async () => await snapshot.ReadClaimsAsync(new ClaimQuery { Anchors = [Source] }, page, cancelled),
            async () => await snapshot.CountClaimsByAnchorAsync(new ClaimQuery { Anchors = [Source] }, cancelled),
            async () => await snapshot.ReadEvidenceAsync([ClaimOf("bo-m1")], cancelled),
            async () => await snapshot.ReadEvidenceOfSourcesAsync([Source], page, cancelled),
            async () => await snapshot.CountEvidenceOfSourcesAsync([Source], cancelled),
            async () => await snapshot.ReadSourcesAsync([Source], page, cancelled),
            async () => await snapshot.CountSourcesAsync([Source], cancelled),
            async () => await snapshot.ReadCapturesAsync([Source], cancelled),
            async () => await snapshot.FindCapturesAsync(["0"], cancelled),
            async () => await snapshot.SuggestIdsAsync([new IdQuery("bo")], 1, cancelled),
        })
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(read);
        }
    }
}
