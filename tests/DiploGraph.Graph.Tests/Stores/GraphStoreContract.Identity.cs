using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Stores;

/// <summary>
/// Entities that a decision joins are one entity in every read, from that revision on until the decision is retracted.
/// </summary>
public abstract partial class GraphStoreContract
{
    private static readonly Claim BennyIsGantz =
        Edge("same", "official:benny", Predicate.SameAs, "official:gantz");

    [Fact]
    public async Task A_joined_entity_is_found_by_each_of_its_ids()
    {
        await RecordTwoGantzAsync();
        await RecordAsync([], BennyIsGantz);
        await using var snapshot = await OpenAsync();

        var found = await snapshot.FindEntitiesAsync([Id("official:benny"), Id("official:gantz")], default);
        Assert.All(found, entity => Assert.Equal(("official:gantz", "Gantz"), (entity!.Id.Value, entity.Label)));
        Assert.All(found, entity => Assert.Equal([Id("official:benny")], entity!.OtherIds));
        Assert.Equal(["official:gantz"], await IdsAsync(new EntityQuery { Types = [EntityType.Official] }));
    }

    [Fact]
    public async Task A_joined_entity_has_the_claims_of_all_its_ids_with_their_recorded_subjects()
    {
        await RecordTwoGantzAsync();
        await RecordAsync([], BennyIsGantz);
        await using var snapshot = await OpenAsync();

        var query = new ClaimQuery { Predicates = [Predicate.ParticipatedIn], Order = ClaimOrder.Id };
        foreach (var id in new[] { "official:benny", "official:gantz" })
        {
            Assert.Equal(["benny-m", "gantz-n"], await SlugsAsync(query with { Anchors = [Id(id)] }));
        }

        var pages = await snapshot.ReadClaimsAsync(
            query with { Anchors = [Id("official:gantz"), Id("official:benny")] }, PageRequest.First(9), default);
        Assert.Equal(pages[0].Items, pages[1].Items);
        Assert.All(pages[0].Items, claim => Assert.Equal(Id("official:gantz"), claim.Subject));
        Assert.Equal([Id("official:benny"), null], pages[0].Items.Select(claim => claim.RecordedSubject));
        var both = query with { Anchors = [Id("official:benny"), Id("official:gantz")] };
        Assert.Equal([2L, 2L], await snapshot.CountClaimsByAnchorAsync(both, default));
        Assert.Equal(["benny-m", "gantz-n"], await SlugsAsync(both));
    }

    [Fact]
    public async Task Filters_treat_joined_ids_as_one_entity()
    {
        await RecordTwoGantzAsync();
        await RecordAsync([], BennyIsGantz);

        foreach (var id in new[] { "official:benny", "official:gantz" })
        {
            Assert.Equal(["meeting:m", "meeting:n"], await IdsAsync(new EntityQuery
            {
                Types = [EntityType.Meeting],
                Filter = new EntityFilter.Related(
                    Predicate.ParticipatedIn, ClaimDirection.Incoming, Quantifier.Some,
                    new EntityFilter.IdIn([Id(id)])),
            }));
        }

        foreach (var name in new[] { "Benny", "Gantz", "Binyamin" })
        {
            Assert.Equal(["official:gantz"], await IdsAsync(new EntityQuery
            {
                Types = [EntityType.Official],
                Filter = new EntityFilter.TextIs(Predicate.Name, TextMatch.In, [name]),
            }));
        }
    }

    [Fact]
    public async Task Qualifiers_sources_and_captures_use_the_canonical_id()
    {
        var capture = new Capture
        {
            Sha256 = new string('a', 64), Source = Id("source:copy"), ByteLength = 3, MediaType = "text/plain",
        };
        var edge = Edge("a-m", "official:a", Predicate.ParticipatedIn, "meeting:m") with
        {
            Qualifiers = new QualifierSet([new(QualifierKey.Capacity, ClaimValue.Of(Id("office:old")))]),
        };
        await RecordAsync(
        [
            Entity("source:wire-report"), Entity("source:copy"), Entity("official:a"), Entity("meeting:m"),
            Entity("office:old"), Entity("office:new"),
        ]);
        await Store.CommitAsync(
            Commit(new ChangeSet
            {
                Captures = [capture],
                Claims = [edge],
                Evidence = [EvidenceFor(edge.Id) with { Source = Id("source:copy") }],
            }),
            default);
        await RecordAsync(
            [],
            Edge("same-office", "office:old", Predicate.SameAs, "office:new"),
            Edge("same-source", "source:copy", Predicate.SameAs, "source:wire-report"));
        await using var snapshot = await OpenAsync();

        var claim = (await snapshot.FindClaimsAsync([edge.Id], default))[0]!;
        Assert.Equal(Id("office:new"), claim.Qualifiers.FindEntity(QualifierKey.Capacity));
        Assert.Equal(Source, (await snapshot.ReadEvidenceAsync([edge.Id], default))[0][0].Source);
        Assert.Equal([3L, 3L], await snapshot.CountEvidenceOfSourcesAsync([Source, Id("source:copy")], default));
        var uses = await snapshot.ReadSourcesAsync([Id("official:a")], PageRequest.First(9), default);
        Assert.Equal([new SourceUse(Source, 1)], uses[0].Items);
        var captures = await snapshot.ReadCapturesAsync([Source, Id("source:copy")], default);
        Assert.All(captures, of => Assert.Equal(Source, Assert.Single(of).Source));
        Assert.Equal(Source, (await snapshot.FindCapturesAsync([capture.Sha256], default))[0]!.Source);
    }

