using DiploGraph.Graph.Entities;

namespace DiploGraph.Exchange.Tests.Seed;

/// <summary>The seed-data of the repository.</summary>
public sealed class SeedDataTests
{
    [Fact]
    public async Task Seed_data_has_no_problem() => Assert.Empty((await Checkout.ReadSeedDataAsync()).Problems);

    [Fact]
    public async Task Seed_data_has_no_problem_without_captures()
    {
        var result = await Checkout.ReadSeedDataAsync([]);
        Assert.Empty(result.Problems);
        Assert.Equal(0, result.VerifiedQuotes);
    }

    [Fact]
    public async Task Every_entity_is_used_by_a_claim_as_evidence_or_by_another_source()
    {
        var changes = (await Checkout.ReadSeedDataAsync()).Changes;
        var used = changes.Claims
            .SelectMany(claim => claim.Qualifiers
                .Select(qualifier => qualifier.Value.Entity)
                .Append(claim.Object.Entity)
                .Append(claim.Subject))
            .Concat(changes.Evidence.Select(evidence => (EntityId?)evidence.Source))
            .Concat(changes.Entities.SelectMany(entity => entity.Source?.DerivedFrom ?? []).Cast<EntityId?>())
            .ToHashSet();
        Assert.Empty(
            from entity in changes.Entities
            where entity.Type != EntityType.Dataset && !used.Contains(entity.Id)
            select entity.Id.Value);
    }
}
