using System.Text.Json;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Types;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.GraphQL.Scalars;
using DiploGraph.Server.Tests.Resolvers;
using Microsoft.Extensions.Time.Testing;

namespace DiploGraph.Server.Tests.Schema;

/// <summary>Scalars accept and return what the specifications in their <c>@specifiedBy</c> say.</summary>
public sealed class ScalarTests
{
    [Theory]
    [InlineData("2023-12-24T15:30:00Z", "2023-12-24T15:30:00Z")]
    [InlineData("2023-12-24t15:30:00z", "2023-12-24T15:30:00Z")]
    [InlineData("2023-12-24T15:30:00+00:00", "2023-12-24T15:30:00Z")]
    [InlineData("2023-12-24T15:30:00-00:00", "2023-12-24T15:30:00Z")]
    [InlineData("2023-12-24T15:30:00-05:00", "2023-12-24T20:30:00Z")]
    [InlineData("2023-12-24T15:30:00+23:59", "2023-12-23T15:31:00Z")]
    [InlineData("2023-12-24T15:30:00-23:59", "2023-12-25T15:29:00Z")]
    [InlineData("2023-12-24T15:30:00.1Z", "2023-12-24T15:30:00.1Z")]
    [InlineData("2023-12-24T15:30:00.120Z", "2023-12-24T15:30:00.12Z")]
    [InlineData("2023-12-24T15:30:00.000Z", "2023-12-24T15:30:00Z")]
    [InlineData("2023-12-24t15:30:00.1234567+01:00", "2023-12-24T14:30:00.1234567Z")]
    [InlineData("2024-02-29T23:59:59Z", "2024-02-29T23:59:59Z")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999Z")]
    public void A_moment_of_the_specification_is_accepted_and_returned_in_UTC(string text, string returned)
    {
        var scalar = new DateTimeCoercion();

        Assert.True(scalar.TryParseValue(JsonSerializer.SerializeToElement(text), out var value, out _));
        Assert.True(scalar.TrySerialize(value!, out var written, out _));
        Assert.Equal(returned, written);
        Assert.True(scalar.TryParseLiteral(new StringValueNode { Value = returned }, null, out var again, out _));
        Assert.Equal(value, again);
    }

    [Theory]
    [InlineData("2023-12-24T15:30:00")]
    [InlineData("2023-12-24 15:30:00Z")]
    [InlineData("2023-12-24")]
    [InlineData("15:30:00Z")]
    [InlineData("2023-13-01T00:00:00Z")]
    [InlineData("2023-12-32T00:00:00Z")]
    [InlineData("2023-02-30T15:30:00Z")]
    [InlineData("2023-02-29T15:30:00Z")]
    [InlineData("2023-12-24T24:00:00Z")]
    [InlineData("2023-12-24T25:00:00Z")]
    [InlineData("2023-12-24T15:60:00Z")]
    [InlineData("2016-12-31T23:59:60Z")]
    [InlineData("2023-12-24T15:30:00.Z")]
    [InlineData("2023-12-24T15:30:00.12345678Z")]
    [InlineData("2023-12-24T15:30:00.1234567890Z")]
    [InlineData("2023-12-24T15:30:00,5Z")]
    [InlineData("2023-12-24T15:30Z")]
    [InlineData("2023-12-24T15:30:00+24:00")]
    [InlineData("2023-12-24T15:30:00+01:60")]
    [InlineData("2023-12-24T15:30:00+1:00")]
    [InlineData("2023-12-24T15:30:00+01")]
    [InlineData("2023-12-24T15:30:00+0100")]
    [InlineData("2023-12-24T15:30:00 UTC")]
    [InlineData("2023-12-24T15:30:00Z ")]
    [InlineData("2023-12-24T15:30:00Z\n")]
    [InlineData(" 2023-12-24T15:30:00Z")]
    [InlineData("2023-12-24T15:30:00\u22125:00")]
    [InlineData("２０２３-12-24T15:30:00Z")]
    [InlineData("0000-12-31T23:00:00Z")]
    [InlineData("0001-01-01T00:00:00+00:01")]
    [InlineData("9999-12-31T23:59:59-00:01")]
    [InlineData("12023-12-24T15:30:00Z")]
    [InlineData("-2023-12-24T15:30:00Z")]
    [InlineData("")]
    public void Any_other_text_is_not_a_moment(string text)
    {
        Assert.False(new DateTimeCoercion().TryParseValue(
            JsonSerializer.SerializeToElement(text), out _, out var error));
        Assert.Contains("at character", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_moment_that_a_response_gives_is_accepted_as_an_argument()
    {
        foreach (var ticks in new long[] { 0, 1, 50, 320_000, 1_000_000, 9_999_999 })
        {
            var start = new DateTimeOffset(2026, 11, 28, 17, 45, 32, TimeSpan.Zero);
            var time = new FakeTimeProvider(start.AddTicks(ticks));
            var api = await ApiFixture.CreateAsync(time: time);
            var known = (await api.DataAsync("{ snapshot { knownAt } }")).At("snapshot", "knownAt").GetString();
            var again = await api.DataAsync(
                "query ($at: DateTime) @asOf(knownAt: $at) { snapshot { knownAt revision } }", new { at = known });

            Assert.Equal(known, again.At("snapshot", "knownAt").GetString());
            Assert.Equal(1, again.At("snapshot", "revision").GetInt32());
        }
    }

    [Theory]
    [InlineData("DateTime", "https://scalars.graphql.org/chillicream/date-time.html")]
    [InlineData("Date", "https://scalars.graphql.org/chillicream/local-date.html")]
    [InlineData("EdtfDate", "https://www.loc.gov/standards/datetime/")]
    [InlineData("Url", "https://url.spec.whatwg.org/")]
    [InlineData("LanguageTag", "https://www.rfc-editor.org/info/bcp47")]
    [InlineData("CountryCode", "https://www.iso.org/iso-3166-country-codes.html")]
    public void Each_scalar_names_its_specification(string scalar, string url)
    {
        var type = Assert.IsType<ScalarType>(ApiSchema.Build(ApiSchema.ReadSdl()).FindType(scalar));

        Assert.Equal(url, type.SpecifiedByUrl);
    }

    [Theory]
    [InlineData("2022-08-30", true)]
    [InlineData("2024-02-29", true)]
    [InlineData("2023-02-29", false)]
    [InlineData("2022-8-30", false)]
    [InlineData("2022-08-30T00:00:00", false)]
    [InlineData("2022/08/30", false)]
    [InlineData("22-08-30", false)]
    [InlineData("2022-08-30\n", false)]
    [InlineData("2022-08-30\0", false)]
    [InlineData(" 2022-08-30", false)]
    public void A_date_is_a_full_date_of_RFC_3339(string text, bool isValid) => Assert.Equal(
        isValid, new DateCoercion().TryParseValue(JsonSerializer.SerializeToElement(text), out _, out _));

    [Theory]
    [InlineData("JP", true)]
    [InlineData("jp", false)]
    [InlineData("JPN", false)]
    [InlineData("JP\n", false)]
    [InlineData("ＪＰ", false)]
    public void A_country_code_has_two_capital_letters(string text, bool isValid) => Assert.Equal(
        isValid, new CountryCodeCoercion().TryParseValue(JsonSerializer.SerializeToElement(text), out _, out _));
}
