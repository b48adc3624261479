using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Memory;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Provenance;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using Microsoft.Extensions.Time.Testing;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Provenance;

/// <summary>Compares the impact of a source with a graph that lacks its evidence.</summary>
public sealed class SourceImpactAnalyzerTests
{
    [Fact]
    public async Task Claims_supported_only_by_the_source_and_its_copies_fall()
    {
        var impact = await ReadAsync("source:wire", Sources, Facts);

        Assert.Equal(["source:reprint", "source:reprint-2"], impact.Copies.Select(copy => copy.Id.Value));
        Assert.Equal(["claim:both 1 0", "claim:only 1 0"], impact.Falls.Select(Line));
        Assert.Equal(["claim:mixed 1 1", "claim:shared 2 1"], impact.Stays.Select(Line));
        Assert.Equal(["official:b"], impact.LeftWithout.Select(entity => entity.Id.Value));
    }

    [Fact]
    public async Task Claims_that_the_original_supports_stay_without_the_copy()
    {
        var impact = await ReadAsync("source:reprint", Sources, Facts);

        Assert.Equal(["source:reprint-2"], impact.Copies.Select(copy => copy.Id.Value));
        Assert.Empty(impact.Falls);
        Assert.Equal(["claim:both 1 1"], impact.Stays.Select(Line));
    }

    [Fact]
    public async Task Digests_of_the_source_do_not_become_independent_when_it_is_retracted()
    {
        (string, string[])[] sources =
            [("wire", []), ("b", []), ("c", []), ("digest-b", ["wire", "b"]), ("digest-c", ["wire", "c"])];
        var impact = await ReadAsync(
            "source:wire", sources, [("all", "official:a", ["wire", "digest-b", "digest-c"])]);

        Assert.Empty(impact.Copies);
        Assert.Equal(["claim:all 1 1"], impact.Stays.Select(Line));
    }

    [Fact]
    public async Task An_entity_that_is_not_a_source_is_rejected() =>
        await Assert.ThrowsAsync<ArgumentException>(() => ReadAsync("official:a", Sources, Facts));

    [Fact]
    public async Task The_impact_matches_a_random_graph_without_the_evidence_of_the_source()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var sources = Enumerable.Range(0, 6)
                .Select(at => ($"s{at}", Enumerable.Range(0, at).Where(_ => random.Next(4) == 0)
                    .Select(origin => $"s{origin}").ToArray()))
                .ToArray();
            var facts = Enumerable.Range(0, 25)
                .Select(at => ($"c{at}", $"official:{"abc"[random.Next(3)]}", sources.Select(source => source.Item1)
                    .Where(_ => random.Next(3) == 0).DefaultIfEmpty("s0").ToArray()))
                .ToArray();
            var removed = $"s{random.Next(6)}";
            var fallen = sources.Select(source => source.Item1).Where(id => Falls(id, removed, sources)).ToHashSet();

            await using var with = await StoreAsync(sources, facts);
            await using var without = await StoreAsync(
                sources,
                [
                    .. facts.Select(fact => (fact.Item1, fact.Item2,
                            fact.Item3.Where(id => !fallen.Contains(id)).ToArray()))
                        .Where(fact => fact.Item3.Length > 0),
                ]);
            await using var snapshot = await with.OpenSnapshotAsync(SnapshotAt.Current, default);
            var impact = await SourceImpactAnalyzer.ReadAsync(snapshot, Id($"source:{removed}"), default);

            var (before, after) = (await AccountsAsync(with), await AccountsAsync(without));
            var expected = facts.Where(fact => fact.Item3.Any(fallen.Contains)).Select(fact => ClaimOf(fact.Item1))
                .Order().Select(id => (id, before[id], after.GetValueOrDefault(id))).ToList();
            Assert.Equal(
                expected.Where(claim => claim.Item3 == 0),
                impact.Falls.Select(fall => (fall.Claim.Id, fall.Before, fall.After)));
            Assert.Equal(
                expected.Where(claim => claim.Item3 > 0),
                impact.Stays.Select(stay => (stay.Claim.Id, stay.Before, stay.After)));
            Assert.Equal(
                fallen.Where(id => id != removed).Order(StringComparer.Ordinal).Select(id => $"source:{id}"),
                impact.Copies.Select(copy => copy.Id.Value));
            Assert.Equal(
                facts.Select(fact => fact.Item2).Distinct()
                    .Where(who => !facts.Any(fact => fact.Item2 == who && after.ContainsKey(ClaimOf(fact.Item1))))
                    .Order(StringComparer.Ordinal),
                impact.LeftWithout.Select(entity => entity.Id.Value));
        }
    }

    private static readonly (string Id, string[] From)[] Sources =
    [
        ("wire", []), ("reprint", ["wire"]), ("reprint-2", ["reprint"]), ("other", []), ("mix", ["wire", "other"]),
    ];

    private static readonly (string Slug, string Subject, string[] Sources)[] Facts =
    [
        ("only", "official:b", ["wire"]),
        ("both", "official:a", ["wire", "reprint"]),
        ("shared", "official:a", ["wire", "other"]),
        ("mixed", "official:a", ["wire", "mix"]),
        ("untouched", "official:a", ["other"]),
    ];

    private static bool Falls(string id, string removed, (string Id, string[] From)[] sources)
    {
        var origins = sources.First(source => source.Id == id).From;
        return id == removed || (origins.Length > 0 && origins.All(origin => Falls(origin, removed, sources)));
    }

    private static string Line(ImpactedClaim claim) => $"{claim.Claim.Id} {claim.Before} {claim.After}";

    private static async Task<Dictionary<ClaimId, int>> AccountsAsync(MemoryGraphStore store)
    {
        await using var snapshot = await store.OpenSnapshotAsync(SnapshotAt.Current, default);
        var accounts = new Dictionary<ClaimId, int>();
        for (var number = 1; number <= 6; number++)
        {
            var exactly = new SupportFilter { MinAccounts = number, MaxAccounts = number };
            var page = await snapshot.ListClaimsAsync(
                new ClaimQuery { Support = exactly }, PageRequest.First(100), default);
            foreach (var claim in page.Items)
            {
                accounts.Add(claim.Id, number);
            }
        }

        return accounts;
    }

    private static async Task<SourceImpact> ReadAsync(
        string source, (string Id, string[] From)[] sources, (string Slug, string Subject, string[] Sources)[] facts)
    {
        await using var store = await StoreAsync(sources, facts);
        await using var snapshot = await store.OpenSnapshotAsync(SnapshotAt.Current, default);
        return await SourceImpactAnalyzer.ReadAsync(snapshot, Id(source), default);
    }

    private static async Task<MemoryGraphStore> StoreAsync(
        (string Id, string[] From)[] sources, (string Slug, string Subject, string[] Sources)[] facts)
    {
        var store = new MemoryGraphStore(new FakeTimeProvider());
        var changes = new ChangeSet
        {
            Entities =
            [
                Entity("official:a"), Entity("official:b"), Entity("official:c"),
                .. sources.Select(source => Entity($"source:{source.Id}") with
                {
                    Source = Description() with { DerivedFrom = [.. source.From.Select(id => Id($"source:{id}"))] },
                }),
            ],
            Claims = [.. facts.Select(fact => Name(fact.Slug, fact.Subject, fact.Slug))],
            Evidence =
            [
                .. facts.SelectMany(fact => fact.Sources.Select((source, at) =>
                    EvidenceFor(ClaimOf(fact.Slug), at + 1) with { Source = Id($"source:{source}") })),
            ],
        };
        await store.CommitAsync(Commit(changes), default);
        return store;
    }
}
