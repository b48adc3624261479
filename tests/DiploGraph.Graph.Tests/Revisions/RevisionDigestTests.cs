using DiploGraph.Graph.Revisions;

namespace DiploGraph.Graph.Tests.Revisions;

public sealed class RevisionDigestTests
{
    private static readonly string Digest = Of(FullRecords.Changes);

    [Fact]
    public void Every_property_of_the_model_changes_the_digest()
    {
        var variants = FullRecords.Variants(FullRecords.Changes).ToList();
        Assert.True(variants.Count > 50, $"Only {variants.Count} properties were found.");
        Assert.Empty(variants.Where(variant => Of((ChangeSet)variant.Copy) == Digest).Select(variant => variant.Path));
    }

    [Fact]
    public void Copies_have_the_same_digest() =>
        Assert.Equal(Digest, Of((ChangeSet)FullRecords.DeepCopy(FullRecords.Changes)));

    [Fact]
    public void The_author_the_message_and_the_revision_before_change_the_digest()
    {
        Assert.NotEqual(Digest, RevisionDigest.Next(Digest, "author", "message", FullRecords.Changes));
        Assert.NotEqual(Digest, RevisionDigest.Next(RevisionDigest.Empty, "other", "message", FullRecords.Changes));
        Assert.NotEqual(Digest, RevisionDigest.Next(RevisionDigest.Empty, "authormes", "sage", FullRecords.Changes));
    }

    private static string Of(ChangeSet changes) =>
        RevisionDigest.Next(RevisionDigest.Empty, "author", "message", changes);
}
