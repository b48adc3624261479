using System.Globalization;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Tests.Time;

public sealed class EdtfTimeTests
{
    [Theory]
    [InlineData("1985-04-12", "1985-04-12", "1985-04-12", DatePrecision.Day)]
    [InlineData("1985-04", "1985-04-01", "1985-04-30", DatePrecision.Month)]
    [InlineData("1985", "1985-01-01", "1985-12-31", DatePrecision.Year)]
    [InlineData("2024-02-29", "2024-02-29", "2024-02-29", DatePrecision.Day)]
    [InlineData("1985-04-12T23:20:30", "1985-04-12", "1985-04-12", DatePrecision.Time)]
    [InlineData("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12", DatePrecision.Time)]
    [InlineData("1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12", DatePrecision.Time)]
    [InlineData("1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12", DatePrecision.Time)]
    [InlineData("1964/2008", "1964-01-01", "2008-12-31", DatePrecision.Year)]
    [InlineData("2004-06/2006-08", "2004-06-01", "2006-08-31", DatePrecision.Month)]
    [InlineData("2004-02-01/2005-02-08", "2004-02-01", "2005-02-08", DatePrecision.Day)]
    [InlineData("2004-02-01/2005-02", "2004-02-01", "2005-02-28", DatePrecision.Month)]
    [InlineData("2001-21", "2001-03-01", "2001-05-31", DatePrecision.Season)]
    [InlineData("2001-24", "2001-12-01", "2002-02-28", DatePrecision.Season)]
    [InlineData("201X", "2010-01-01", "2019-12-31", DatePrecision.Decade)]
    [InlineData("20XX", "2000-01-01", "2099-12-31", DatePrecision.Century)]
    [InlineData("2004-XX", "2004-01-01", "2004-12-31", DatePrecision.Month)]
    [InlineData("1985-04-XX", "1985-04-01", "1985-04-30", DatePrecision.Day)]
    [InlineData("1985-XX-XX", "1985-01-01", "1985-12-31", DatePrecision.Day)]
    [InlineData("1985-04-12/..", "1985-04-12", null, DatePrecision.Day)]
    [InlineData("1985-04/", "1985-04-01", null, DatePrecision.Month)]
    [InlineData("../1985", null, "1985-12-31", DatePrecision.Year)]
    [InlineData("/1985-04-12", null, "1985-04-12", DatePrecision.Day)]
    [InlineData("[2014-05-11..2014-05-14]", "2014-05-11", "2014-05-14", DatePrecision.Day)]
    [InlineData("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31", DatePrecision.Year)]
    [InlineData("[1760-01,1760-02,1760-12..]", "1760-01-01", null, DatePrecision.Month)]
    [InlineData("[..1760-12-03]", null, "1760-12-03", DatePrecision.Day)]
    [InlineData("[1667,1760-12]", "1667-01-01", "1760-12-31", DatePrecision.Year)]
    [InlineData("{1960,1961-12}", "1960-01-01", "1961-12-31", DatePrecision.Year)]
    [InlineData("{..1984}", null, "1984-12-31", DatePrecision.Year)]
    [InlineData("{2014-05-13,2014-05-11}", "2014-05-11", "2014-05-13", DatePrecision.Day)]
    [InlineData("[2014-05]", "2014-05-01", "2014-05-31", DatePrecision.Month)]
    [InlineData("[201X,2014-05-XX,2001-21]", "2001-03-01", "2019-12-31", DatePrecision.Decade)]
    public void Reads_the_days_and_the_precision_of(
        string text, string? earliest, string? latest, DatePrecision precision)
    {
        var time = EdtfTime.Parse(text);
        Assert.Equal(text, time.Text);
        Assert.Equal(Day(earliest), time.Earliest);
        Assert.Equal(Day(latest), time.Latest);
        Assert.Equal(precision, time.Precision);
        Assert.Equal(text.Contains('/', StringComparison.Ordinal), time.IsInterval);
    }

