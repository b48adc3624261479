using DiploGraph.Graph.Changes;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Memory;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Tests.Stores;
using Microsoft.Extensions.Time.Testing;
using static DiploGraph.Graph.Tests.Changes.ChangeSetFixture;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Changes;

public sealed class IdentityRulesTests
{
    private static readonly string[] Officials = ["official:a", "official:b", "official:c", "official:d", "official:e"];

    [Fact]
    public async Task One_change_set_cannot_both_join_and_separate_entities()
    {
        Assert.Equal("", await CodesAsync(Edge("c", "official:a", Predicate.SameAs, "official:b")));
        Assert.Equal("", await CodesAsync(Edge("c", "official:a", Predicate.DifferentFrom, "official:b")));
        var problems = await ProblemsAsync(ChangesOf(
            [],
            Edge("c", "official:a", Predicate.SameAs, "official:b"),
            Edge("d", "official:b", Predicate.DifferentFrom, "official:a")));
        var problem = Assert.Single(problems);
        Assert.Equal(("claim:d", ChangeProblemCodes.IdentityConflict), (problem.Subject, problem.Code));
    }

    [Fact]
    public async Task Random_decisions_are_rejected_exactly_if_they_contradict_each_other()
    {
        var rejected = 0;
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            await using var store = new MemoryGraphStore(new FakeTimeProvider());
            await store.CommitAsync(
                Commit(ChangesOf([Entity("source:wire-report"), .. Officials.Select(id => Entity(id))])), default);
            var recorded = new Dictionary<ClaimId, Claim>();
            for (var number = 0; number < 15; number++)
            {
                var changes = Next(random, recorded, number);
                var after = new Dictionary<ClaimId, Claim>(recorded);
                foreach (var claim in changes.Claims)
                {
                    after[claim.Id] = claim;
                }

                try
                {
                    await store.CommitAsync(Commit(changes), default);
                    Assert.False(IsContradiction(after.Values), $"seed {seed}, commit {number}");
                    recorded = after;
                }
                catch (GraphStoreException failure) when (failure.Failure == GraphStoreFailure.Rejected)
                {
                    rejected++;
                    Assert.All(
                        failure.Problems, problem => Assert.Equal(ChangeProblemCodes.IdentityConflict, problem.Code));
                    Assert.True(IsContradiction(after.Values), $"seed {seed}, commit {number}");
                }
            }
        }

        Assert.InRange(rejected, 50, 800);
    }

    private static bool IsContradiction(IReadOnlyCollection<Claim> claims)
    {
        var identity = new NaiveIdentity(claims);
        return claims.Any(claim => claim.Predicate == Predicate.DifferentFrom
            && ClaimQuery.Believed.Contains(claim.Status)
            && identity.Of(claim.Subject) == identity.Of(claim.Object.Entity!.Value));
    }

    // Returns one to three claims, either new or known with another status.
    private static ChangeSet Next(Random random, Dictionary<ClaimId, Claim> recorded, int number)
    {
        var claims = new List<Claim>();
        for (var at = random.Next(1, 4); at > 0; at--)
        {
            var known = recorded.Values.ElementAtOrDefault(random.Next(8));
            var subject = random.Next(Officials.Length);
            var other = (subject + random.Next(1, Officials.Length)) % Officials.Length;
            var predicate = random.Next(3) > 0 ? Predicate.SameAs : Predicate.DifferentFrom;
            var claim = known ?? Edge($"c{number}-{at}", Officials[subject], predicate, Officials[other]);
            claims.Add(claim with
            {
                Status = random.Next(4) == 0 ? ClaimStatus.Retracted
                    : random.Next(4) == 0 ? ClaimStatus.Disputed : ClaimStatus.Accepted,
            });
        }

        claims = [.. claims.DistinctBy(claim => claim.Id)];
        return new ChangeSet
        {
            Claims = claims,
            Evidence =
            [
                .. claims.Where(claim => !recorded.ContainsKey(claim.Id)).Select(claim => EvidenceFor(claim.Id)),
            ],
        };
    }
}
