using DiploGraph.Graph.Claims;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Claims;

public sealed class QualifierSetTests
{
    private static readonly Qualifier First = Ordinal("1");
    private static readonly Qualifier Second = Ordinal("2");
    private static readonly Qualifier Office = new(QualifierKey.Capacity, ClaimValue.Of(Id("office:o")));

    [Fact]
    public void The_first_of_several_values_is_found()
    {
        var set = new QualifierSet([First, Second, Office]);
        Assert.Equal("1", set.FindText(QualifierKey.Ordinal));
        Assert.Equal("office:o", set.FindEntity(QualifierKey.Capacity)?.Value);
        Assert.Equal(3, set.Count);
    }

    [Fact]
    public void A_value_of_the_other_kind_is_not_found()
    {
        var set = new QualifierSet([First, Office]);
        Assert.Null(set.FindEntity(QualifierKey.Ordinal));
        Assert.Null(set.FindText(QualifierKey.Capacity));
        Assert.Null(set.Find(QualifierKey.Scheme));
    }

    [Fact]
    public void Sets_are_equal_if_they_have_the_same_qualifiers_in_the_same_order()
    {
        Assert.Equal(new QualifierSet([First, Office]), new QualifierSet([First, Office]));
        Assert.Equal(
            new QualifierSet([First, Office]).GetHashCode(), new QualifierSet([First, Office]).GetHashCode());
        Assert.NotEqual(new QualifierSet([First, Office]), new QualifierSet([Office, First]));
        Assert.NotEqual(new QualifierSet([First]), QualifierSet.Empty);
    }

    [Fact]
    public void A_set_keeps_its_qualifiers_if_the_list_that_it_was_made_from_changes()
    {
        var list = new List<Qualifier> { First };
        var set = new QualifierSet(list);
        list[0] = Second;
        Assert.Equal("1", set.FindText(QualifierKey.Ordinal));
    }

    private static Qualifier Ordinal(string number) =>
        new(QualifierKey.Ordinal, ClaimValue.Of(new Literal(LiteralKind.Integer, number)));
}
