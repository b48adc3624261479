using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Predicates;

namespace DiploGraph.Graph.Tests.Predicates;

public sealed class PredicateTableTests
{
    public static TheoryData<Predicate> All => [.. Enum.GetValues<Predicate>()];

    [Fact]
    public void Every_predicate_has_one_row() => Assert.Equal(
        Enum.GetValues<Predicate>().Order(), PredicateTable.All.Select(row => row.Predicate).Order());

    [Theory]
    [MemberData(nameof(All))]
    public void A_name_maps_back_to_its_predicate(Predicate predicate)
    {
        var row = PredicateTable.Get(predicate);
        Assert.Equal(row.Name, predicate.WireName());
        Assert.Same(row, PredicateTable.Find(row.Name));
        Assert.True(PredicateTable.TryGet(predicate, out var found));
        Assert.Same(row, found);
    }

    [Fact]
    public void An_unknown_predicate_has_no_row()
    {
        Assert.Null(PredicateTable.Find("holds_office"));
        Assert.Null(PredicateTable.Find(""));
        Assert.False(PredicateTable.TryGet((Predicate)999, out _));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_row_is_an_edge_or_a_value_and_never_both(Predicate predicate)
    {
        var row = PredicateTable.Get(predicate);
        Assert.NotEmpty(row.Subjects);
        Assert.Equal(row.Subjects.Count, row.Subjects.Distinct().Count());
        Assert.Equal(row.IsEdge, row.Objects.Count > 0);
        Assert.Equal(row.Objects.Count, row.Objects.Distinct().Count());
        Assert.Equal(row.IsEdge, row.Value is null);
        Assert.Equal((int)predicate < 100, row.IsEdge);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_subject_of_a_token_predicate_has_tokens_and_no_other_predicate_has_any(Predicate predicate)
    {
        var row = PredicateTable.Get(predicate);
        Assert.Equal(row.Value == LiteralKind.Token ? row.Subjects.Order() : [], row.Tokens.Keys.Order());
        Assert.All(row.Tokens.Values, Assert.NotEmpty);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Qualifiers_are_unique_and_accept_entities_or_one_kind_of_literal(Predicate predicate)
    {
        var qualifiers = PredicateTable.Get(predicate).Qualifiers;
        Assert.Equal(qualifiers.Count, qualifiers.DistinctBy(qualifier => qualifier.Key).Count());
        Assert.Contains(qualifiers, qualifier => qualifier.Key == QualifierKey.Basis);
        Assert.All(qualifiers, qualifier =>
        {
            Assert.Equal(WireNames.Of(qualifier.Key.ToString()), qualifier.Name);
            Assert.NotEqual(qualifier.Literal is null, qualifier.Entities.Count == 0);
            Assert.Equal(qualifier.Literal == LiteralKind.Token, qualifier.Tokens.Count > 0);
        });
    }

    [Fact]
    public void A_qualifier_accepts_the_same_values_for_every_predicate() => Assert.All(
        PredicateTable.All.SelectMany(row => row.Qualifiers).GroupBy(qualifier => qualifier.Key),
        group => Assert.Single(group.DistinctBy(qualifier => (
            qualifier.Literal,
            string.Join(' ', qualifier.Entities),
            string.Join(' ', qualifier.Tokens)))));

    [Fact]
    public void Every_qualifier_belongs_to_a_predicate() => Assert.Equal(
        Enum.GetValues<QualifierKey>().Order(),
        PredicateTable.All.SelectMany(row => row.Qualifiers.Select(qualifier => qualifier.Key)).Distinct().Order());

    [Theory]
    [MemberData(nameof(All))]
    public void Symmetric_predicates_accept_the_same_types_at_both_ends(Predicate predicate)
    {
        var row = PredicateTable.Get(predicate);
        Assert.True(!row.IsSymmetric || row.Subjects.Order().SequenceEqual(row.Objects.Order()));
    }

    [Fact]
    public void Every_type_of_entity_can_be_named_and_be_one_end_of_an_edge() => Assert.All(EntityTypes.All, type =>
    {
        Assert.Contains(type, PredicateTable.Get(Predicate.Name).Subjects);
        Assert.Contains(PredicateTable.All, row => row.IsEdge && row.Subjects.Contains(type));
    });
}
