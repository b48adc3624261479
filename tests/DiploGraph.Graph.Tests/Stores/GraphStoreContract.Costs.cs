using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Grouping;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Revisions;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Stores;

/// <summary>Reads that would visit too many items are rejected; reads that can use an index are not.</summary>
public abstract partial class GraphStoreContract
{
    // Too few steps for any read of the sample without an index.
    private const int FewSteps = 4;

    private static EntityQuery Within(EntityFilter? filter, params EntityType[] types) => new()
    {
        Types = types.Length == 0 ? EntityTypes.All : types,
        Filter = filter,
        Order = EntityOrder.Label,
        MaxSteps = FewSteps,
    };

    [Fact]
    public async Task A_query_without_an_index_is_rejected_if_it_would_read_too_many_entities()
    {
        await RecordMeetingsAsync();
        await using var snapshot = await OpenAsync();
        foreach (var query in new[]
        {
            Within(null),
            Within(Named(TextMatch.Contains, "a")),
            Within(new EntityFilter.Not(IdIs("official:bo"))),
            Within(new EntityFilter.Or([IdIs("official:bo"), Named(TextMatch.In, "Anna")])),
        })
        {
            await IsTooCostlyAsync(async () => await snapshot.ListEntitiesAsync(query, PageRequest.First(1), default));
            await IsTooCostlyAsync(async () => await snapshot.CountEntitiesAsync(query, default));
        }

        await IsTooCostlyAsync(async () => await snapshot.AggregateAsync(
            new AggregateQuery
            {
                Type = EntityType.Meeting, GroupBy = [GroupKey.Kind], MaxSteps = FewSteps - 1,
            },
            default));
    }

    [Fact]
    public async Task Entities_found_by_id_or_relation_are_read_within_the_limit()
    {
        await RecordMeetingsAsync();
        Assert.Equal(["official:bo"], await IdsAsync(Within(IdIs("official:bo"))));
        Assert.Equal(
            ["office:o"],
            await IdsAsync(Within(new EntityFilter.Related(
                Predicate.OfficeOf, ClaimDirection.Outgoing, Quantifier.Some, IdIs("country:il")))));
        Assert.Equal(3, (await IdsAsync(Within(null, EntityType.Official))).Length);
    }

    [Fact]
    public async Task A_query_without_an_index_is_rejected_if_it_would_read_too_many_claims()
    {
        await RecordMeetingsAsync();
        await using var snapshot = await OpenAsync();
        foreach (var query in new[]
        {
            new ClaimQuery(),
            new ClaimQuery { Predicates = [Predicate.ParticipatedIn] },
            new ClaimQuery { Where = new ClaimFilter.ValueIs(TextMatch.Contains, ["a"]) },
            new ClaimQuery { Anchors = [Id("official:anna")] },
        })
        {
            var limited = query with { MaxSteps = FewSteps };
            await IsTooCostlyAsync(async () => await snapshot.ListClaimsAsync(limited, PageRequest.First(1), default));
            await IsTooCostlyAsync(async () => await snapshot.CountClaimsAsync(limited, default));
        }
    }

    [Fact]
    public async Task Claims_found_by_anchor_id_end_or_source_are_read_within_the_limit()
    {
        await RecordMeetingsAsync();
        await Store.CommitAsync(
            Commit(new ChangeSet
            {
                Entities = [Entity("source:other")],
                Evidence = [EvidenceFor(ClaimOf("bo-m1"), 2) with { Source = Id("source:other") }],
            }),
            default);
        foreach (var query in new[]
        {
            new ClaimQuery { Predicates = [Predicate.ParticipatedIn], Anchors = [Id("official:bo")] },
            new ClaimQuery { Where = new ClaimFilter.IdIn([ClaimOf("bo-m1")]) },
            new ClaimQuery
            {
                Predicates = [Predicate.ParticipatedIn],
                Where = new ClaimFilter.SubjectIs(IdIs("official:bo")),
            },
            new ClaimQuery
            {
                Where = new ClaimFilter.Evidenced(
                    Quantifier.Some, new EvidenceFilter.SourceIs(IdIs("source:other"))),
            },
        })
        {
            Assert.Equal(["bo-m1"], await SlugsAsync(query with { MaxSteps = FewSteps }));
        }
    }

    private static async Task IsTooCostlyAsync(Func<Task> read) =>
        Assert.Equal(
            GraphStoreFailure.TooCostly,
            (await Assert.ThrowsAsync<GraphStoreException>(read)).Failure);
}
