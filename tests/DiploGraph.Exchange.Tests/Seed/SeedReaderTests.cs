namespace DiploGraph.Exchange.Tests.Seed;

public sealed class SeedReaderTests
{
    private const string Small = """
        sources:
          - id: source:a-report
            kind: NEWS
            title: A report
            rights: { mayStoreText: false }
            quotes:
              gantz: Defense Minister Benny Gantz
        entities:
          - { id: official:benny-gantz, label: Benny Gantz }
        claims:
          - id: claim:gantz-name
            subject: official:benny-gantz
            predicate: NAME
            value: Benny Gantz
            language: en
            evidence: [source:a-report#gantz]
        """;

    [Fact]
    public async Task Reads_entities_claims_and_evidence()
    {
        using var folder = new SeedFolder().Add("small.yaml", Small);
        var result = await folder.ReadAsync();
        Assert.Equal([], result.Problems);
        Assert.Equal(["source:a-report", "official:benny-gantz"], result.Changes.Entities.Select(it => it.Id.Value));
    }
}