    [Fact]
    public async Task Retracting_a_decision_separates_the_entities_again_from_that_revision_on()
    {
        await RecordTwoGantzAsync();
        await RecordAsync([], BennyIsGantz);
        await Store.CommitAsync(
            Commit(new ChangeSet { Claims = [BennyIsGantz with { Status = ClaimStatus.Retracted }] }), default);

        var officials = new EntityQuery { Types = [EntityType.Official] };
        string[] two = ["official:benny", "official:gantz"];
        Assert.Equal(two, await IdsAsync(officials, SnapshotAt.OfRevision(1)));
        Assert.Equal(["official:gantz"], await IdsAsync(officials, SnapshotAt.OfRevision(2)));
        Assert.Equal(two, await IdsAsync(officials));
        var ofBenny = new ClaimQuery { Anchors = [Id("official:benny")], Predicates = [Predicate.ParticipatedIn] };
        Assert.Equal(["benny-m"], await SlugsAsync(ofBenny));
        Assert.Equal(["benny-m", "gantz-n"], await SlugsAsync(ofBenny, SnapshotAt.OfRevision(2)));
    }

    [Fact]
    public async Task As_recorded_each_id_is_a_separate_entity()
    {
        await RecordTwoGantzAsync();
        await RecordAsync([], BennyIsGantz);
        var at = SnapshotAt.Current with { IsAsRecorded = true };

        var officials = new EntityQuery { Types = [EntityType.Official] };
        Assert.Equal(["official:benny", "official:gantz"], await IdsAsync(officials, at));
        await using var snapshot = await OpenAsync(at);
        var claim = (await snapshot.FindClaimsAsync([ClaimOf("benny-m")], default))[0]!;
        Assert.Equal((Id("official:benny"), null), (claim.Subject, claim.RecordedSubject));
    }

    [Fact]
    public async Task A_chain_of_decisions_ends_at_its_last_id()
    {
        await RecordAsync(
            [Entity("source:wire-report"), .. "abcd".Select(name => Entity($"official:{name}"))],
            Edge("b-a", "official:b", Predicate.SameAs, "official:a"),
            Edge("a-c", "official:a", Predicate.SameAs, "official:c"),
            Edge("d-b", "official:d", Predicate.SameAs, "official:b") with { Status = ClaimStatus.Disputed },
            Edge("c-d", "official:c", Predicate.SameAs, "official:d") with { Status = ClaimStatus.Proposed });

        Assert.Equal(["official:c"], await IdsAsync(new EntityQuery { Types = [EntityType.Official] }));
    }

    [Fact]
    public async Task Entities_that_are_declared_different_cannot_be_joined()
    {
        await RecordTwoGantzAsync();
        await RecordAsync(
            [Entity("official:third")],
            Edge("two", "official:gantz", Predicate.DifferentFrom, "official:benny"),
            Edge("third", "official:third", Predicate.SameAs, "official:gantz"));

        var direct = await FailsAsync(
            GraphStoreFailure.Rejected, () => Store.CommitAsync(Commit(ChangesOf([], BennyIsGantz)), default));
        Assert.Equal("IDENTITY_CONFLICT", Assert.Single(direct.Problems).Code);
        var round = Edge("round", "official:benny", Predicate.SameAs, "official:third");
        await FailsAsync(GraphStoreFailure.Rejected, () => Store.CommitAsync(Commit(ChangesOf([], round)), default));

        // Once the first decision is retracted, even in the same commit, the opposite one can be recorded.
        var two = Edge("two", "official:gantz", Predicate.DifferentFrom, "official:benny");
        await Store.CommitAsync(
            Commit(ChangesOf([], BennyIsGantz) with
            {
                Claims = [two with { Status = ClaimStatus.Retracted }, BennyIsGantz],
            }),
            default);
        Assert.Equal(["official:gantz"], await IdsAsync(new EntityQuery { Types = [EntityType.Official] }));
    }

    [Fact]
    public async Task Claims_recorded_under_another_id_keep_that_id_in_later_versions()
    {
        await RecordTwoGantzAsync();
        await RecordAsync([], BennyIsGantz);
        var claim = Edge("benny-m", "official:benny", Predicate.ParticipatedIn, "meeting:m");
        await Store.CommitAsync(
            Commit(new ChangeSet
            {
                Entities = [Entity("official:benny", "Benny G.")],
                Claims = [claim with { Status = ClaimStatus.Disputed }],
            }),
            default);

        await using var snapshot = await OpenAsync();
        var read = (await snapshot.FindClaimsAsync([claim.Id], default))[0]!;
        Assert.Equal((ClaimStatus.Disputed, Id("official:gantz")), (read.Status, read.Subject));
        await foreach (var revision in Store.ReadChangesAsync(2, default))
        {
            Assert.Equal(Id("official:benny"), Assert.Single(revision.Changes.Claims).Subject);
        }
    }

    // Revision 1: two officials who are the same man, each at a meeting.
    private Task<Revision> RecordTwoGantzAsync() => RecordAsync(
    [
        Entity("source:wire-report"), Entity("official:benny", "Benny"), Entity("official:gantz", "Gantz"),
        Entity("meeting:m"), Entity("meeting:n"),
    ],
    [
        Edge("benny-m", "official:benny", Predicate.ParticipatedIn, "meeting:m"),
        Edge("gantz-n", "official:gantz", Predicate.ParticipatedIn, "meeting:n"),
        Name("benny-name", "official:benny", "Binyamin"),
    ]);
}
