using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;

namespace DiploGraph.Graph.Tests.Paging;

public sealed class SortOrderTests
{
    private static readonly SortOrder<EntityOrder> ByTimeAndLabel =
        Order((EntityOrder.Time, true), (EntityOrder.Label, false));

    [Fact]
    public void A_key_returns_the_values_that_it_was_made_of()
    {
        string[] values = ["2022-08-30", "12:a:"];
        Assert.Equal(values, ByTimeAndLabel.ValuesOf(ByTimeAndLabel.KeyOf(values, "meeting:m")));
    }

    [Fact]
    public void Each_order_has_its_own_direction_and_the_id_that_of_the_last_order()
    {
        PageKey[] expected =
        [
            Key("2022", "a", "x:1"), Key("2021", "a", "x:1"), Key("2021", "a", "x:2"), Key("2021", "b", "x:1"),
        ];
        Assert.Equal(expected, expected.Reverse().Order(ByTimeAndLabel));
        Assert.False(ByTimeAndLabel.IsIdDescending);
        Assert.True(Order((EntityOrder.Time, true)).IsIdDescending);
    }

    [Fact]
    public void A_repeated_order_and_what_follows_an_id_have_no_effect()
    {
        var order = Order(
            (EntityOrder.Label, false), (EntityOrder.Label, true), (EntityOrder.Id, true), (EntityOrder.Time, false));
        Assert.Equal([new SortKey<EntityOrder>(EntityOrder.Label, false)], order.Keys);
        Assert.True(order.IsIdDescending);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2022-08-30")]
    [InlineData("1:a")]
    [InlineData("1:a1:b1:c")]
    [InlineData("1:a9:b")]
    [InlineData("1:a01:b")]
    [InlineData("1:a+1:b")]
    [InlineData("1:a 1:b")]
    [InlineData("١:a1:b")]
    [InlineData("1:a1\0:b")]
    public void A_key_of_another_order_is_rejected(string sort)
    {
        var failure = Assert.Throws<GraphStoreException>(() => ByTimeAndLabel.ValuesOf(new PageKey(sort, "x:1")));
        Assert.Equal(GraphStoreFailure.Rejected, failure.Failure);
    }

    [Fact]
    public void A_key_of_an_order_by_value_does_not_fit_an_order_by_id() => Assert.Throws<GraphStoreException>(
        () => Order((EntityOrder.Id, false)).ValuesOf(new PageKey("2022", "x:1")));

    private static PageKey Key(string time, string name, string id) => ByTimeAndLabel.KeyOf([time, name], id);

    private static SortOrder<EntityOrder> Order(params (EntityOrder By, bool Descending)[] keys)
    {
        var sorted = Array.ConvertAll(keys, key => new SortKey<EntityOrder>(key.By, key.Descending));
        return new SortOrder<EntityOrder>(sorted[0], sorted[1..]);
    }
}
