using System.Text.RegularExpressions;
using DiploGraph.Graph.Vocabulary;

namespace DiploGraph.Graph.Formats;

/// <summary>The forms of external ids, by their scheme. Whether an id is assigned is not checked.</summary>
public static partial class ExternalIdFormat
{
    /// <summary>Describes the id that was expected; null if the id has the form of its scheme.</summary>
    /// <param name="scheme">One of <see cref="IdScheme.All"/>.</param>
    /// <param name="id">The id.</param>
    public static string? Expected(string scheme, string id) => scheme switch
    {
        IdScheme.Iso3166Alpha2 => Unless(
            IsCountryCode(id), "an ISO 3166-1 alpha-2 code, two capital letters such as JP,"),
        IdScheme.Iso3166Alpha3 => Unless(
            Alpha3().IsMatch(id), "an ISO 3166-1 alpha-3 code, three capital letters such as JPN,"),
        IdScheme.Iso3166Numeric => Unless(
            Numeric().IsMatch(id), "an ISO 3166-1 numeric code, three digits such as 392,"),
        IdScheme.Wikidata => Unless(WikidataItem().IsMatch(id), "a Wikidata item such as Q17"),
        IdScheme.Unts => Unless(Registration().IsMatch(id), "a UNTS registration number such as I-57690"),
        IdScheme.Viaf => Unless(ViafNumber().IsMatch(id), "a VIAF number of 2 to 22 digits"),
        IdScheme.Url => UrlFormat.FindFault(id) is { } fault ? $"an http or https URL ({fault})" : null,
        _ => null,
    };

    /// <summary>Whether a text has the form of an ISO 3166-1 alpha-2 code: two capital letters.</summary>
    /// <param name="text">The text.</param>
    public static bool IsCountryCode(string text) => Alpha2().IsMatch(text);

    private static string? Unless(bool fits, string expected) => fits ? null : expected;

    [GeneratedRegex(@"^[A-Z]{2}\z")]
    private static partial Regex Alpha2();

    [GeneratedRegex(@"^[A-Z]{3}\z")]
    private static partial Regex Alpha3();

    [GeneratedRegex(@"^[0-9]{3}\z")]
    private static partial Regex Numeric();

    [GeneratedRegex(@"^Q[1-9][0-9]{0,14}\z")]
    private static partial Regex WikidataItem();

    // I: registered; II: filed and recorded; A to C: annexes; LoN: League of Nations.
    [GeneratedRegex(@"^((II?|[ABC]|LoN)-)?[1-9][0-9]{0,6}\z")]
    private static partial Regex Registration();

    [GeneratedRegex(@"^[1-9][0-9]{1,21}\z")]
    private static partial Regex ViafNumber();
}
