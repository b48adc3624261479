using System.Text.Json;
using DiploGraph.Exchange.Seed;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Exchange.Tests.Seed;

/// <summary>All 47 claims and 21 ambiguities of the article are represented, each with its quote.</summary>
public sealed class ArticleTests
{
    private static readonly EntityId Article = EntityId.Parse("source:jns-israel-japan-defense-agreement");

    /// <summary>The people, places, events, statements and topics in the article.</summary>
    private const string Entities = """
        official:benny-gantz official:yasukazu-hamada official:hirokazu-matsuno official:takeo-akiba
        official:yoshimasa-hayashi official:rahm-emanuel official:maayan-israeli official:amir-eshel
        official:yaki-dolf official:alon-yehoshua organization:japan-ministry-of-defense
        organization:israel-ministry-of-defense organization:israel-defense-forces organization:japan-government
        organization:israel-government organization:trump-administration organization:jewish-news-syndicate
        country:il country:jp country:us country:ir country:cn place:japan-ministry-of-defense-tokyo
        place:middle-east place:asia agreement:jp-il-defence-memorandum-2022 agreement:jcpoa-2015
        event:jp-il-defence-memorandum-signing-2022 event:jp-il-relations-70th-anniversary-2022
        event:jp-il-relations-established-1952 visit:gantz-japan-2022 visit:gantz-united-states-2022
        meeting:gantz-matsuno-2022-08-29 meeting:gantz-akiba-2022-08-29 meeting:gantz-hayashi-2022-08-30
        meeting:gantz-emanuel-2022-08-29 meeting:gantz-hamada-2022-08-30
        organization:israel-delegation-to-japan-2022 statement:gantz-idf-mission-2022
        statement:gantz-common-goal-2022 statement:gantz-iran-2022 statement:israel-government-2022
        topic:defence-cooperation topic:defence-strategic-and-military-exchanges
        topic:technology-development-and-knowledge-sharing topic:iran-nuclear-programme
        topic:iran-malign-activities topic:nuclear-agreement-with-iran topic:global-stability
        topic:anniversary-of-diplomatic-relations topic:countering-china topic:israel-japan-ties
        """;

    [Fact]
    public async Task All_52_entities_of_the_article_have_claims_that_quote_it()
    {
        var changes = (await Checkout.ReadSeedDataAsync()).Changes;
        var quoted = changes.Evidence.Where(it => it.Source == Article && it.Quote is not null)
            .Select(it => it.Claim).ToHashSet();
        var spokenOf = changes.Claims.Where(claim => quoted.Contains(claim.Id))
            .SelectMany(claim => claim.Qualifiers.Select(it => it.Value.Entity)
                .Append(claim.Object.Entity)
                .Append(claim.Subject))
            .ToHashSet();
        var ids = Entities.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(52, ids.Distinct().Count());
        Assert.Empty(ids.Where(id => !spokenOf.Contains(EntityId.Parse(id))));
        Assert.Empty(ids.Except(changes.Entities.Select(it => it.Id.Value)));
    }

    [Fact]
    public async Task The_table_has_every_claim_and_every_ambiguity_once()
    {
        var ids = Enumerable.Range(1, 47).Select(n => $"A{n:00}")
            .Concat(Enumerable.Range(1, 21).Select(n => $"Q{n:00}"));
        Assert.Equal(ids, (await RowsAsync()).Select(row => row.Id));
    }

    [Fact]
    public async Task Each_has_claims_with_its_quote_from_the_article()
    {
        var result = await Checkout.ReadSeedDataAsync();
        var claims = result.Changes.Claims.Select(claim => claim.Id).ToHashSet();
        var evidence = result.Changes.Evidence.ToLookup(it => it.Claim);
        Assert.All(await RowsAsync(), row =>
        {
            Assert.NotNull(row.Quote);
            Assert.NotEmpty(row.Claims);
            Assert.All(row.Claims, claim =>
            {
                Assert.Contains(claim, claims);
                Assert.Contains(evidence[claim], it => HasWords(it, row.Quote));
            });
        });
    }

