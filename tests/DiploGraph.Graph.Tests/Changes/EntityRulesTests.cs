using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Time;
using static DiploGraph.Graph.Tests.Changes.ChangeSetFixture;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Changes;

public sealed class EntityRulesTests
{
    [Fact]
    public async Task Accepts_new_entities_and_new_versions() =>
        Assert.Equal("", await CodesAsync(ChangesOf([Entity("official:new"), Entity("official:a", "Anna")])));

    [Fact]
    public async Task An_entity_has_an_id_and_occurs_once()
    {
        Assert.Equal("MISSING_ID", await CodesAsync(Entity("official:a") with { Id = default }));
        Assert.Equal("DUPLICATE", await CodesAsync(ChangesOf([Entity("official:a"), Entity("official:a")])));
    }

    [Fact]
    public async Task A_label_is_a_nonempty_well_formed_text()
    {
        Assert.Equal("BAD_LENGTH", await CodesAsync(Entity("official:a", "")));
        Assert.Equal("BAD_LENGTH", await CodesAsync(Entity("official:a", "  ")));
        Assert.Equal("BAD_TEXT", await CodesAsync(Entity("official:a", "a\uDC00")));
    }

    [Fact]
    public async Task A_label_has_a_limit()
    {
        Assert.Equal("", await CodesAsync(Entity("official:a", new string('x', 500))));
        Assert.Equal("BAD_LENGTH", await CodesAsync(Entity("official:a", new string('x', 501))));
    }

    [Fact]
    public async Task Sources_and_only_sources_have_a_source_description()
    {
        Assert.Equal("WRONG_DESCRIPTION", await CodesAsync(Entity("source:s") with { Source = null }));
        Assert.Equal("WRONG_DESCRIPTION", await CodesAsync(Entity("official:a") with { Source = Description() }));
        Assert.Equal("WRONG_DESCRIPTION", await CodesAsync(Entity("dataset:d") with { Dataset = null }));
        Assert.Equal(
            "WRONG_DESCRIPTION", await CodesAsync(Entity("official:a") with { Dataset = new DatasetDescription() }));
    }

    [Fact]
    public async Task The_fields_of_a_source_description_must_be_valid()
    {
        Assert.Equal("BAD_LENGTH", await SourceAsync(Description("")));
        Assert.Equal("BAD_VALUE", await SourceAsync(Description() with { Kind = 0 }));
        Assert.Equal("BAD_VALUE", await SourceAsync(Description() with { Url = "www.example.org" }));
        Assert.Equal("BAD_VALUE", await SourceAsync(Description() with { Url = "file:///etc/passwd" }));
        Assert.Equal("BAD_VALUE", await SourceAsync(Description() with { Reliability = 'G' }));
        Assert.Equal("BAD_LANGUAGE", await SourceAsync(Description() with { Language = "??" }));
        Assert.Equal("BAD_VALUE", await SourceAsync(Description() with { Rights = new Rights { MaxQuoteChars = 0 } }));
        Assert.Equal("", await SourceAsync(Description() with
        {
            Url = "https://example.org/a", Reliability = 'A', Language = "he", Speaks = Id("country:jp"),
            DerivedFrom = [Id("source:other")],
        }));
    }

    [Fact]
    public async Task The_references_of_a_source_must_exist()
    {
        Assert.Equal("UNKNOWN_ENTITY", await SourceAsync(Description() with { Speaks = Id("country:none") }));
        Assert.Equal("WRONG_TYPE", await SourceAsync(Description() with { Speaks = Id("official:a") }));
        Assert.Equal("UNKNOWN_ENTITY", await SourceAsync(Description() with { DerivedFrom = [Id("source:none")] }));
        Assert.Equal("WRONG_TYPE", await SourceAsync(Description() with { DerivedFrom = [Id("official:a")] }));
        Assert.Equal("REFERS_TO_ITSELF", await SourceAsync(Description() with { DerivedFrom = [Id("source:s")] }));
    }

    [Fact]
    public async Task The_entities_that_a_dataset_covers_must_exist()
    {
        Assert.Equal("", await DatasetAsync("source:other", "official:a", EntityType.Visit));
        Assert.Equal("UNKNOWN_ENTITY", await DatasetAsync("source:none", "official:a", EntityType.Visit));
        Assert.Equal("WRONG_TYPE", await DatasetAsync("official:a", "official:a", EntityType.Visit));
        Assert.Equal("UNKNOWN_ENTITY", await DatasetAsync("source:other", "official:none", EntityType.Visit));
        Assert.Equal("WRONG_TYPE", await DatasetAsync("source:other", "official:a", EntityType.Place));
    }

    private static Task<string> SourceAsync(SourceDescription source) =>
        CodesAsync(Entity("source:s") with { Source = source });

    private static Task<string> DatasetAsync(string source, string subject, EntityType contact) =>
        CodesAsync(Entity("dataset:e") with
        {
            Dataset = new DatasetDescription
            {
                Sources = [Id(source)],
                Coverage =
                [
                    new Coverage { Subjects = [Id(subject)], During = EdtfTime.Parse("2022"), Contacts = [contact] },
                ],
            },
        });
}
