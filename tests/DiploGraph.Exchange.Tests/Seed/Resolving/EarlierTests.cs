using DiploGraph.Exchange.Seed;
using DiploGraph.Graph.Claims;

namespace DiploGraph.Exchange.Tests.Seed.Resolving;

/// <summary>A claim has earlier versions if later sources say more about it.</summary>
public sealed class EarlierTests
{
    private const string Sources = """
        sources:
          - { id: source:late, label: Late, kind: NEWS, title: Late, rights: {} }
          - { id: source:later, label: Later, kind: NEWS, title: Later, rights: {} }
        """;

    private const string World = """
        sources: [{ id: source:early, label: Early, kind: NEWS, title: Early, rights: {} }]
        entities:
          - { id: official:gantz, label: Gantz }
          - { id: official:hamada, label: Hamada }
          - { id: organization:ministry, label: Ministry }
          - { id: country:il, label: Israel }
          - { id: meeting:talks, label: Talks }
        claims:
          - id: claim:gantz
            subject: official:gantz
            predicate: PARTICIPATED_IN
            object: meeting:talks
            validTime: 2022-08-29
            qualifiers: { ON_BEHALF_OF: organization:ministry, MODE: IN_PERSON }
            evidence:
              - { source: source:early, note: He took part. }
              - { source: source:late, note: It was on the 29th. }
              - { source: source:later, note: It was for the ministry. }
            earlier: EARLIER
        """;

    private const string Versions = """
        - { until: 3, without: [ON_BEHALF_OF] }
              - { until: 1, without: [validTime], qualifiers: { ON_BEHALF_OF: country:il } }
        """;

    [Fact]
    public async Task Each_edition_says_what_its_sources_say()
    {
        var editions = (await ReadAsync("\n      " + Versions)).Editions;
        Assert.Equal(
            ["country:il", "", "organization:ministry"],
            editions.Select(edition => OnBehalfOf(Assert.Single(edition.Claims))));
        Assert.Equal(
            [null, "2022-08-29", "2022-08-29"],
            editions.Select(edition => Assert.Single(edition.Claims).ValidTime?.Text));
        Assert.Equal([2, 1, 2], editions.Select(edition => Assert.Single(edition.Claims).Qualifiers.Count));
    }

    [Fact]
    public async Task An_entity_is_in_the_first_edition_whose_claims_name_it()
    {
        var editions = (await ReadAsync("\n      " + Versions)).Editions;
        Assert.Contains(editions[0].Entities, entity => entity.Id.Value == "country:il");
        Assert.DoesNotContain(editions[0].Entities, entity => entity.Id.Value == "organization:ministry");
        Assert.Contains(editions[2].Entities, entity => entity.Id.Value == "organization:ministry");
    }

    [Fact]
    public async Task An_edition_that_changes_nothing_has_no_version()
    {
        var editions = (await ReadAsync("[{ until: 3, without: [validTime] }]")).Editions;
        Assert.Equal([1, 0, 1], editions.Select(edition => edition.Claims.Count));
    }

    [Theory]
    [InlineData("[{ without: [validTime] }]", "claims[0].earlier[0].until", SeedProblemCodes.Required)]
    [InlineData("[{ until: 100, without: [validTime] }]", "claims[0].earlier[0].until", SeedProblemCodes.InvalidValue)]
    [InlineData("[{ until: 1 }]", "claims[0].earlier[0].without", SeedProblemCodes.Required)]
    [InlineData(
        "[{ until: 1, without: [ROLE] }]", "claims[0].earlier[0].without[0]", SeedProblemCodes.UnknownQualifier)]
    [InlineData("[{ until: 1, validTime: soon }]", "claims[0].earlier[0].validTime", SeedProblemCodes.InvalidEdtf)]
    [InlineData(
        "[{ until: 1, qualifiers: { GRADE: STATE } }]",
        "claims[0].earlier[0].qualifiers.GRADE",
        SeedProblemCodes.UnknownQualifier)]
    public async Task A_mistake_in_an_earlier_version_is_reported(string earlier, string path, string code)
    {
        using var folder = Folder(earlier);
        var problems = (await folder.ReadAsync()).Problems;
        Assert.Contains(problems, problem => problem.Path == path && problem.Code == code);
    }

    private static string OnBehalfOf(Claim claim) =>
        claim.Qualifiers.FindEntity(QualifierKey.OnBehalfOf)?.Value ?? "";

    private static SeedFolder Folder(string earlier)
    {
        var folder = new SeedFolder();
        folder.Add("world.yaml", World.Replace("EARLIER", earlier, StringComparison.Ordinal))
            .Add("late.yaml", "edition: 2\n" + string.Join('\n', Sources.Split('\n')[..2]))
            .Add("later.yaml", "edition: 4\nsources:\n" + Sources.Split('\n')[2]);
        return folder;
    }

    private static async Task<SeedResult> ReadAsync(string earlier)
    {
        using var folder = Folder(earlier);
        var result = await folder.ReadAsync();
        Assert.Empty(result.Problems);
        return result;
    }
}