    [Fact]
    public async Task Each_of_the_47_has_a_claim_that_its_quote_supports()
    {
        var evidence = (await Checkout.ReadSeedDataAsync()).Changes.Evidence.ToLookup(it => it.Claim);
        Assert.All(
            (await RowsAsync()).Where(row => row.Id[0] == 'A'),
            row => Assert.Contains(
                row.Claims,
                claim => evidence[claim].Any(it => HasWords(it, row.Quote!) && it.Stance == Stance.Supports)));
    }

    [Fact]
    public async Task Removing_a_claim_from_the_seed_data_is_a_problem()
    {
        using var folder = new SeedFolder();
        foreach (var file in Directory.EnumerateFiles(Checkout.SeedData, "*.yaml", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(Checkout.SeedData, file);
            var text = await File.ReadAllTextAsync(file);
            folder.Add(name, name.EndsWith("visits-2022.yaml", StringComparison.Ordinal)
                ? text.Replace("id: claim:eshel-accompanied-gantz-to-japan", "id: claim:x", StringComparison.Ordinal)
                : text);
        }

        var problem = Assert.Single((await folder.ReadAsync()).Problems);
        Assert.Equal(SeedProblemCodes.UnknownClaim, problem.Code);
        Assert.Contains("claim:eshel-accompanied-gantz-to-japan", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quotes_are_those_of_the_collected_facts()
    {
        Checkout.SkipWithout("facts/article.json");
        var file = Path.Combine(Checkout.Shared, "facts", "article.json");
        using var facts = JsonDocument.Parse(await File.ReadAllTextAsync(file));
        var words = facts.RootElement.GetProperty("claims").EnumerateArray()
            .Concat(facts.RootElement.GetProperty("ambiguities").EnumerateArray())
            .ToDictionary(it => it.GetProperty("id").GetString()!, it => it.GetProperty("quote").GetString()!);
        Assert.All(await RowsAsync(), row => Assert.Contains(words[row.Id], row.Quote!, StringComparison.Ordinal));
        Assert.All(
            (await RowsAsync()).Where(row => row.Id[0] == 'A'), row => Assert.Equal(words[row.Id], row.Quote));
    }

    [Fact]
    public async Task All_quotes_of_the_article_are_exact_and_have_a_position()
    {
        var changes = (await Checkout.ReadSeedDataAsync()).Changes;
        var capture = Assert.Single(changes.Captures);
        Assert.Null(capture.Text);
        Assert.All(changes.Evidence.Where(it => it.Source == Article), it =>
        {
            Assert.Equal(QuoteResult.Exact, it.Verification);
            Assert.Equal(capture.Sha256, it.CaptureSha256);
            Assert.Equal(it.Quote!.Exact.EnumerateRunes().Count(), it.Position!.End - it.Position.Start);
        });
    }

    [Fact]
    public async Task All_quotes_of_the_article_are_in_its_capture()
    {
        Checkout.SkipWithout("captures/jns-israel-japan-defense-agreement.txt");
        var file = Path.Combine(Checkout.Captures, "jns-israel-japan-defense-agreement.txt");
        var result = await Checkout.ReadSeedDataAsync();
        var runes = (await File.ReadAllTextAsync(file)).EnumerateRunes().ToArray();
        var quotes = result.Changes.Evidence.Where(it => it.Source == Article).ToArray();
        Assert.Equal(quotes.Length, result.VerifiedQuotes);
        Assert.All(quotes, it => Assert.Equal(
            it.Quote!.Exact, string.Concat(runes[it.Position!.Start..it.Position.End])));
    }

    private static bool HasWords(Evidence evidence, string words) =>
        evidence.Source == Article
        && evidence.Quote is { } quote
        && quote.Exact.Contains(words, StringComparison.Ordinal);

    private static async Task<IReadOnlyList<SeedTableRow>> RowsAsync()
    {
        var tables = (await Checkout.ReadSeedDataAsync()).Tables;
        return Assert.Single(tables, it => it.Name.Contains("article", StringComparison.Ordinal)).Rows;
    }
}
