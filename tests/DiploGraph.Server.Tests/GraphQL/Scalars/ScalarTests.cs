using System.Text.Json;
using DiploGraph.Graph.Time;
using DiploGraph.GraphQL.Types;
using DiploGraph.Server.GraphQL.Scalars;

namespace DiploGraph.Server.Tests.GraphQL.Scalars;

/// <summary>A scalar returns exactly the texts that it accepts.</summary>
public sealed class ScalarTests
{
    private static readonly Dictionary<string, ScalarCoercion> Scalars = new()
    {
        ["CountryCode"] = new CountryCodeCoercion(),
        ["Url"] = new UrlCoercion(),
        ["LanguageTag"] = new LanguageTagCoercion(),
        ["Date"] = new DateCoercion(),
        ["DateTime"] = new DateTimeCoercion(),
        ["EdtfDate"] = new EdtfDateCoercion(),
    };

    [Theory]
    [InlineData("CountryCode", "JP")]
    [InlineData("Url", "https://example.org/a")]
    [InlineData("LanguageTag", "zh-Hant-TW")]
    [InlineData("Date", "2022-08-30")]
    [InlineData("DateTime", "2022-08-30T09:00:00Z")]
    [InlineData("EdtfDate", "2022-08-29/2022-08-30")]
    public void A_valid_text_and_everything_that_makes_it_invalid(string scalar, string text)
    {
        Assert.Equal((true, true), Check(scalar, text));
        Assert.All(
            ["\n", "\r\n", " ", "\0", "\u2028", "\u00A0"],
            more =>
            {
                Assert.Equal((false, false), Check(scalar, text + more));
                Assert.Equal((false, false), Check(scalar, more + text));
            });
    }

    [Theory]
    [InlineData("CountryCode", "japan")]
    [InlineData("CountryCode", "jp")]
    [InlineData("CountryCode", "ＪＰ")]
    [InlineData("CountryCode", "")]
    [InlineData("Url", "  https://example.org/a b  ")]
    [InlineData("Url", "javascript:alert(1)")]
    [InlineData("Url", "mailto:a@example.org")]
    [InlineData("Url", "/a")]
    [InlineData("LanguageTag", "en_US")]
    [InlineData("LanguageTag", "English")]
    [InlineData("Date", "2022-02-30")]
    [InlineData("Date", "٢٠٢٢-٠٨-٣٠")]
    [InlineData("DateTime", "2022-08-30")]
    [InlineData("EdtfDate", "30.8.2022")]
    public void A_text_that_is_neither_accepted_nor_returned(string scalar, string text) =>
        Assert.Equal((false, false), Check(scalar, text));

    [Fact]
    public void A_value_of_the_model_is_returned_as_its_text()
    {
        Assert.True(Scalars["EdtfDate"].TrySerialize(EdtfTime.Parse("2022-08"), out var time, out _));
        Assert.Equal("2022-08", time);
        Assert.True(Scalars["Date"].TrySerialize(new DateOnly(2022, 8, 30), out var day, out _));
        Assert.Equal("2022-08-30", day);
        Assert.False(Scalars["Date"].TrySerialize(20220830, out _, out var error));
        Assert.NotEmpty(error);
    }

    private static (bool IsAccepted, bool IsReturned) Check(string scalar, string text)
    {
        var value = JsonSerializer.SerializeToElement(text);
        var isAccepted = Scalars[scalar].TryParseValue(value, out _, out var refused);
        var isReturned = Scalars[scalar].TrySerialize(text, out var result, out var failed);
        Assert.Equal(isAccepted, refused is null);
        Assert.Equal(isReturned, failed is null);
        Assert.Equal(isReturned ? text : null, result);
        return (isAccepted, isReturned);
    }
}
