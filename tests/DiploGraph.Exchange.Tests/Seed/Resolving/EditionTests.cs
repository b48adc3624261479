using DiploGraph.Exchange.Seed;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Revisions;

namespace DiploGraph.Exchange.Tests.Seed.Resolving;

/// <summary>Sources have an edition; the editions of everything else follow from them.</summary>
public sealed class EditionTests
{
    private const string World = """
        entities:
          - { id: official:gantz, label: Gantz }
          - { id: official:hamada, label: Hamada }
          - { id: meeting:talks, label: Talks }
          - { id: topic:later, label: A topic that only the second source knows }
        claims:
          - id: claim:first
            subject: official:gantz
            predicate: PARTICIPATED_IN
            object: meeting:talks
            evidence:
              - { source: source:late, note: It says so too. }
              - { source: source:early, note: It says so. }
          - id: claim:disputed
            subject: official:hamada
            predicate: PARTICIPATED_IN
            object: meeting:talks
            status: DISPUTED
            evidence:
              - { source: source:early, note: It says so. }
              - { source: source:late, stance: CONTRADICTS, note: It says the reverse. }
          - id: claim:second
            subject: meeting:talks
            predicate: ABOUT
            object: topic:later
            evidence: [{ source: source:late, note: It says so. }]
        """;

    private const string Early =
        "sources: [{ id: source:early, label: Early, kind: NEWS, title: Early, rights: {} }]";

    private const string Late =
        "edition: 4\nsources: [{ id: source:late, label: Late, kind: NEWS, title: Late, rights: {} }]";

    [Fact]
    public async Task A_claim_with_only_a_later_source_is_in_the_later_edition()
    {
        var editions = (await ReadAsync()).Editions;
        Assert.Equal(2, editions.Count);
        Assert.Equal(["claim:first", "claim:disputed"], editions[0].Claims.Select(claim => claim.Id.Value));
        Assert.Equal(["claim:disputed", "claim:second"], editions[1].Claims.Select(claim => claim.Id.Value));
        Assert.Equal(
            ["meeting:talks", "official:gantz", "official:hamada", "source:early"],
            editions[0].Entities.Select(entity => entity.Id.Value).Order());
        Assert.Equal(
            ["source:late", "topic:later"], editions[1].Entities.Select(entity => entity.Id.Value).Order());
    }

    [Fact]
    public async Task A_claim_comes_no_earlier_than_the_edition_of_its_file()
    {
        const string Later = """
            edition: 2
            entities: [{ id: country:jp, label: Japan }]
            claims:
              - id: claim:later
                subject: country:jp
                predicate: NAME
                value: Japan
                evidence: [{ source: source:early, note: It says so. }]
            """;
        using var folder = new SeedFolder().Add("a.yaml", World).Add("b.yaml", Early).Add("c.yaml", Late)
            .Add("world/d.yaml", Later);
        var editions = (await folder.ReadAsync()).Editions;
        Assert.Equal(3, editions.Count);
        Assert.Equal(["claim:later"], editions[1].Claims.Select(claim => claim.Id.Value));
        Assert.Equal(["country:jp"], editions[1].Entities.Select(entity => entity.Id.Value));
        Assert.Equal(2, (await folder.ReadAsync(without: ["world"])).Editions.Count);
    }

    [Fact]
    public async Task A_later_source_adds_evidence_to_an_earlier_claim()
    {
        var editions = (await ReadAsync()).Editions;
        Assert.Equal(["claim:first#1", "claim:disputed#1"], editions[0].Evidence.Select(Name));
        Assert.Equal(["claim:first#2", "claim:disputed#2", "claim:second#1"], editions[1].Evidence.Select(Name));
    }

    [Fact]
    public async Task A_claim_is_disputed_from_the_edition_with_the_dispute()
    {
        var editions = (await ReadAsync()).Editions;
        Assert.Equal(ClaimStatus.Accepted, Status(editions[0]));
        Assert.Equal(ClaimStatus.Disputed, Status(editions[1]));
    }

    [Fact]
    public async Task Without_editions_there_is_one_edition()
    {
        using var folder = new SeedFolder();
        folder.Add("early.yaml", Early).Add("late.yaml", Late["edition: 4\n".Length..]).Add("world.yaml", World);
        var result = await folder.ReadAsync();
        var only = Assert.Single(result.Editions);
        Assert.Equal(result.Changes.Claims, only.Claims);
        Assert.Equal(result.Changes.Evidence, only.Evidence);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("101")]
    public async Task An_edition_is_a_number_from_1_to_100(string edition)
    {
        using var folder = new SeedFolder();
        folder.Add("late.yaml", Late.Replace("edition: 4", $"edition: {edition}", StringComparison.Ordinal));
        var problem = Assert.Single((await folder.ReadAsync()).Problems);
        Assert.Equal(SeedProblemCodes.InvalidValue, problem.Code);
        Assert.Equal("edition", problem.Path);
    }

    [Fact]
    public async Task The_editions_of_the_seed_data_contain_all_of_it()
    {
        var result = await Checkout.ReadSeedDataAsync();
        Assert.True(result.Editions.Count > 1);
        Assert.Equal(
            result.Changes.Entities.Select(it => it.Id).Order(),
            result.Editions.SelectMany(edition => edition.Entities).Select(it => it.Id).Order());
        Assert.Equal(
            result.Changes.Claims.Select(it => it.Id).Order(),
            result.Editions.SelectMany(edition => edition.Claims).Select(it => it.Id).Distinct().Order());
        Assert.Equal(
            result.Changes.Evidence.Select(Name).Order(),
            result.Editions.SelectMany(edition => edition.Evidence).Select(Name).Order());
    }

    private static ClaimStatus Status(ChangeSet changes) =>
        changes.Claims.Single(claim => claim.Id.Value == "claim:disputed").Status;

    private static string Name(Evidence evidence) => $"{evidence.Claim}#{evidence.Number}";

    private static async Task<SeedResult> ReadAsync()
    {
        using var folder = new SeedFolder();
        folder.Add("early.yaml", Early).Add("late.yaml", Late).Add("world.yaml", World);
        var result = await folder.ReadAsync();
        Assert.Empty(result.Problems);
        return result;
    }
}
