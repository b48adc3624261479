using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Tests.Time;

public sealed class EdtfComparisonTests
{
    [Theory]
    [InlineData("2022-08-30", "2022-08", Overlap.Yes)]
    [InlineData("2022-08-30", "2022-08-29/2022-08-30", Overlap.Yes)]
    [InlineData("2022-08-30", "2022-09", Overlap.No)]
    [InlineData("2022-08", "2022-08", Overlap.Yes)]
    [InlineData("2022-08", "2022-08-05", Overlap.Possible)]
    [InlineData("2022", "2022-08", Overlap.Possible)]
    [InlineData("2021-10/2023-09", "2022-08-30", Overlap.Yes)]
    [InlineData("2021-10/2023-09", "2021-10-15", Overlap.Possible)]
    [InlineData("2021-10/2023-09", "2021-10", Overlap.Yes)]
    [InlineData("2021-10/2023-09", "2021-09-30", Overlap.No)]
    [InlineData("2022-08-10/..", "2099", Overlap.Yes)]
    [InlineData("2022-08-10/..", "2022-08-09", Overlap.No)]
    [InlineData("2022-08-29/", "2022-08-29", Overlap.Yes)]
    [InlineData("2022-08-29/", "2022-08-30", Overlap.Possible)]
    [InlineData("/2022-08-09", "2022-08-09", Overlap.Yes)]
    [InlineData("/2022-08-09", "2020", Overlap.Possible)]
    [InlineData("/2022-08-09", "2022-08-10", Overlap.No)]
    [InlineData("../2022-08-09", "2020", Overlap.Yes)]
    [InlineData("2022-08-30", "2022-08-29/", Overlap.Possible)]
    [InlineData("2022-08-30", "2022-08-29/..", Overlap.Yes)]
    [InlineData("2022-08-30?", "2022-08", Overlap.Possible)]
    [InlineData("2022-08-30~", "2022-08-31", Overlap.Possible)]
    [InlineData("2022-08-30~", "2022-09-05", Overlap.No)]
    [InlineData("1952~", "1953", Overlap.Possible)]
    [InlineData("1952~", "1954", Overlap.No)]
    public void Overlaps(string time, string other, Overlap expected) =>
        Assert.Equal(expected, EdtfTime.Parse(time).OverlapWith(EdtfTime.Parse(other)));

    [Theory]
    [InlineData("2022-08-29/2022-08-30", "2022-08", Overlap.Yes)]
    [InlineData("2022-08-29/2022-09-02", "2022-08", Overlap.No)]
    [InlineData("2022-08", "2022-08-29/2022-08-30", Overlap.Possible)]
    [InlineData("2022-08-29/", "2022-08", Overlap.Possible)]
    [InlineData("2022-08-29/..", "2022-08", Overlap.No)]
    public void Within(string time, string other, Overlap expected) =>
        Assert.Equal(expected, EdtfTime.Parse(time).IsWithin(EdtfTime.Parse(other)));

    [Theory]
    [InlineData("2022-08-09", "2022-08-10", Overlap.Yes)]
    [InlineData("2022-08", "2022-08-10", Overlap.Possible)]
    [InlineData("2022-08-10", "2022-08-10", Overlap.No)]
    [InlineData("2022-08-09/", "2022-08-10", Overlap.Possible)]
    public void Before(string time, string other, Overlap expected) =>
        Assert.Equal(expected, EdtfTime.Parse(time).IsBefore(EdtfTime.Parse(other)));

    [Theory]
    [InlineData("2022-08-11", "2022-08-10", Overlap.Yes)]
    [InlineData("2022-08", "2022-08-10", Overlap.Possible)]
    [InlineData("2022-08-10", "2022-08-10", Overlap.No)]
    [InlineData("2023", "2022", Overlap.Yes)]
    public void After(string time, string other, Overlap expected) =>
        Assert.Equal(expected, EdtfTime.Parse(time).IsAfter(EdtfTime.Parse(other)));

    [Theory]
    [InlineData("2022-08", "2022-08-01/2022-08-31", Overlap.Yes)]
    [InlineData("2022-08", "2022", Overlap.No)]
    [InlineData("2022-08?", "2022-08", Overlap.Possible)]
    [InlineData("1951", "1952~", Overlap.No)]
    public void Equal(string time, string other, Overlap expected) =>
        Assert.Equal(expected, EdtfTime.Parse(time).IsEqualTo(EdtfTime.Parse(other)));
}
