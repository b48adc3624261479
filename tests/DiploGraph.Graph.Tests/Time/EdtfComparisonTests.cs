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
    [InlineData("2022-08-30~", "2022-08-31", Overlap.Possible)]
    [InlineData("2022-08-30~", "2022-09-05", Overlap.No)]
    [InlineData("1952~", "1953", Overlap.Possible)]
    [InlineData("1952~", "1954", Overlap.No)]
    public void Overlaps(string time, string other, Overlap expected) =>
        Assert.Equal(expected, EdtfTime.Parse(time).OverlapWith(EdtfTime.Parse(other)));

    [Theory]
    [InlineData("1995-09-17?", "1995", Overlap.Yes)]
    [InlineData("1995-09-17?", "1995-09", Overlap.Yes)]
    [InlineData("1995-09-17?", "1995-09-17", Overlap.Possible)]
    [InlineData("1995-09-17?", "1995-09-10/1995-09-20", Overlap.Possible)]
    [InlineData("1995-09-17?", "1995-09-18", Overlap.Possible)]
    [InlineData("1995-09-17?", "1995-09-19", Overlap.No)]
    [InlineData("1995-09-30~", "1995-09", Overlap.Possible)]
    [InlineData("1995-09-30~", "1995-10", Overlap.Possible)]
    [InlineData("1995-09-30~", "1995", Overlap.Yes)]
    [InlineData("1995-12-31?", "1995", Overlap.Yes)]
    [InlineData("1995-12-31?", "1996", Overlap.No)]
    [InlineData("1995-12%", "1995", Overlap.Yes)]
    [InlineData("1995-12%", "1995-12", Overlap.Possible)]
    [InlineData("1995-12%", "1996-01", Overlap.No)]
    [InlineData("1995-24?", "1995/1996", Overlap.Yes)]
    [InlineData("1995?", "1995", Overlap.Possible)]
    [InlineData("1995?", "1990/1999", Overlap.Possible)]
    [InlineData("1995-09-17?/1995-10-20", "1995-10-05", Overlap.Yes)]
    [InlineData("1995-09-17?/1995-10-20", "1995-09-17", Overlap.Possible)]
    [InlineData("2014-05-~31", "2014-05", Overlap.Yes)]
    [InlineData("2014-05-~31", "2014-06-01", Overlap.No)]
    [InlineData("2014-05-~31", "2014-05-31", Overlap.Possible)]
    [InlineData("2014-05?-31", "2014", Overlap.Yes)]
    [InlineData("2014-05?-31", "2014-05", Overlap.Possible)]
    [InlineData("2014?-05-31", "2014", Overlap.Possible)]
    [InlineData("2014?-05-31", "2015", Overlap.Possible)]
    [InlineData("2014?-05-31", "2016", Overlap.No)]
    public void A_qualifier_leaves_the_coarser_components_certain(string time, string other, Overlap expected) =>
        Assert.Equal(expected, EdtfTime.Parse(time).OverlapWith(EdtfTime.Parse(other)));

    [Theory]
    [InlineData("[2014-05-11,2014-05-13]", "2014-05-12", Overlap.No)]
    [InlineData("[2014-05-11,2014-05-13]", "2014-05", Overlap.Yes)]
    [InlineData("[2014-05-11,2014-05-13]", "2014-05-11", Overlap.Possible)]
    [InlineData("[2014-05-11..2014-05-14]", "2014-05-14", Overlap.Possible)]
    [InlineData("[2014-05-11..2014-05-14]", "2014-05-11/2014-05-14", Overlap.Yes)]
    [InlineData("[2014-05-11..2014-05-14]", "[2014-05-11,2014-05-12,2014-05-13,2014-05-14]", Overlap.Yes)]
    [InlineData("[2014-05-11..2014-05-14]", "2014-05-15", Overlap.No)]
    [InlineData("[..2014-05]", "2014-06", Overlap.No)]
    [InlineData("[..2014-05]", "0700", Overlap.Possible)]
    [InlineData("[2014-05..]", "2014-05/..", Overlap.Yes)]
    [InlineData("[2014-05..]", "2030", Overlap.Possible)]
    [InlineData("[2014-05..]", "2014-04", Overlap.No)]
    [InlineData("{2014-05-11,2014-05-13}", "2014-05-11", Overlap.Yes)]
    [InlineData("{2014-05-11,2014-05-13}", "2014-05-12", Overlap.No)]
    [InlineData("{2014-05-11..2014-05-14}", "2014-05-12", Overlap.Yes)]
    [InlineData("{2014-05..2014-07}", "2014-06", Overlap.Yes)]
    [InlineData("{2014-05..2014-07}", "2014-06-10", Overlap.Possible)]
    [InlineData("{2014-05..2014-07}", "2014-06-10/2014-08-09", Overlap.Yes)]
    [InlineData("{..1984}", "1950", Overlap.Yes)]
    [InlineData("{..1984}", "1950-06", Overlap.Possible)]
    [InlineData("{..1984-05-03}", "1950-06-07", Overlap.Yes)]
    [InlineData("{2014-05-11..}", "2030-01-01", Overlap.Yes)]
    [InlineData("2014-05-12", "[2014-05-11,2014-05-13]", Overlap.No)]
    [InlineData("2014-05-13", "[2014-05-11,2014-05-13]", Overlap.Yes)]
    [InlineData("2014-05-11/2014-05-12", "{2014-05-12,2014-05-20}", Overlap.Yes)]
    [InlineData("[2014-05-11?,2014-05-13]", "2014-05", Overlap.Yes)]
    [InlineData("[2014-05-11?,2014-05-13]", "2014-05-12", Overlap.Possible)]
    public void Sets(string time, string other, Overlap expected) =>
        Assert.Equal(expected, EdtfTime.Parse(time).OverlapWith(EdtfTime.Parse(other)));

    [Theory]
    [InlineData("2014-05-11/2014-05-14", "2014-05-12", Overlap.Possible)]
    [InlineData("2014-05-11/2014-05-14", "2014-05", Overlap.Yes)]
    [InlineData("2014-05-11/2014-05", "2014-05-31", Overlap.Possible)]
    [InlineData("2018-06-01/", "2018-06-01", Overlap.Possible)]
    [InlineData("2018-06-01/", "2018-05-31", Overlap.No)]
    [InlineData("2018-06-01/", "2018-06-01/..", Overlap.Yes)]
    [InlineData("2014-05-12", "2014-05-12", Overlap.Yes)]
    [InlineData("{2014-05-11,2014-05-13}", "2014-05-11", Overlap.Yes)]
    public void A_time_can_be_read_as_one_day(string time, string other, Overlap expected)
    {
        var day = EdtfTime.Parse(time).AsOneDay();
        Assert.Equal(time, day.Text);
        Assert.Equal(expected, day.OverlapWith(EdtfTime.Parse(other)));
    }

    [Theory]
    [InlineData("2022-08-29/2022-08-30", "2022-08", Overlap.Yes)]
    [InlineData("{2022-08-29,2022-09-02}", "2022-08", Overlap.No)]
    [InlineData("{2022-08-29,2022-09}", "2022-08/2022-09-15", Overlap.Possible)]
    [InlineData("[2022-08-29,2022-09-02]", "2022-08", Overlap.Possible)]
    [InlineData("{2022-08..2022-10}", "2022-08-15/2022-10-15", Overlap.Possible)]
    [InlineData("{2022-08..2022-10}", "{2022-08,2022-10}", Overlap.No)]
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
    [InlineData("[2022-08-09,2022-08-12]", "2022-08-10", Overlap.Possible)]
    [InlineData("{2022-08-09,2022-08-12}", "2022-08-10", Overlap.No)]
    [InlineData("2022-08-09?", "2022-09", Overlap.Yes)]
    public void Before(string time, string other, Overlap expected) =>
        Assert.Equal(expected, EdtfTime.Parse(time).IsBefore(EdtfTime.Parse(other)));

    [Theory]
    [InlineData("2022-08-11", "2022-08-10", Overlap.Yes)]
    [InlineData("2022-08", "2022-08-10", Overlap.Possible)]
    [InlineData("2022-08-10", "2022-08-10", Overlap.No)]
    [InlineData("2023", "2022", Overlap.Yes)]
    [InlineData("{2022-08-11,2022-08-12}", "[2022-08-09,2022-08-10]", Overlap.Yes)]
    public void After(string time, string other, Overlap expected) =>
        Assert.Equal(expected, EdtfTime.Parse(time).IsAfter(EdtfTime.Parse(other)));

    [Theory]
    [InlineData("2022-08", "2022-08-01/2022-08-31", Overlap.Yes)]
    [InlineData("2022-08", "2022", Overlap.No)]
    [InlineData("2022-08?", "2022-08", Overlap.Possible)]
    [InlineData("1951", "1952~", Overlap.No)]
    [InlineData("[2022-08-29..2022-08-30]", "[2022-08-29,2022-08-30]", Overlap.Yes)]
    [InlineData("{2022-08-29..2022-08-30}", "2022-08-29/2022-08-30", Overlap.Yes)]
    [InlineData("[2022-08-29,2022-08-31]", "2022-08-29/2022-08-31", Overlap.No)]
    [InlineData("2018-06-01/", "2018-06-01/..", Overlap.No)]
    [InlineData("[2018-06-01..]", "2018-06-01/..", Overlap.Yes)]
    public void Equal(string time, string other, Overlap expected) =>
        Assert.Equal(expected, EdtfTime.Parse(time).IsEqualTo(EdtfTime.Parse(other)));
}
