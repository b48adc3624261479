using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Vocabulary;

namespace DiploGraph.Exchange.Tests.Seed;

/// <summary>The countries of the world in <c>seed-data/world</c>.</summary>
public sealed class WorldTests
{
    // The languages in which every country of ISO 3166-1 has a name.
    private static readonly string[] Languages =
    [
        "am", "ar", "bn", "de", "el", "en", "es", "fa", "fr", "he", "hi", "hy", "id", "it", "ja", "ka", "km", "ko",
        "pt", "ru", "ta", "th", "tr", "uk", "vi", "zh-Hans", "zh-Hant",
    ];

    [Fact]
    public async Task Every_country_of_ISO_3166_1_is_there()
    {
        var codes = await ValuesAsync(QualifierKey.Scheme, IdScheme.Iso3166Alpha2);
        var current = codes.Where(it => it.ValidTime is null).Select(it => it.Object.ToString()).ToArray();
        Assert.Equal(249, current.Length);
        Assert.Equal(249, current.Distinct().Count());
    }

    [Fact]
    public async Task Every_country_has_names_in_27_languages_and_a_flag_and_a_region()
    {
        var changes = (await Checkout.ReadSeedDataAsync()).Changes;
        var claims = changes.Claims.ToLookup(claim => claim.Subject);
        Assert.All(changes.Entities.Where(it => it.Type == EntityType.Country && it.Id.Value.Length == 10), country =>
        {
            var names = claims[country.Id].Where(it => it.Predicate == Predicate.Name).ToArray();
            var languages = names.Select(it => it.Object.Literal!.Value.Language).ToHashSet();
            Assert.Empty(Languages.Except(languages).Where(it => it != "zh-Hans" || !languages.Contains("zh")));
            Assert.Contains(names, it => it.Qualifiers.FindText(QualifierKey.NameKind) == NameKind.Flag);
            Assert.True(
                country.Id.Value is "country:aq" || claims[country.Id].Any(IsRegion), $"{country.Id} has no region.");
        });
    }

    [Theory]
    [InlineData("Nippon", "country:jp")]
    [InlineData("יפן", "country:jp")]
    [InlineData("Persia", "country:ir")]
    [InlineData("Burma", "country:mm")]
    [InlineData("UAE", "country:ae")]
    [InlineData("Holland", "country:nl")]
    [InlineData("ROK", "country:kr")]
    [InlineData("DPRK", "country:kp")]
    [InlineData("North Korea", "country:kp")]
    [InlineData("USSR", "country:soviet-union")]
    [InlineData("West Germany", "country:west-germany")]
    [InlineData("Czechoslovakia", "country:czechoslovakia")]
    [InlineData("South Vietnam", "country:south-vietnam")]
    [InlineData("Republic of China", "country:tw")]
    [InlineData("Great Britain", "country:gb")]
    [InlineData("Niger", "country:ne")]
    [InlineData("Nigeria", "country:ng")]
    [InlineData("Congo", "country:cd country:cg")]
    [InlineData("Japanese", "country:jp")]
    [InlineData("🇴🇲", "country:om")]
    public async Task A_name_is_that_of_its_country_in_some_language(string name, string countries)
    {
        var claims = (await Checkout.ReadSeedDataAsync()).Changes.Claims;
        Assert.Equal(
            countries,
            string.Join(' ', claims
                .Where(it => it.Predicate == Predicate.Name && it.Object.ToString() == name)
                .Where(it => it.Subject.Type == EntityType.Country)
                .Select(it => it.Subject.Value).Distinct().Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task The_quote_of_a_name_contains_it()
    {
        var changes = (await Checkout.ReadSeedDataAsync()).Changes;
        var evidence = changes.Evidence.ToLookup(it => it.Claim);
        var world = (await Checkout.ReadSeedDataAsync()).Editions[^1];
        Assert.Empty(
            from claim in world.Claims
            where claim.Predicate == Predicate.Name
            let name = claim.Object.ToString()
            where !evidence[claim.Id].Any(it => it.Quote!.Exact.Contains(name, StringComparison.Ordinal))
            select claim.Id.Value);
    }

    [Fact]
    public async Task The_world_is_the_last_edition_and_the_editions_before_have_none_of_it()
    {
        var editions = (await Checkout.ReadSeedDataAsync()).Editions;
        Assert.Contains(editions[^1].Entities, it => it.Id.Value == "country:om");
        Assert.True(editions[^1].Claims.Count > 10_000);
        Assert.DoesNotContain(editions.SkipLast(1).SelectMany(Claims), it => it.Id.Value == "claim:jp-name-ko");
    }

    private static IReadOnlyList<Claim> Claims(ChangeSet edition) => edition.Claims;

    private static bool IsRegion(Claim claim) => claim.Predicate == Predicate.InRegion;

    private static async Task<IEnumerable<Claim>> ValuesAsync(QualifierKey key, string value) =>
        (await Checkout.ReadSeedDataAsync()).Changes.Claims.Where(it => it.Qualifiers.FindText(key) == value);
}
