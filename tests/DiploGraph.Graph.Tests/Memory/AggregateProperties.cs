using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Grouping;
using DiploGraph.Graph.Memory;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;
using Microsoft.Extensions.Time.Testing;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Memory;

/// <summary>Compares groups by several keys with those that are read from the claims, edge by edge.</summary>
public sealed class AggregateProperties
{
    private static readonly GroupKey[] OfParties = [GroupKey.Year, GroupKey.Action, GroupKey.Country];
    private static readonly GroupKey[] OfSignatories = [GroupKey.Year, GroupKey.Actor, GroupKey.Capacity];

    [Fact]
    public async Task Keys_of_one_edge_keep_the_values_of_the_edge_together()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var parties = Enumerable.Range(0, random.Next(6)).Select(at => Party(at, random)).ToList();
            var signatories = Enumerable.Range(0, random.Next(6)).Select(at => Signatory(at, random)).ToList();
            await using var store = new MemoryGraphStore(new FakeTimeProvider());
            await store.CommitAsync(Commit(ChangesOf(Entities, [.. parties, .. signatories])), default);
            await using var snapshot = await store.OpenSnapshotAsync(SnapshotAt.Current, default);

            foreach (var (keys, claims, others) in new[]
            {
                (OfParties, parties, signatories), (OfSignatories, signatories, parties),
            })
            {
                var chosen = random.GetItems(keys, 3).Distinct().ToArray();
                if (chosen is not [GroupKey.Year])
                {
                    Assert.Equal(Expected(chosen, claims, others), await ReadAsync(snapshot, chosen));
                }
            }

            // Keys of different edges have nothing in common but the agreement.
            Assert.Equal(
                Product(Expected([GroupKey.Action], parties, []), Expected([GroupKey.Actor], signatories, [])),
                await ReadAsync(snapshot, [GroupKey.Action, GroupKey.Actor]));
        }
    }

    private static Entity[] Entities =>
    [
        .. new[]
        {
            "source:wire-report", "agreement:x", "country:a", "country:b", "official:a", "official:b", "office:a",
            "office:b",
        }.Select(id => Entity(id)),
    ];

    private static Claim Party(int at, Random random) =>
        Edge($"party-{at}", $"country:{Letter(random)}", Predicate.PartyTo, "agreement:x") with
        {
            ValidTime = Year(random),
            Qualifiers = random.Next(4) == 0 ? QualifierSet.Empty : With(
                QualifierKey.Action, ClaimValue.Of(Literal.OfToken(random.Next(2) == 0 ? "SIGNED" : "IN_FORCE"))),
        };

    private static Claim Signatory(int at, Random random) =>
        Edge($"signatory-{at}", $"official:{Letter(random)}", Predicate.Signed, "agreement:x") with
        {
            ValidTime = Year(random),
            Qualifiers = random.Next(3) == 0
                ? QualifierSet.Empty
                : With(QualifierKey.Capacity, ClaimValue.Of(Id($"office:{Letter(random)}"))),
        };

    private static char Letter(Random random) => "ab"[random.Next(2)];

    private static EdtfTime? Year(Random random) => random.Next(4) switch
    {
        0 => null,
        1 => EdtfTime.Parse($"{random.Next(2015, 2018)}-05/.."),
        _ => EdtfTime.Parse($"{random.Next(2015, 2018)}"),
    };

    private static QualifierSet With(QualifierKey key, ClaimValue value) => new([new(key, value)]);

    // Without a claim of its own, the year is that of the first claim of the other kind.
    private static List<string> Expected(GroupKey[] keys, List<Claim> claims, List<Claim> others)
    {
        var rows = claims.Count > 0
            ? claims.ConvertAll(claim => Array.ConvertAll(keys, key => Value(key, claim)))
            : [Array.ConvertAll(keys, key => key == GroupKey.Year
                ? others.Select(claim => Value(key, claim)).Order(StringComparer.Ordinal).FirstOrDefault("?")
                : "?")];
        return Sorted(rows.Where(row => !rows.Exists(other => KnowsMore(other, row)))
            .Select(row => string.Join(' ', row)));
    }

    private static bool KnowsMore(string[] row, string[] other) => !row.SequenceEqual(other)
        && row.Zip(other).All(pair => pair.Second == "?" || pair.First == pair.Second);

    private static string Value(GroupKey key, Claim claim) => key switch
    {
        GroupKey.Year => claim.ValidTime?.Text[..4],
        GroupKey.Action or GroupKey.Capacity when claim.Qualifiers.Count == 0 => null,
        GroupKey.Action => claim.Qualifiers[0].Value.Literal!.Value.Text,
        GroupKey.Capacity => claim.Qualifiers[0].Value.Entity!.Value.Value,
        _ => claim.Subject.Value,
    } ?? "?";

    private static List<string> Product(List<string> left, List<string> right) =>
        Sorted(left.SelectMany(one => right.Select(other => $"{one} {other}")));

    private static List<string> Sorted(IEnumerable<string> lines) =>
        [.. lines.Distinct().Order(StringComparer.Ordinal)];

    private static async Task<List<string>> ReadAsync(IGraphSnapshot snapshot, GroupKey[] keys)
    {
        var result = await snapshot.AggregateAsync(
            new AggregateQuery { Type = EntityType.Agreement, GroupBy = keys }, default);
        Assert.All(result.Groups, group => Assert.Equal(1, group.Count));
        return Sorted(result.Groups.Select(group => string.Join(
            ' ', group.Values.Select(value => value.Time?.Text ?? value.Token ?? value.Entity?.Value ?? "?"))));
    }
}
