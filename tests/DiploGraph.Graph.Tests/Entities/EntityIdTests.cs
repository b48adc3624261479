using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Tests.Entities;

public sealed class EntityIdTests
{
    [Fact]
    public void Every_type_has_a_prefix_of_its_own() => Assert.All(
        EntityTypes.All,
        type =>
        {
            Assert.True(EntityId.TryParse($"{type.Prefix()}:a.b-1", out var id));
            Assert.Equal((type, $"{type.Prefix()}:a.b-1"), (id.Type, id.Value));
        });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("official")]
    [InlineData("official:")]
    [InlineData(":a")]
    [InlineData("king:a")]
    [InlineData("Official:a")]
    [InlineData("official:A")]
    [InlineData("official:-a")]
    [InlineData("official:.a")]
    [InlineData("official:a b")]
    [InlineData("official:a:b")]
    [InlineData("official:ä")]
    [InlineData("official:١")]
    [InlineData(" official:a")]
    [InlineData("official:a\n")]
    [InlineData("official:a\0")]
    [InlineData("claim:a")]
    public void Other_texts_are_no_ids_of_entities(string? text) => Assert.False(EntityId.TryParse(text, out _));

    [Fact]
    public void An_id_has_at_most_200_characters()
    {
        var longest = $"official:{new string('a', EntityId.MaxLength - "official:".Length)}";
        Assert.True(EntityId.TryParse(longest, out _));
        Assert.False(EntityId.TryParse($"{longest}a", out _));
    }

    [Fact]
    public void Ids_are_ordered_by_code_unit() => Assert.Equal(
        ["country:a-b", "country:a.b", "country:a0", "country:aa", "office:a"],
        new[] { "office:a", "country:aa", "country:a0", "country:a.b", "country:a-b" }
            .Select(EntityId.Parse).Order().Select(id => id.Value));

    [Fact]
    public void No_id_is_both_that_of_an_entity_and_of_a_claim() =>
        Assert.DoesNotContain(EntityTypes.All, type => $"{type.Prefix()}:" == ClaimId.Prefix);
}
