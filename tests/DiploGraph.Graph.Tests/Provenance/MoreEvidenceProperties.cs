using System.Globalization;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Memory;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Provenance;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;
using Microsoft.Extensions.Time.Testing;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Provenance;

/// <summary>Adds evidence to random graphs: nothing that was known before becomes weaker.</summary>
public sealed class MoreEvidenceProperties
{
    private const int Sources = 7;
    private const int Claims = 12;

    [Fact]
    public async Task Further_evidence_never_removes_an_independent_source_or_a_path()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            await using var store = new MemoryGraphStore(new FakeTimeProvider());
            var claims = Enumerable.Range(0, Claims).Select(at => RandomClaim(at, random)).ToList();
            var derived = RandomDerivations(random);
            var cited = claims.ConvertAll(_ => new List<int> { random.Next(Sources) });
            await CommitAsync(store, new ChangeSet
            {
                Entities = [.. Entities, .. derived.Select((from, at) => SourceOf(at, from))],
                Claims = claims,
                Evidence = [.. claims.Select((claim, at) => EvidenceOf(claim.Id, 1, cited[at][0]))],
            });
            var (accounts, paths) = await ReadAsync(store);
            for (var round = 0; round < 12; round++)
            {
                var claim = random.Next(Claims);
                cited[claim].Add(random.Next(Sources));
                await CommitAsync(store, new ChangeSet
                {
                    Evidence = [EvidenceOf(claims[claim].Id, cited[claim].Count, cited[claim][^1])],
                });
                var (moreAccounts, morePaths) = await ReadAsync(store);
                Assert.All(moreAccounts.Zip(accounts), pair => Assert.True(pair.First >= pair.Second));
                Assert.Equal(cited.Select(sources => Naive(sources, derived)), moreAccounts);
                Assert.Superset(paths.Keys.ToHashSet(), morePaths.Keys.ToHashSet());
                Assert.All(paths, path => Assert.True(morePaths[path.Key] >= path.Value));
                (accounts, paths) = (moreAccounts, morePaths);
            }
        }
    }

    private static Entity[] Entities =>
    [
        .. Enumerable.Range(0, 4).Select(at => Entity($"official:p{at}")),
        .. Enumerable.Range(0, 3).Select(at => Entity($"office:o{at}")),
    ];

    // A source derives from earlier ones, and sometimes two derive from each other.
    private static int[][] RandomDerivations(Random random)
    {
        var derived = Enumerable.Range(0, Sources)
            .Select(at => Enumerable.Range(0, at).Where(_ => random.Next(4) == 0).ToArray()).ToArray();
        if (random.Next(3) == 0)
        {
            (derived[1], derived[2]) = ([2], [1]);
        }

        return derived;
    }

    private static Claim RandomClaim(int at, Random random)
    {
        var from = random.Next(2000, 2010);
        var time = random.Next(4) switch
        {
            0 => null,
            1 => $"{from}/..",
            2 => $"{from}/",
            _ => $"{from}/{from + random.Next(3)}",
        };
        return Edge($"c{at}", $"official:p{random.Next(4)}", Predicate.HoldsOffice, $"office:o{random.Next(3)}") with
        {
            ValidTime = time is null ? null : EdtfTime.Parse(time),
        };
    }

    private static Entity SourceOf(int at, int[] from) => Entity($"source:s{at}") with
    {
        Source = Description() with { DerivedFrom = [.. from.Select(origin => Id($"source:s{origin}"))] },
    };

    private static Evidence EvidenceOf(ClaimId claim, int number, int source) =>
        EvidenceFor(claim, number) with { Source = Id($"source:s{source}") };

    // The largest number of sources whose origins are pairwise disjoint, over all choices of sources.
    private static int Naive(List<int> cited, int[][] derived)
    {
        var origins = cited.Distinct().Select(source => OriginsOf(source, derived)).ToList();
        return Enumerable.Range(0, 1 << origins.Count)
            .Select(chosen => origins.Where((_, at) => (chosen >> at & 1) == 1).ToList())
            .Where(chosen => chosen.SelectMany(of => of).Distinct().Count() == chosen.Sum(of => of.Count))
            .Max(chosen => chosen.Count);
    }

    private static HashSet<int> OriginsOf(int source, int[][] derived)
    {
        var all = Closure(source);
        var ends = all.Where(one => derived[one].Length == 0).ToHashSet();
        // Of the circle of 1 and 2, both are origins of what derives from it.
        ends.UnionWith(all.Where(one => Closure(one).All(other => Closure(other).Contains(one))));
        return ends;

        HashSet<int> Closure(int from)
        {
            var found = new HashSet<int> { from };
            for (var more = true; more;)
            {
                more = found.ToList().SelectMany(one => derived[one]).ToList().FindAll(found.Add).Count > 0;
            }

            return found;
        }
    }

    private static async Task CommitAsync(MemoryGraphStore store, ChangeSet changes) =>
        await store.CommitAsync(Commit(changes), default);

    private static async Task<(int[] Accounts, Dictionary<string, double> Paths)> ReadAsync(MemoryGraphStore store)
    {
        await using var snapshot = await store.OpenSnapshotAsync(SnapshotAt.Current, default);
        var accounts = new int[Claims];
        for (var number = 1; number <= Sources; number++)
        {
            var exactly = new SupportFilter { MinAccounts = number, MaxAccounts = number };
            var page = await snapshot.ListClaimsAsync(
                new ClaimQuery { Support = exactly }, PageRequest.First(100), default);
            foreach (var claim in page.Items)
            {
                accounts[int.Parse(claim.Id.Value["claim:c".Length..], CultureInfo.InvariantCulture)] = number;
            }
        }

        var evidence = await snapshot.ReadEvidenceAsync(
            [.. Enumerable.Range(0, Claims).Select(at => ClaimOf($"c{at}"))], default);
        var sources = evidence.Select(pieces => pieces.Select(piece => piece.Source).ToList()).ToList();
        var origins = await SourceOrigins.ReadAsync(snapshot, sources.SelectMany(of => of), default);
        Assert.Equal(accounts, sources.Select(origins.Count));

        var paths = new Dictionary<string, double>();
        foreach (var isTimeRespecting in new[] { false, true })
        {
            var query = new PathQuery
            {
                From = Id("official:p0"),
                To = Id("official:p1"),
                MaxHops = 6,
                First = 50,
                IsTimeRespecting = isTimeRespecting,
            };
            foreach (var path in (await snapshot.FindPathsAsync(query, default)).Paths)
            {
                paths.Add($"{isTimeRespecting} {string.Join(' ', path.Hops.Select(hop => hop.To))}", path.Strength);
            }
        }

        return (accounts, paths);
    }
}
