using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Stores;

public abstract partial class GraphStoreContract
{
    private async Task<string> FilterAsync(EntityFilter filter, EdtfTime? validAt = null, SnapshotAt at = default)
    {
        var ids = await IdsAsync(
            new EntityQuery { Types = EntityTypes.All, Filter = filter, ValidAt = validAt }, at);
        return string.Join(' ', ids);
    }

    private static EntityFilter.TextIs Named(TextMatch match, params string[] texts) =>
        new(Predicate.Name, match, texts);

    [Fact]
    public async Task Filters_by_id_and_type()
    {
        await RecordMeetingsAsync();
        Assert.Equal(
            "meeting:m1 official:bo",
            await FilterAsync(new EntityFilter.IdIn([Id("official:bo"), Id("meeting:m1"), Id("meeting:unknown")])));
        Assert.Equal("", await FilterAsync(new EntityFilter.IdIn([])));
        Assert.Equal(
            "office:o visit:v", await FilterAsync(new EntityFilter.TypeIn([EntityType.Visit, EntityType.Office])));
        var officials = new EntityQuery
        {
            Types = [EntityType.Official],
            Filter = new EntityFilter.IdIn([Id("official:bo"), Id("meeting:m1")]),
        };
        Assert.Equal(["official:bo"], await IdsAsync(officials));
    }

    [Fact]
    public async Task Filters_can_be_combined_with_and_or_and_not()
    {
        await RecordMeetingsAsync();
        EntityFilter bo = new EntityFilter.IdIn([Id("official:bo")]);
        EntityFilter officials = new EntityFilter.TypeIn([EntityType.Official]);
        Assert.Equal("official:bo", await FilterAsync(new EntityFilter.And([officials, bo])));
        Assert.Equal("official:anna official:chen", await FilterAsync(
            new EntityFilter.And([officials, new EntityFilter.Not(bo)])));
        Assert.Equal(
            "official:anna official:bo official:chen", await FilterAsync(new EntityFilter.Or([bo, officials])));
        Assert.Equal(11, (await FilterAsync(new EntityFilter.And([]))).Split(' ').Length);
        Assert.Equal("", await FilterAsync(new EntityFilter.Or([])));
    }

    [Theory]
    [InlineData(TextMatch.In, "anna", "official:anna")]
    [InlineData(TextMatch.In, "ann", "")]
    [InlineData(TextMatch.In, "ånna σοφος", "official:anna")]
    [InlineData(TextMatch.In, "Ånna Σοφοσ", "official:anna")]
    [InlineData(TextMatch.In, "anna σοφος", "")]
    [InlineData(TextMatch.Contains, "NNA ΣΟ", "official:anna")]
    [InlineData(TextMatch.Contains, "nn", "official:anna")]
    [InlineData(TextMatch.Contains, "annie", "")]
    [InlineData(TextMatch.StartsWith, "BO", "official:bo")]
    [InlineData(TextMatch.StartsWith, "o", "")]
    public async Task Filters_by_names_and_labels_ignore_case_and_no_other_difference(
        TextMatch match, string text, string expected)
    {
        await RecordMeetingsAsync();
        var people = new EntityFilter.TypeIn([EntityType.Official]);
        Assert.Equal(expected, await FilterAsync(new EntityFilter.And([people, Named(match, "zzz", text)])));
        Assert.Equal("", await FilterAsync(Named(match)));
    }

    [Theory]
    [InlineData(TextMatch.In, "René d’Aboville")]
    [InlineData(TextMatch.In, "Rene\u0301 d\u02BCAboville")]
    [InlineData(TextMatch.Contains, "NÉ D'ABO")]
    [InlineData(TextMatch.Contains, "ne\u0301 d")]
    [InlineData(TextMatch.StartsWith, "Re\u00ADn\u00E9")]
    [InlineData(TextMatch.StartsWith, "Ren\u200De\u0301")]
    public async Task Texts_that_are_written_alike_are_equal(TextMatch match, string text)
    {
        await RecordAsync(
            [
                Entity("source:wire-report"), Entity("official:nfd", "Rene\u0301 d’Aboville"),
                Entity("official:nfc", "Ren\u00E9 d\u00ADʼAboville"), Entity("official:other", "Rene d’Aboville"),
                Entity("official:named", "Somebody"),
            ],
            Name("named-name", "official:named", "Ren\u00E9 d`Aboville\uFEFF"));
        Assert.Equal("official:named official:nfc official:nfd", await FilterAsync(Named(match, text)));
    }

