using DiploGraph.Graph.Claims;

namespace DiploGraph.Graph.Tests.Claims;

public sealed class ClaimIdTests
{
    [Theory]
    [InlineData("claim:a", true)]
    [InlineData("claim:1.a-b", true)]
    [InlineData("claim:", false)]
    [InlineData("claim:A", false)]
    [InlineData("Claim:a", false)]
    [InlineData("claim:a#1", false)]
    [InlineData("claim:a\n", false)]
    [InlineData("claim:٣", false)]
    [InlineData("official:a", false)]
    [InlineData(null, false)]
    public void An_id_is_the_prefix_and_a_readable_name(string? text, bool isId)
    {
        Assert.Equal(isId, ClaimId.TryParse(text, out var id));
        Assert.Equal(isId ? text : "", id.Value);
    }

    [Fact]
    public void A_literal_that_is_not_a_time_has_none() =>
        Assert.Throws<InvalidOperationException>(() => Literal.OfText("2022-08-30").ToTime());
}
