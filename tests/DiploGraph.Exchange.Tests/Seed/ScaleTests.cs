using System.Diagnostics;
using DiploGraph.Exchange.Seed;

namespace DiploGraph.Exchange.Tests.Seed;

/// <summary>A file that is wrong or right many times over is read in seconds.</summary>
public sealed class ScaleTests
{
    private const int Many = 10_000;
    private const string Source = "id: source:s, kind: NEWS, title: S, rights: {}";
    private const string Country = "entities: [{ id: country:x, label: X }]\n";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Many_empty_entries() =>
        Assert.NotEmpty((await ReadAsync("claims: [", Repeat(_ => "{},", 30 * Many), "]")).Problems);

    [Fact]
    public async Task Many_claims_about_unknown_entities()
    {
        var result = await ReadAsync(
            "entities:\n",
            Repeat(i => $"  - {{ id: official:o{i}, label: x }}\n"),
            "claims:\n",
            Repeat(i => $"  - {{ id: claim:{i}, subject: official:p{i}, predicate: X{i}, object: official:q{i} }}\n"));
        Assert.True(result.ProblemsLeftOut > Many / 2);
    }

    [Fact]
    public async Task Many_keys_with_the_same_mistake() => Assert.NotEmpty(
        (await ReadAsync($"sources: [{{ {Source}, quotes: {{ ", Repeat(i => $"Q{i}: words, "), "} }]")).Problems);

    [Fact]
    public async Task Many_quotes_of_one_source() => Assert.Empty((await ReadAsync(
        $"sources: [{{ {Source}, quotes: {{ ", Repeat(i => $"q{i}: some words to quote, "), "} }]\n",
        Country,
        "claims:\n",
        Repeat(i => $"  - {{ {Claim(i)}, evidence: [\"source:s#q{i}\"] }}\n"))).Problems);

    [Fact]
    public async Task A_long_chain_of_sources() => Assert.Empty((await ReadAsync(
        "edition: 2\nsources:\n",
        $"  - {{ {Source} }}\n",
        Repeat(i => $"  - {{ id: source:s{i}, kind: NEWS, title: S, rights: {{}},"
            + $" derivedFrom: [source:s{(i == 0 ? "" : i - 1)}] }}\n"))).Problems);

    [Fact]
    public async Task A_long_chain_of_superseded_claims() => Assert.Empty((await ReadAsync(
        $"sources: [{{ {Source}, quotes: {{ q: some words to quote }} }}]\n",
        Country,
        "claims:\n",
        Repeat(i => $"  - {{ {Claim(i)}, status: {(i < Many - 1 ? "SUPERSEDED" : "ACCEPTED")},"
            + (i > 0 ? $" supersedes: claim:c{i - 1}," : "")
            + " evidence: [\"source:s#q\"] }\n"))).Problems);

    [Fact]
    public async Task A_template_that_stands_for_very_long_texts() => Assert.NotEmpty((await ReadAsync(
        $"templates: [{{ columns: [a], claims: [{{ id: \"", Repeat(_ => "{a}"), "\" }], ",
        $"rows: [[", Repeat(_ => "long text "), "]] }]")).Problems);

    [Fact]
    public async Task A_template_with_many_rows_and_much_below_its_claims() => Assert.NotEmpty((await ReadAsync(
        "templates: [{ columns: [a], claims: [{ id: x, evidence: [", Repeat(_ => "\"{a}\", "), "] }], ",
        "rows: [", Repeat(_ => "[a], "), "] }]")).Problems);

    private static string Claim(int i) => $"id: claim:c{i}, subject: country:x, predicate: NAME, value: n";

    private static string Repeat(Func<int, string> text, int times = Many) =>
        string.Concat(Enumerable.Range(0, times).Select(text));

    private static async Task<SeedResult> ReadAsync(params string[] texts)
    {
        using var folder = new SeedFolder().Add("a.yaml", string.Concat(texts));
        var time = Stopwatch.StartNew();
        var result = await folder.ReadAsync();
        Assert.InRange(time.Elapsed, TimeSpan.Zero, Longest);
        return result;
    }
}