    [Fact]
    public async Task The_label_counts_only_for_the_name_predicate()
    {
        await RecordMeetingsAsync();
        await RecordAsync([], Value(
            "anna-description", "official:anna", Predicate.Description,
            Graph.Claims.Literal.OfText("A Diplomat", "en")));
        Assert.Equal("official:anna", await FilterAsync(
            new EntityFilter.TextIs(Predicate.Description, TextMatch.In, ["a diplomat"])));
        Assert.Equal("", await FilterAsync(new EntityFilter.TextIs(Predicate.Description, TextMatch.In, ["anna"])));
        Assert.Equal("", await FilterAsync(
            new EntityFilter.TextIs(Predicate.Description, TextMatch.In, ["a diplomat"]),
            at: SnapshotAt.OfRevision(1)));
    }

    [Fact]
    public async Task Filters_by_tokens()
    {
        await RecordMeetingsAsync();
        Assert.Equal("meeting:m1 meeting:m2", await FilterAsync(
            new EntityFilter.TokenIn(Predicate.Kind, ["BILATERAL", "SUMMIT", "NO_SUCH"])));
        Assert.Equal("", await FilterAsync(new EntityFilter.TokenIn(Predicate.Kind, ["bilateral"])));
        Assert.Equal("", await FilterAsync(new EntityFilter.TokenIn(Predicate.Kind, [])));
        Assert.Equal("", await FilterAsync(new EntityFilter.TokenIn(Predicate.HappeningStatus, ["SUMMIT"])));
    }

    [Theory]
    [InlineData(TimeMatch.Overlaps, "2022-08", "meeting:m1 meeting:m2")]
    [InlineData(TimeMatch.Within, "2022-08", "meeting:m1 meeting:m2")]
    [InlineData(TimeMatch.Within, "2022-08-30", "meeting:m2")]
    [InlineData(TimeMatch.Before, "2022-08-30", "meeting:m1 meeting:m3")]
    [InlineData(TimeMatch.After, "2022-08-29", "meeting:m2")]
    [InlineData(TimeMatch.Equal, "1999", "meeting:m3")]
    [InlineData(TimeMatch.Overlaps, "2001", "")]
    public async Task Filters_by_the_best_time(TimeMatch match, string time, string expected)
    {
        await RecordMeetingsAsync();
        Assert.Equal(expected, await FilterAsync(new EntityFilter.TimeIs(match, EdtfTime.Parse(time), false)));
    }

    [Fact]
    public async Task Possible_matches_count_only_if_requested()
    {
        await RecordMeetingsAsync();
        var may = EdtfTime.Parse("1999-05-03");
        Assert.Equal("", await FilterAsync(new EntityFilter.TimeIs(TimeMatch.Overlaps, may, IncludePossible: false)));
        Assert.Equal("meeting:m3", await FilterAsync(
            new EntityFilter.TimeIs(TimeMatch.Overlaps, may, IncludePossible: true)));
    }

    [Fact]
    public async Task Filters_by_relations_with_the_quantifiers_some_none_and_every()
    {
        await RecordMeetingsAsync();
        EntityFilter.Related Met(Quantifier quantifier, string? meeting) => new(
            Predicate.ParticipatedIn, ClaimDirection.Outgoing, quantifier,
            meeting is null ? null : new EntityFilter.IdIn([Id(meeting)]));
        async Task<string> OfPeople(EntityFilter filter) => await FilterAsync(
            new EntityFilter.And([filter, new EntityFilter.TypeIn([EntityType.Official])]));

        Assert.Equal("official:anna official:bo", await OfPeople(Met(Quantifier.Some, null)));
        Assert.Equal("official:anna official:bo", await OfPeople(Met(Quantifier.Some, "meeting:m1")));
        Assert.Equal("official:chen", await OfPeople(Met(Quantifier.None, null)));
        Assert.Equal("official:bo official:chen", await OfPeople(Met(Quantifier.None, "meeting:m2")));
        Assert.Equal("official:bo official:chen", await OfPeople(Met(Quantifier.Every, "meeting:m1")));
        Assert.Equal("", await OfPeople(Met(Quantifier.Some, "meeting:unknown")));
        Assert.Equal("meeting:m1", await FilterAsync(new EntityFilter.Related(
            Predicate.ParticipatedIn, ClaimDirection.Incoming, Quantifier.Some, Named(TextMatch.In, "BO"))));
    }

    [Fact]
    public async Task Filters_can_follow_several_relations()
    {
        await RecordMeetingsAsync();
        var ofIsrael = new EntityFilter.Related(
            Predicate.HoldsOffice, ClaimDirection.Outgoing, Quantifier.Some,
            new EntityFilter.Related(
                Predicate.OfficeOf, ClaimDirection.Outgoing, Quantifier.Some,
                new EntityFilter.IdIn([Id("country:il")])));
        Assert.Equal("official:anna official:bo", await FilterAsync(ofIsrael));
        Assert.Equal("official:anna", await FilterAsync(ofIsrael, validAt: EdtfTime.Parse("2020-03")));
        Assert.Equal("", await FilterAsync(ofIsrael, validAt: EdtfTime.Parse("1990")));
        Assert.Equal("", await FilterAsync(ofIsrael, at: SnapshotAt.OfRevision(0)));
    }
}
