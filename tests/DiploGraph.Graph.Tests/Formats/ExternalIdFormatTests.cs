using DiploGraph.Graph.Formats;
using DiploGraph.Graph.Vocabulary;

namespace DiploGraph.Graph.Tests.Formats;

public sealed class ExternalIdFormatTests
{
    public static TheoryData<string, string> Valid => new()
    {
        { IdScheme.Iso3166Alpha2, "JP" },
        { IdScheme.Iso3166Alpha3, "JPN" },
        { IdScheme.Iso3166Numeric, "004" },
        { IdScheme.Wikidata, "Q17" },
        { IdScheme.Unts, "I-57690" },
        { IdScheme.Unts, "14668" },
        { IdScheme.Viaf, "97006424" },
        { IdScheme.Viaf, "1234567890123456789012" },
        { IdScheme.Url, "https://example.org/japan" },
    };

    public static TheoryData<string, string> Invalid => new()
    {
        { IdScheme.Iso3166Alpha2, "japan" },
        { IdScheme.Iso3166Alpha2, "jp" },
        { IdScheme.Iso3166Alpha2, "JPN" },
        { IdScheme.Iso3166Alpha2, "J1" },
        { IdScheme.Iso3166Alpha2, "ＪＰ" },
        { IdScheme.Iso3166Alpha3, "JP" },
        { IdScheme.Iso3166Numeric, "4" },
        { IdScheme.Iso3166Numeric, "٠٠٤" },
        { IdScheme.Wikidata, "17" },
        { IdScheme.Wikidata, "q17" },
        { IdScheme.Wikidata, "P17" },
        { IdScheme.Wikidata, "Q017" },
        { IdScheme.Wikidata, "https://www.wikidata.org/wiki/Q17" },
        { IdScheme.Unts, "I-0" },
        { IdScheme.Unts, "57690-I" },
        { IdScheme.Viaf, "viaf/97006424" },
        { IdScheme.Viaf, "12345678901234567890123" },
        { IdScheme.Url, "www.example.org" },
    };

    [Theory]
    [MemberData(nameof(Valid))]
    public void An_id_of_its_scheme(string scheme, string id) => Assert.Null(ExternalIdFormat.Expected(scheme, id));

    [Theory]
    [MemberData(nameof(Invalid))]
    public void An_id_without_the_form_of_its_scheme(string scheme, string id) =>
        Assert.NotNull(ExternalIdFormat.Expected(scheme, id));

    [Fact]
    public void Every_scheme_refuses_a_line_break_and_white_space() => Assert.All(
        Valid.Select(row => row.Data),
        row => Assert.All(
            ["\n", " ", "\0", "\u2028"],
            end => Assert.NotNull(ExternalIdFormat.Expected(row.Item1, row.Item2 + end))));

    [Fact]
    public void Every_scheme_has_a_form() =>
        Assert.All(IdScheme.All, scheme => Assert.NotNull(ExternalIdFormat.Expected(scheme, "no id of any scheme")));
}
