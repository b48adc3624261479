using DiploGraph.Graph.Entities;

namespace DiploGraph.Exchange.Tests.Seed;

/// <summary>What the repository's own seed-data says.</summary>
public sealed class SeedDataTests
{
    [Fact]
    public async Task Seed_data_has_no_problem() => Assert.Empty((await Checkout.ReadSeedDataAsync()).Problems);

    [Fact]
    public async Task Seed_data_has_no_problem_where_no_capture_is_at_hand()
    {
        var result = await Checkout.ReadSeedDataAsync([]);
        Assert.Empty(result.Problems);
        Assert.Equal(0, result.VerifiedQuotes);
    }

    [Fact]
    public async Task Every_entity_is_in_some_claim_gives_evidence_or_is_what_a_source_derives_from()
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
