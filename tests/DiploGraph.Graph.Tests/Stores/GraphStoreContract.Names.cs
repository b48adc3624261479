using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Names;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Stores;

/// <summary>The search for names.</summary>
public abstract partial class GraphStoreContract
{
    private static Claim KindOfName(string kind, Claim name) => name with
    {
        Qualifiers = new QualifierSet(
            [new Qualifier(QualifierKey.NameKind, ClaimValue.Of(Literal.OfToken(kind)))]),
    };

    private async Task RecordPeopleAsync() => await RecordAsync(
        [
            Entity("source:wire-report"), Entity("official:benny-gantz", "Benny Gantz"),
            Entity("official:nobuo-kishi", "Nobuo Kishi"), Entity("official:yoshimasa-hayashi", "Yoshimasa Hayashi"),
            Entity("office:japan-minister-of-defense", "Minister of Defense of Japan"),
            Entity("organization:japan-ministry-of-defense", "Ministry of Defense of Japan"),
            Entity("country:jp", "Japan"), Entity("agreement:a", "Memorandum of 2022"),
        ],
        KindOfName("OFFICIAL", Name("gantz-benjamin", "official:benny-gantz", "Benjamin Gantz")),
        KindOfName("ALIAS", Name("gantz-beni", "official:benny-gantz", "בני גנץ", "he")),
        Name("kishi-ja", "official:nobuo-kishi", "岸信夫", "ja"),
        Value("a-title", "agreement:a", Predicate.Title, Literal.OfText("Exchange of Defense Equipment", "en")));

    private async Task<IReadOnlyList<NameHit>> SearchAsync(string text, SnapshotAt at = default)
    {
        await using var snapshot = await OpenAsync(at);
        var hits = await snapshot.SearchNamesAsync(new NameQuery { Texts = [text] }, default);
        return Assert.Single(hits);
    }

    [Theory]
    [InlineData("Benny Gantz", "official:benny-gantz", "Benny Gantz", MatchReason.Exact)]
    [InlineData("GANTZ, Benny", "official:benny-gantz", "Benny Gantz", MatchReason.OtherOrder)]
    [InlineData("בני גנץ", "official:benny-gantz", "בני גנץ", MatchReason.Alias)]
    [InlineData("Gants", "official:benny-gantz", "Benny Gantz", MatchReason.Romanisation)]
    [InlineData("Benny Gamtz", "official:benny-gantz", "Benny Gantz", MatchReason.Misspelling)]
    [InlineData("ガンツ", "official:benny-gantz", "Benny Gantz", MatchReason.Transliteration)]
    [InlineData("B. Gantz", "official:benny-gantz", "Benny Gantz", MatchReason.Initials)]
    [InlineData("Hayas", "official:yoshimasa-hayashi", "Yoshimasa Hayashi", MatchReason.Prefix)]
    [InlineData("岸 信夫", "official:nobuo-kishi", "岸信夫", MatchReason.Wording)]
    [InlineData("Japanese defence minister", "office:japan-minister-of-defense", "Minister of Defense of Japan",
        MatchReason.Wording)]
    [InlineData("exchange of defence equipment", "agreement:a", "Exchange of Defense Equipment", MatchReason.Wording)]
    [InlineData("country:jp", "country:jp", "Japan", MatchReason.Id)]
    public async Task Finds_a_name_and_returns_the_reason(string text, string id, string name, MatchReason why)
    {
        await RecordPeopleAsync();
        var hits = await SearchAsync(text);

        Assert.NotEmpty(hits);
        Assert.Equal((id, name), (hits[0].Entity.Value, hits[0].Name.Text));
        Assert.Contains(why, hits[0].Match.Reasons);
    }

