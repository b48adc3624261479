using System.Text.Json;
using DiploGraph.Exchange.Seed;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;

namespace DiploGraph.Exchange.Tests.Seed;

/// <summary>
/// All 316 collected facts are represented or left out with a reason, each with its quote and its source.
/// </summary>
public sealed class FactsTests
{
    private const int Count = 316;

    [Fact]
    public async Task The_table_has_every_fact_once_and_in_order() => Assert.Equal(
        Enumerable.Range(1, Count).Select(n => $"B{n:000}"), (await RowsAsync()).Select(row => row.Id));

    [Fact]
    public async Task Each_fact_has_claims_that_exist_or_a_reason_why_it_has_none()
    {
        var claims = (await Checkout.ReadSeedDataAsync()).Changes.Claims.Select(claim => claim.Id).ToHashSet();
        Assert.All(await RowsAsync(), row =>
        {
            Assert.NotEmpty(row.Fact);
            Assert.Equal(row.Claims.Count == 0, row.LeftOut is { Length: > 20 });
            Assert.All(row.Claims, claim => Assert.Contains(claim, claims));
            Assert.Equal(row.Claims.Count, row.Claims.Distinct().Count());
        });
    }

    [Fact]
    public async Task Each_fact_has_a_believed_claim_that_its_quote_supports()
    {
        var changes = (await Checkout.ReadSeedDataAsync()).Changes;
        var evidence = changes.Evidence.ToLookup(it => it.Claim);
        var believed = changes.Claims
            .Where(claim => claim.Status is ClaimStatus.Accepted or ClaimStatus.Disputed)
            .Select(claim => claim.Id).ToHashSet();
        Assert.All((await RowsAsync()).Where(row => row.Claims.Count > 0), row => Assert.Contains(
            row.Claims,
            claim => believed.Contains(claim)
                && evidence[claim].Any(it => HasWords(it, row.Quote!) && it.Stance == Stance.Supports)));
    }

    [Fact]
    public async Task Each_claim_of_a_fact_has_its_quote_in_the_evidence()
    {
        var evidence = (await Checkout.ReadSeedDataAsync()).Changes.Evidence.ToLookup(it => it.Claim);
        Assert.All(await RowsAsync(), row => Assert.All(
            row.Claims, claim => Assert.Contains(evidence[claim], it => HasWords(it, row.Quote!))));
    }

    [Fact]
    public async Task Quotes_and_sources_are_those_of_the_collected_facts()
    {
        Checkout.SkipWithout("facts/facts.json");
        var changes = (await Checkout.ReadSeedDataAsync()).Changes;
        var urls = changes.Entities.Where(it => it.Source is not null).ToDictionary(it => it.Id, it => it.Source!.Url);
        var evidence = changes.Evidence.ToLookup(it => it.Claim);
        var facts = await ReadFactsAsync();
        Assert.Equal(Count, facts.Count);
        Assert.All(await RowsAsync(), row =>
        {
            var snippet = facts[row.Id].GetProperty("snippet").GetString()!;
            var url = facts[row.Id].GetProperty("source_url").GetString();
            Assert.Equal(snippet, row.Quote);
            Assert.All(row.Claims, claim => Assert.Contains(
                evidence[claim], it => HasWords(it, snippet) && urls[it.Source] == url));
        });
    }

    [Fact]
    public async Task Titles_of_the_sources_are_those_of_the_collected_facts()
    {
        Checkout.SkipWithout("facts/facts.json");
        var titles = (await Checkout.ReadSeedDataAsync()).Changes.Entities.Where(it => it.Source?.Url is not null)
            .ToLookup(it => it.Source!.Url, it => it.Source!.Title);
        Assert.All((await ReadFactsAsync()).Values, fact => Assert.Equal(
            fact.GetProperty("source_title").GetString(),
            Assert.Single(titles[fact.GetProperty("source_url").GetString()])));
    }

    [Fact]
    public async Task Every_country_has_its_codes_and_names_in_four_languages()
    {
        var changes = (await Checkout.ReadSeedDataAsync()).Changes;
        var claims = changes.Claims.ToLookup(claim => claim.Subject);
        Assert.All(changes.Entities.Where(it => IsInIso(it.Id)), country =>
        {
            var codes = claims[country.Id].Select(claim => claim.Qualifiers.FindText(QualifierKey.Scheme) is { } scheme
                ? $"{scheme} {claim.Object.Literal!.Value.Text}"
                : "").ToList();
            Assert.Contains($"ISO_3166_1_ALPHA_2 {country.Id.Value["country:".Length..].ToUpperInvariant()}", codes);
            Assert.Contains(codes, code => code.StartsWith("ISO_3166_1_ALPHA_3 ", StringComparison.Ordinal));
            Assert.Contains(codes, code => code.StartsWith("ISO_3166_1_NUMERIC ", StringComparison.Ordinal));
            var languages = claims[country.Id].Select(claim => claim.Object.Literal?.Language).ToHashSet();
            Assert.Superset(new HashSet<string?> { "en", "ja", "he", "ar" }, languages);
        });
    }

    [Fact]
    public async Task Copies_of_Wikipedia_derive_from_it()
    {
        var sources = (await Checkout.ReadSeedDataAsync()).Changes.Entities.Where(it => it.Source is not null);
        Assert.Empty(
            from source in sources
            let described = source.Source!
            where described.Publisher?.Contains("Wikipedia", StringComparison.Ordinal) == true
            where described.DerivedFrom.Count == 0 && described.Title != described.Publisher
            select source.Id.Value);
    }

    // The other countries ended before ISO 3166-1 or are not in it.
    private static bool IsInIso(EntityId id) =>
        id.Type == EntityType.Country && id.Value.Length == "country:xx".Length && id.Value != "country:xk";

    private static bool HasWords(Evidence evidence, string words) =>
        evidence.Quote is { } quote && quote.Exact.Contains(words, StringComparison.Ordinal);

    private static async Task<IReadOnlyList<SeedTableRow>> RowsAsync()
    {
        var tables = (await Checkout.ReadSeedDataAsync()).Tables;
        return Assert.Single(tables, it => it.Name.StartsWith("Collected facts", StringComparison.Ordinal)).Rows;
    }

    private static async Task<Dictionary<string, JsonElement>> ReadFactsAsync()
    {
        var file = Path.Combine(Checkout.Shared, "facts", "facts.json");
        using var facts = JsonDocument.Parse(await File.ReadAllTextAsync(file));
        return facts.RootElement.EnumerateArray()
            .ToDictionary(it => it.GetProperty("id").GetString()!, it => it.Clone());
    }
}
