using DiploGraph.Exchange.Seed;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Exchange.Tests.Seed.Format;

/// <summary>Templates stand for one claim of each kind for every row.</summary>
public sealed class TemplateTests
{
    private const string Base = """
        sources: [{ id: source:a, label: A, kind: REFERENCE, title: A, rights: {} }]
        entities: [{ id: country:jp, label: Japan }, { id: country:om, label: Oman }]

        """;

    private const string Names = """
        templates:
          - columns: [country, name]
            claims:
              - id: claim:{country}-name
                subject: country:{country}
                predicate: NAME
                value: '{name}'
                language: ja
                evidence: [{ source: source:a, exact: '{country}: {name}' }]
            rows:
              - [jp, 日本]
              - [om, オマーン]

        """;

    [Fact]
    public async Task Each_row_is_a_claim()
    {
        using var folder = new SeedFolder().Add("a.yaml", Base + Names);
        var read = await folder.ReadAsync();
        Assert.Empty(read.Problems);
        Assert.Equal(
            ["claim:jp-name country:jp 日本 ja", "claim:om-name country:om オマーン ja"],
            read.Changes.Claims.Select(it => $"{it.Id} {it.Subject} {it.Object} {it.Object.Literal!.Value.Language}"));
        Assert.Equal(
            [new TextQuoteSelector("jp: 日本"), new TextQuoteSelector("om: オマーン")],
            read.Changes.Evidence.Select(it => it.Quote));
    }

    [Fact]
    public async Task Claims_of_templates_follow_the_other_claims_of_the_file()
    {
        const string Claims = """
            claims:
              - id: claim:own
                subject: country:om
                predicate: NAME
                value: Oman
                evidence: [{ source: source:a, note: A }]

            """;
        using var folder = new SeedFolder().Add("a.yaml", Base + Claims + Names);
        Assert.Equal(
            ["claim:own", "claim:jp-name", "claim:om-name"],
            (await folder.ReadAsync()).Changes.Claims.Select(it => it.Id.Value));
    }

    [Theory]
    [InlineData("      - [om, オマーン]", "      - [om]", SeedProblemCodes.WrongType, "A list of 2 texts")]
    [InlineData("      - [om, オマーン]", "      - om", SeedProblemCodes.WrongType, "A list of 2 texts")]
    [InlineData("      - [om, オマーン]", "      - [jp, オマーン]", SeedProblemCodes.DuplicateId, "claim:jp-name")]
    [InlineData("      - [om, オマーン]", "      - [xx, オマーン]", SeedProblemCodes.UnknownEntity, "country:xx")]
    [InlineData("value: '{name}'", "value: '{nmae}'", SeedProblemCodes.UnknownKey, "Did you mean name?")]
    [InlineData("predicate: NAME", "predicate: NAMED", SeedProblemCodes.UnknownPredicate, "NAMED")]
    [InlineData("columns: [country, name]", "column: [country, name]", SeedProblemCodes.UnknownKey, "columns")]
    [InlineData("  - columns: [country, name]\n", "  - a text\n  - columns: [country, name]\n",
        SeedProblemCodes.WrongType, "A template was expected")]
    public async Task A_mistake_is_reported_with_its_line(string old, string mistaken, string code, string message)
    {
        using var folder = new SeedFolder().Add(
            "a.yaml", Base + Names.Replace(old, mistaken, StringComparison.Ordinal));
        var problems = (await folder.ReadAsync()).Problems;
        Assert.Contains(problems, it =>
            it.Code == code && it.Line > 3 && it.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_claims_of_templates_are_limited()
    {
        using var folder = new SeedFolder().Add("a.yaml", Base + Names);
        var problems = (await folder.ReadAsync(new SeedLimits { MaxNodes = 50 })).Problems;
        Assert.Contains(problems, it => it.Code == SeedProblemCodes.TooLarge);
    }
}
