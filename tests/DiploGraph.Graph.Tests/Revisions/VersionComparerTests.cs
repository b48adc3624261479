using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Revisions;

namespace DiploGraph.Graph.Tests.Revisions;

public sealed class VersionComparerTests
{
    // These parts of a claim never change.
    private static readonly string[] Fixed =
        [nameof(Claim.Id), nameof(Claim.Subject), nameof(Claim.Predicate), nameof(Claim.Object)];

    [Fact]
    public void Equal_versions_differ_in_nothing_even_if_their_lists_are_copies()
    {
        Assert.Empty(new ClaimChange(FullRecords.Claim, Copy(FullRecords.Claim)).Changed);
        Assert.Empty(new EntityChange(FullRecords.SourceEntity, Copy(FullRecords.SourceEntity)).Changed);
        Assert.Empty(new EntityChange(FullRecords.DatasetEntity, Copy(FullRecords.DatasetEntity)).Changed);
    }

    [Fact]
    public void A_difference_in_any_property_is_a_difference_in_its_part()
    {
        foreach (var entity in new[] { FullRecords.SourceEntity, FullRecords.DatasetEntity })
        {
            Assert.All(
                FullRecords.Variants(entity).Where(variant => variant.Path != nameof(Entity.Id)),
                variant => Assert.Equal(
                    [PartOf(variant.Path)],
                    new EntityChange(entity, (Entity)variant.Copy).Changed.Select(it => $"{it}")));
        }

        Assert.All(
            FullRecords.Variants(FullRecords.Claim).Where(variant => !Fixed.Contains(PartOf(variant.Path))),
            variant => Assert.Equal(
                [PartOf(variant.Path)],
                new ClaimChange(FullRecords.Claim, (Claim)variant.Copy).Changed.Select(it => $"{it}")));
    }

    [Fact]
    public void A_new_version_differs_from_nothing()
    {
        Assert.Empty(new ClaimChange(null, FullRecords.Claim).Changed);
        Assert.Equal(ChangeKind.Added, new EntityChange(null, FullRecords.SourceEntity).Kind);
    }

    private static string PartOf(string path) => path.Split('.', '[')[0] switch
    {
        nameof(Entity.IsWithdrawn) => nameof(EntityPart.Withdrawn),
        var name => name,
    };

    private static T Copy<T>(T record)
        where T : class => (T)FullRecords.DeepCopy(record);
}
