using DiploGraph.Graph.Changes;

namespace DiploGraph.Exchange.Tests.Seed.Resolving;

/// <summary>Problems that only the model finds are reported with their location too.</summary>
public sealed class ModelTests
{
    private const string World = """
        sources:
          - id: source:s
            kind: NEWS
            title: S
            rights: { maxQuoteChars: 10 }
            quotes: { q: words, long: more than ten }
        entities:
          - { id: country:jp, label: Japan }
          - { id: country:il, label: Israel }
        claims:
          - { id: claim:a, subject: country:jp, predicate: NAME, value: x, evidence: [EVIDENCE] }
          - { id: claim:b, subject: country:jp, predicate: SAME_AS, object: country:OTHER, evidence: [source:s#q] }
        """;

    [Fact]
    public Task Valid_seed_data() => Expect("source:s#q", "il", null, 0, "");

    [Fact]
    public Task A_claim_without_supporting_evidence() => Expect(
        "{ quote: source:s#q, stance: MENTIONS }", "il", ChangeProblemCodes.ClaimWithoutSupport, 11, "claims[0]");

    [Fact]
    public Task A_quote_that_is_longer_than_its_rights_allow() => Expect(
        "source:s#q, source:s#long", "il", ChangeProblemCodes.RightsExceeded, 11, "claims[0].evidence[1]");

    [Fact]
    public Task A_claim_of_something_about_itself() => Expect(
        "source:s#q", "jp", ChangeProblemCodes.RefersToItself, 12, "claims[1]");

    [Fact]
    public async Task Evidence_of_an_earlier_edition_does_not_shift_the_place_of_a_problem()
    {
        using var folder = new SeedFolder()
            .Add("a.yaml", """
                edition: 2
                sources:
                  - { id: source:l, kind: NEWS, title: L, rights: { maxQuoteChars: 10 }, quotes: { q: more than ten } }
                entities: [{ id: country:jp, label: Japan }]
                claims:
                  - { id: claim:a, subject: country:jp, predicate: NAME, value: x,
                      evidence: ["source:l#q", "source:s#q"] }
                """)
            .Add("b.yaml", "sources: [{ id: source:s, kind: NEWS, title: S, rights: {}, quotes: { q: words } }]\n");
        Assert.Equal("claims[0].evidence[0]", Assert.Single((await folder.ReadAsync()).Problems).Path);
    }

    private static async Task Expect(string evidence, string other, string? code, int line, string path)
    {
        var text = World
            .Replace("EVIDENCE", evidence, StringComparison.Ordinal)
            .Replace("OTHER", other, StringComparison.Ordinal);
        using var folder = new SeedFolder().Add("seed.yaml", text);
        var result = await folder.ReadAsync();
        if (code is null)
        {
            Assert.Empty(result.Problems);
            Assert.False(result.Changes.IsEmpty);
            return;
        }

        var problem = Assert.Single(result.Problems);
        Assert.Equal(("seed.yaml", line, code, path), (problem.File, problem.Line, problem.Code, problem.Path));
        Assert.True(result.Changes.IsEmpty);
    }
}