    [Theory]
    [InlineData("Xyzzy Plughov")]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("John Kishimoto")]
    public async Task Finds_nothing_if_no_name_is_similar_enough(string text)
    {
        await RecordPeopleAsync();
        Assert.Empty(await SearchAsync(text));
    }

    [Fact]
    public async Task Returns_results_per_text_with_each_entity_once_and_the_best_first()
    {
        await RecordPeopleAsync();
        await using var snapshot = await OpenAsync();
        var hits = await snapshot.SearchNamesAsync(
            new NameQuery { Texts = ["Gantz", "nobody at all", "Japan"], MinScore = 0.3 }, default);

        Assert.Equal(3, hits.Count);
        Assert.Equal("official:benny-gantz", Assert.Single(hits[0]).Entity.Value);
        Assert.Equal("country:jp", hits[2][0].Entity.Value);
        Assert.Equal(hits[2].OrderByDescending(hit => hit.Match.Score), hits[2]);
        Assert.Equal(hits[2].Count, hits[2].Select(hit => hit.Entity).Distinct().Count());
        Assert.All(hits[2], hit => Assert.InRange(hit.Match.Score, 0.3, 1));
    }

    [Fact]
    public async Task Returns_the_claim_language_and_kind_of_the_matched_name()
    {
        await RecordPeopleAsync();
        var hebrew = (await SearchAsync("בני גנץ"))[0].Name;
        var label = (await SearchAsync("Hayashi"))[0].Name;

        Assert.Equal(new MatchedName("בני גנץ", "he", "ALIAS", ClaimOf("gantz-beni")), hebrew);
        Assert.Equal(new MatchedName("Yoshimasa Hayashi", null, null, null), label);
    }

    [Fact]
    public async Task Searches_only_the_requested_types_and_returns_at_most_the_limit()
    {
        await RecordPeopleAsync();
        await using var snapshot = await OpenAsync();
        var offices = await snapshot.SearchNamesAsync(
            new NameQuery { Texts = ["Defense of Japan"], Types = [EntityType.Office] }, default);
        var one = await snapshot.SearchNamesAsync(new NameQuery { Texts = ["Defense of Japan"], Limit = 1 }, default);

        Assert.Equal("office:japan-minister-of-defense", Assert.Single(offices[0]).Entity.Value);
        Assert.Single(one[0]);
    }

    [Fact]
    public async Task A_retracted_name_is_found_only_before_it_was_retracted()
    {
        await RecordAsync(
            [Entity("source:wire-report"), Entity("official:a", "Somebody")],
            Name("a-name", "official:a", "Wenceslas"));
        Assert.Single(await SearchAsync("Wenceslas"));
        var retracted = Name("a-name", "official:a", "Wenceslas") with { Status = ClaimStatus.Retracted };
        await Store.CommitAsync(Commit(new ChangeSet { Claims = [retracted] }), default);

        Assert.Empty(await SearchAsync("Wenceslas"));
        Assert.Single(await SearchAsync("Wenceslas", SnapshotAt.OfRevision(1)));
    }

    [Fact]
    public async Task A_new_label_is_found_from_its_revision_on_and_the_old_one_before()
    {
        await RecordAsync([Entity("source:wire-report"), Entity("official:a", "Wenceslas")]);
        await using var before = await OpenAsync();
        Assert.Single(await SearchAsync("Wenceslas"));
        await RecordAsync([Entity("official:a", "Ottokar")]);

        Assert.Empty(await SearchAsync("Wenceslas"));
        Assert.Single(await SearchAsync("Ottokar"));
        var query = new NameQuery { Texts = ["Wenceslas", "Ottokar"] };
        Assert.Equal([1, 0], (await before.SearchNamesAsync(query, default)).Select(hits => hits.Count));
    }

    [Fact]
    public async Task A_name_of_another_time_is_not_found_if_a_time_is_requested()
    {
        await RecordAsync(
            [Entity("source:wire-report"), Entity("place:a", "A place")],
            During("../1868", Name("a-edo", "place:a", "Edo-machi")),
            During("1868/..", Name("a-tokyo", "place:a", "Tokyo")));
        await using var snapshot = await OpenAsync();
        var query = new NameQuery { Texts = ["Edo-machi", "Tokyo"], At = EdtfTime.Parse("2022-08") };

        Assert.Equal([0, 1], (await snapshot.SearchNamesAsync(query, default)).Select(hits => hits.Count));
        Assert.Equal(
            [1, 1],
            (await snapshot.SearchNamesAsync(query with { At = null }, default)).Select(hits => hits.Count));
    }

    [Fact]
    public async Task A_joined_entity_is_found_by_the_names_of_all_its_ids_and_returned_once()
    {
        await RecordAsync(
            [
                Entity("source:wire-report"), Entity("official:benny", "Wenceslas"),
                Entity("official:gantz", "Ottokar"),
            ],
            Name("benny-name", "official:benny", "Przemysl"));
        await RecordAsync([], BennyIsGantz);
        foreach (var name in new[] { "Wenceslas", "Ottokar", "Przemysl", "official:benny" })
        {
            Assert.Equal("official:gantz", Assert.Single(await SearchAsync(name)).Entity.Value);
        }

        var before = Assert.Single(await SearchAsync("Wenceslas", SnapshotAt.OfRevision(1)));
        Assert.Equal("official:benny", before.Entity.Value);
    }
}
