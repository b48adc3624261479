using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Grouping;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Stores;

/// <summary>Withdrawn entities, which can still be read by their id.</summary>
public abstract partial class GraphStoreContract
{
    // Revision 1 records the entity, 2 withdraws it and 3 restores it.
    private static readonly (SnapshotAt At, bool IsListed)[] Withdrawals =
    [
        (SnapshotAt.OfRevision(1), true), (SnapshotAt.OfRevision(2), false), (SnapshotAt.OfRevision(3), true),
    ];

    [Fact]
    public async Task A_withdrawn_entity_is_found_by_its_id_in_its_version()
    {
        await RecordWithdrawalAsync();
        foreach (var (at, isListed) in Withdrawals)
        {
            await using var snapshot = await OpenAsync(at);
            var found = (await snapshot.FindEntitiesAsync([Id("meeting:gone")], default))[0]!;
            Assert.Equal(("Gone", !isListed), (found.Label, found.IsWithdrawn));
            Assert.Equal(at.Revision, found.RecordedFrom);
            Assert.Equal(2, await snapshot.CountClaimsAsync(
                new ClaimQuery { Anchors = [Id("meeting:gone")], Direction = ClaimDirection.Outgoing }, default));
        }
    }

    [Fact]
    public async Task A_withdrawn_entity_is_in_no_list_and_no_count()
    {
        await RecordWithdrawalAsync();
        EntityFilter?[] filters =
        [
            null, new EntityFilter.IdIn([Id("meeting:gone"), Id("meeting:kept")]),
            new EntityFilter.TextIs(Predicate.Name, TextMatch.StartsWith, ["Gone", "Kept"]),
            new EntityFilter.TokenIn(Predicate.Kind, ["SUMMIT"]),
        ];
        foreach (var (at, isListed) in Withdrawals)
        {
            foreach (var filter in filters)
            {
                foreach (var order in Enum.GetValues<EntityOrder>())
                {
                    var query = new EntityQuery { Types = [EntityType.Meeting], Filter = filter, Order = order };
                    string[] expected = isListed ? ["meeting:gone", "meeting:kept"] : ["meeting:kept"];
                    Assert.Equal(expected, (await IdsAsync(query, at)).Order());
                    Assert.Equal(expected, (await IdsAsync(query with { Descending = true }, at)).Order());
                }
            }
        }
    }

    [Fact]
    public async Task The_page_after_a_withdrawn_entity_begins_with_the_next_one()
    {
        await RecordWithdrawalAsync();
        await using var snapshot = await OpenAsync(SnapshotAt.OfRevision(2));
        var query = new EntityQuery { Types = [EntityType.Meeting] };
        var page = await snapshot.ListEntitiesAsync(
            query, PageRequest.First(1, after: new PageKey("", "meeting:gone")), default);
        Assert.Equal(["meeting:kept"], page.Items.Select(entity => entity.Id.Value));
        Assert.Equal((false, false), (page.HasPrevious, page.HasNext));
    }

    [Fact]
    public async Task A_withdrawn_entity_is_in_no_group()
    {
        await RecordWithdrawalAsync();
        foreach (var (at, isListed) in Withdrawals)
        {
            await using var snapshot = await OpenAsync(at);
            var query = new AggregateQuery { Type = EntityType.Meeting, GroupBy = [GroupKey.Kind] };
            var group = Assert.Single((await snapshot.AggregateAsync(query, default)).Groups);
            Assert.Equal((isListed ? 2 : 1, isListed), (group.Count, group.Sample.Contains(Id("meeting:gone"))));
        }
    }

    [Theory]
    [InlineData("Gone")]
    [InlineData("The vanished summit")]
    [InlineData("meeting:gone")]
    public async Task A_withdrawn_entity_is_not_found_by_a_name(string text)
    {
        await RecordWithdrawalAsync();
        foreach (var (at, isListed) in Withdrawals)
        {
            Assert.Equal(isListed, (await SearchAsync(text, at)).Any(hit => hit.Entity == Id("meeting:gone")));
        }
    }

    [Fact]
    public async Task A_withdrawn_entity_is_not_suggested()
    {
        await RecordWithdrawalAsync();
        foreach (var (at, isListed) in Withdrawals)
        {
            await using var snapshot = await OpenAsync(at);
            var nearest = (await snapshot.SuggestIdsAsync([new IdQuery("meeting:gon")], 5, default))[0];
            Assert.Equal(isListed, nearest.Contains("meeting:gone"));
        }
    }

    [Fact]
    public async Task A_new_time_of_a_withdrawn_entity_does_not_restore_it()
    {
        await RecordWithdrawalAsync();
        await RecordAsync([Gone with { IsWithdrawn = true }]);
        await RecordAsync([], TimeOf("gone-time", "meeting:gone", "2022-08-30"));

        Assert.Equal(["meeting:kept"], await IdsAsync(new EntityQuery { Types = [EntityType.Meeting] }));
        await using var snapshot = await OpenAsync();
        Assert.True((await snapshot.FindEntitiesAsync([Id("meeting:gone")], default))[0]!.IsWithdrawn);
    }

    [Fact]
    public async Task The_canonical_version_of_joined_entities_decides()
    {
        await RecordWithdrawalAsync();
        await RecordAsync([Gone with { IsWithdrawn = true }]);
        await RecordAsync([], Edge("same", "meeting:gone", Predicate.SameAs, "meeting:kept"));
        Assert.Equal(["meeting:kept"], await IdsAsync(new EntityQuery { Types = [EntityType.Meeting] }));

        await RecordAsync([Entity("meeting:kept", "Kept") with { IsWithdrawn = true }]);
        Assert.Empty(await IdsAsync(new EntityQuery { Types = [EntityType.Meeting] }));
    }

    [Fact]
    public async Task A_withdrawal_is_a_change_of_the_entity()
    {
        await RecordWithdrawalAsync();
        await using var snapshot = await OpenAsync();
        var pages = await snapshot.ReadEntityChangesAsync(
            new ChangeQuery { Revisions = [2, 3] }, PageRequest.First(9), default);
        Assert.All(pages, page => Assert.Equal([EntityPart.Withdrawn], Assert.Single(page.Items).Changed));

        var digest = RevisionDigest.Empty;
        await foreach (var (revision, changes) in Store.ReadChangesAsync(0, default))
        {
            digest = RevisionDigest.Next(digest, revision.Author, revision.Message, changes);
            Assert.Equal(digest, revision.Digest);
        }
    }

    private static Entity Gone => Entity("meeting:gone", "Gone");

    private async Task RecordWithdrawalAsync()
    {
        await RecordAsync(
            [Entity("source:wire-report"), Gone, Entity("meeting:kept", "Kept")],
            Value("gone-kind", "meeting:gone", Predicate.Kind, Literal.OfToken("SUMMIT")),
            Value("kept-kind", "meeting:kept", Predicate.Kind, Literal.OfToken("SUMMIT")),
            Name("gone-name", "meeting:gone", "The vanished summit"));
        await RecordAsync([Gone with { IsWithdrawn = true }]);
        await RecordAsync([Gone]);
    }
}