    [Theory]
    [InlineData("1984?", true, false)]
    [InlineData("2004-06~", false, true)]
    [InlineData("2004-06-11%", true, true)]
    [InlineData("1984~/2004-06", false, true)]
    [InlineData("2004-06-11", false, false)]
    [InlineData("2014?-05-11", true, false)]
    [InlineData("2014-05-~11", false, true)]
    [InlineData("?2014-~05-11", true, true)]
    [InlineData("2014-05~-11", false, true)]
    [InlineData("2004-06-~01/2004-06-20", false, true)]
    [InlineData("[2014-05-11,2014-05-13?]", true, false)]
    public void Reads_qualifiers(string text, bool uncertain, bool approximate)
    {
        var time = EdtfTime.Parse(text);
        Assert.Equal((uncertain, approximate), (time.IsUncertain, time.IsApproximate));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("yesterday", 0)]
    [InlineData("198", 0)]
    [InlineData("19855", 4)]
    [InlineData("1985-4", 5)]
    [InlineData("1985-13", 5)]
    [InlineData("1985-00", 5)]
    [InlineData("1985-25", 5)]
    [InlineData("2022-02-30", 8)]
    [InlineData("2023-02-29", 8)]
    [InlineData("2022-06-00", 8)]
    [InlineData("2022-06-1", 8)]
    [InlineData("2022-XX-12", 8)]
    [InlineData("201X-05", 4)]
    [InlineData("2X1X", 1)]
    [InlineData("2022-08-30T", 11)]
    [InlineData("2022-08-30T24:00:00", 11)]
    [InlineData("2022-08-30T23:60:00", 14)]
    [InlineData("2022-08-30T23:20", 16)]
    [InlineData("2022-08-30T23:20:30+9", 20)]
    [InlineData("2022-08-30 ", 10)]
    [InlineData("2022?~", 5)]
    [InlineData("2008/1964", 5)]
    [InlineData("2022-08-30/2022-08-29", 11)]
    [InlineData("../..", 0)]
    [InlineData("/", 0)]
    [InlineData("../", 0)]
    [InlineData("2022/2023/2024", 9)]
    [InlineData("Y170000002", 0)]
    [InlineData("-1985", 0)]
    [InlineData("0000", 0)]
    [InlineData("２０２２", 0)]
    [InlineData("2022?~-08", 5)]
    [InlineData("2022-08-30?T10:00:00", 11)]
    [InlineData("2022-08-?30T10:00:00", 11)]
    [InlineData("[]", 1)]
    [InlineData("[", 1)]
    [InlineData("[2014", 5)]
    [InlineData("[2014}", 5)]
    [InlineData("[2014]]", 6)]
    [InlineData("[2014]/2015", 6)]
    [InlineData("2014/[2015]", 5)]
    [InlineData("2014]", 4)]
    [InlineData("[2014,]", 6)]
    [InlineData("[2014,,2015]", 6)]
    [InlineData("[2014, 2015]", 6)]
    [InlineData("[2014,{2015,2016}]", 6)]
    [InlineData("{2014/2015}", 5)]
    [InlineData("[2014-05-14..2014-05-11]", 13)]
    [InlineData("[2014..2015-05]", 7)]
    [InlineData("[2014?..2015]", 1)]
    [InlineData("[201X..2025]", 1)]
    [InlineData("[2014-21..2014-23]", 1)]
    [InlineData("[2014-05-XX..2014-06-30]", 1)]
    [InlineData("[..]", 3)]
    [InlineData("[2014,..2015]", 6)]
    [InlineData("[2014..,2016]", 1)]
    [InlineData("[2014...2016]", 7)]
    [InlineData("[2014-02-30]", 9)]
    public void Rejects_invalid_text_and_reports_the_position(string text, int position)
    {
        Assert.False(EdtfTime.TryParse(text, out _, out var error));
        Assert.Equal(position, error.Position);
        Assert.EndsWith(".", error.Message, StringComparison.Ordinal);
        Assert.Throws<EdtfFormatException>(() => EdtfTime.Parse(text));
    }

    [Fact]
    public void Unsupported_years_are_rejected_with_the_supported_range()
    {
        foreach (var text in new[] { "Y170000002", "-0044", "0000" })
        {
            Assert.False(EdtfTime.TryParse(text, out _, out var error));
            Assert.Contains("0001 to 9999", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_set_can_have_a_hundred_members()
    {
        static string Set(int count) => $"[{string.Join(',', Enumerable.Range(1900, count))}]";
        Assert.Equal(EdtfForm.OneOf, EdtfTime.Parse(Set(EdtfTime.MaxMembers)).Form);
        Assert.False(EdtfTime.TryParse(Set(EdtfTime.MaxMembers + 1), out _, out var error));
        Assert.Equal(501, error.Position);
    }

    [Theory]
    [InlineData("2018-06-01/", false, false, false, true)]
    [InlineData("2018-06-01/..", false, false, true, false)]
    [InlineData("/2018-06-01", false, true, false, false)]
    [InlineData("../2018-06-01", true, false, false, false)]
    [InlineData("[..2018]", true, false, false, false)]
    [InlineData("{2018..}", false, false, true, false)]
    [InlineData("2018/2019", false, false, false, false)]
    public void An_open_end_is_not_an_unknown_one(
        string text, bool openStart, bool unknownStart, bool openEnd, bool unknownEnd)
    {
        var time = EdtfTime.Parse(text);
        Assert.Equal((openStart, unknownStart), (time.HasOpenStart, time.HasUnknownStart));
        Assert.Equal((openEnd, unknownEnd), (time.HasOpenEnd, time.HasUnknownEnd));
    }

    [Fact]
    public void Two_times_are_equal_if_their_texts_are_equal()
    {
        Assert.Equal(EdtfTime.Parse("2022-08"), EdtfTime.Parse("2022-08"));
        Assert.NotEqual(EdtfTime.Parse("2022-08-01/2022-08-31"), EdtfTime.Parse("2022-08"));
    }

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
