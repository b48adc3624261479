using DiploGraph.Graph.Desk;

namespace DiploGraph.Graph.Tests.Desk;

public sealed class KeyTextTests
{
    [Fact]
    public void A_created_text_is_recognised_by_its_hash_only()
    {
        var text = KeyText.Create();
        var key = KeyOf(text);
        Assert.Matches(@"^dg_[0-9a-f]{12}_[0-9a-f]{64}\z", text.Reveal());
        Assert.True(KeyText.TryParse(text.Reveal(), out var sent));
        Assert.True(sent.IsTextOf(key));
        Assert.False(KeyText.Create().IsTextOf(key with { Id = text.Id }));
        Assert.False(text.IsTextOf(key with { Id = "0123456789ab" }));
        Assert.DoesNotContain(text.Reveal()[^64..], key.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(text.Reveal()[^64..], text.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("dg_")]
    [InlineData("dg_0123456789ab_")]
    [InlineData("xx_0123456789ab_0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("dg_0123456789AB_0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("dg_0123456789ab-0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("dg_0123456789ab_000000000000000000000000000000000000000000000000000000000000000g")]
    [InlineData("dg_0123456789ab_00000000000000000000000000000000000000000000000000000000000000000")]
    public void Other_texts_are_not_keys(string text) => Assert.False(KeyText.TryParse(text, out _));

    [Fact]
    public void A_key_is_valid_until_it_expires_or_is_revoked()
    {
        var now = DateTimeOffset.UnixEpoch;
        var key = KeyOf(KeyText.Create());
        Assert.True(key.IsValidAt(now));
        Assert.True((key with { ExpiresAt = now.AddSeconds(1) }).IsValidAt(now));
        Assert.False((key with { ExpiresAt = now }).IsValidAt(now));
        Assert.False((key with { RevokedAt = now }).IsValidAt(now));
    }

    private static ApiKey KeyOf(KeyText text) => new()
    {
        Id = text.Id,
        Owner = "Anna",
        Role = Role.Admin,
        SecretSha256 = text.SecretSha256,
        CreatedAt = DateTimeOffset.UnixEpoch,
    };
}
