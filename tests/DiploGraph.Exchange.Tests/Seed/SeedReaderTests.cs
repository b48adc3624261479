using DiploGraph.Exchange.Seed;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;

namespace DiploGraph.Exchange.Tests.Seed;

public sealed class SeedReaderTests
{
    [Fact]
    public async Task Reads_all_properties_of_a_source()
    {
        var changes = (await ReadAsync()).Changes;
        var entity = changes.Entities.Single(it => it.Id == EntityId.Parse("source:report"));
        Assert.Equal(("The report", "Of two"), (entity.Label, entity.Disambiguation));
        var source = entity.Source!;
        Assert.Equal((SourceKind.OfficialRelease, "A report"), (source.Kind, source.Title));
        Assert.Equal(("https://example.org/report", "A ministry", "By hand"),
            (source.Url, source.Publisher, source.Credit));
        Assert.Equal(("2022-08", "From the address", "en"),
            (source.Published?.Text, source.PublishedBasis, source.Language));
        Assert.Equal(["source:original"], source.DerivedFrom.Select(it => it.Value));
        Assert.Equal(("country:jp", 'B'), (source.Speaks?.Value, source.Reliability));
        Assert.Equal(
            new Rights { License = "CC0-1.0", Attribution = "None", Terms = "Free", MaxQuoteChars = 300 },
            source.Rights);
        var capture = Assert.Single(changes.Captures);
        Assert.Equal((5, new DateOnly(2022, 9, 1)), (capture.ByteLength, capture.Retrieved));
    }

    [Fact]
    public async Task A_source_without_a_label_uses_its_title()
    {
        var changes = (await ReadAsync()).Changes;
        Assert.Contains(changes.Entities, it => it.Label == "The original");
    }

    [Fact]
    public async Task Reads_a_dataset_with_its_coverage()
    {
        var changes = (await ReadAsync()).Changes;
        var dataset = changes.Entities.Single(it => it.Type == EntityType.Dataset).Dataset!;
        Assert.Equal(["source:report"], dataset.Sources.Select(it => it.Value));
        var coverage = Assert.Single(dataset.Coverage);
        Assert.Equal(("2022", "Not all"), (coverage.During.Text, coverage.Note));
        Assert.Equal([EntityType.Meeting, EntityType.Visit], coverage.Contacts);
    }

    [Fact]
    public async Task Reads_claims_with_their_qualifiers()
    {
        var changes = (await ReadAsync()).Changes;
        var old = changes.Claims.Single(it => it.Id.Value == "claim:old");
        Assert.Equal((ClaimStatus.Refuted, ClaimRank.Deprecated, "Too short"), (old.Status, old.Rank, old.RankReason));
        Assert.Equal(ClaimValue.Of(Literal.OfText("Benny", "en")), old.Object);
        Assert.Equal(("SHORT", "A guess"),
            (old.Qualifiers.FindText(QualifierKey.NameKind), old.Qualifiers.FindText(QualifierKey.Basis)));
        var held = changes.Claims.Single(it => it.Id.Value == "claim:new");
        Assert.Equal((Predicate.HoldsOffice, "office:minister"), (held.Predicate, held.Object.Entity?.Value));
        Assert.Equal(("2020-05-17/2022", "claim:old"), (held.ValidTime?.Text, held.Supersedes?.Value));
        Assert.Equal(new Literal(LiteralKind.Boolean, "true"), held.Qualifiers.Find(QualifierKey.Acting)?.Literal);
        Assert.Equal(new Literal(LiteralKind.Integer, "2"), held.Qualifiers.Find(QualifierKey.Ordinal)?.Literal);
    }

    [Fact]
    public async Task Reads_evidence_in_its_order()
    {
        var changes = (await ReadAsync()).Changes;
        var evidence = changes.Evidence.Where(it => it.Claim.Value == "claim:new").ToArray();
        Assert.Equal([1, 2], evidence.Select(it => it.Number));
        Assert.Equal(("Gantz", "Mr", "met"),
            (evidence[0].Quote?.Exact, evidence[0].Quote?.Prefix, evidence[0].Quote?.Suffix));
        Assert.Null(evidence[1].Quote);
        Assert.Equal("Has him too", evidence[1].Note);
    }

    [Fact]
    public async Task The_key_depends_on_the_names_and_contents_of_the_files()
    {
        var key = (await ReadAsync()).IdempotencyKey;
        Assert.StartsWith("seed:", key, StringComparison.Ordinal);
        Assert.Equal(key, (await ReadAsync()).IdempotencyKey);
        using var changed = new SeedFolder().Add("world.yaml", SampleSeed.Text + "\n");
        Assert.NotEqual(key, (await changed.ReadAsync()).IdempotencyKey);
        using var renamed = new SeedFolder().Add("universe.yaml", SampleSeed.Text);
        Assert.NotEqual(key, (await renamed.ReadAsync()).IdempotencyKey);
    }

    [Fact]
    public async Task Files_may_refer_to_each_other_in_any_order()
    {
        var parts = SampleSeed.Text.Split("entities:");
        using var folder = new SeedFolder()
            .Add("a/claims.yaml", "entities:" + parts[1])
            .Add("b/sources.yaml", parts[0]);
        Assert.Empty((await folder.ReadAsync()).Problems);
    }

    private static async Task<SeedResult> ReadAsync()
    {
        using var folder = new SeedFolder().Add("world.yaml", SampleSeed.Text);
        var result = await folder.ReadAsync();
        Assert.Empty(result.Problems);
        return result;
    }
}
