namespace DiploGraph.Graph.Tests.Names.Search;

public sealed class NameSearcherTests
{
    private static NameGraph Graph => new NameGraph()
        .With("official:gantz", "Benny Gantz", "בני גנץ")
        .With("official:modi", "Narendra Modi", "नरेन्द्र मोदी")
        .With("official:das", "Mada Das", "मादा दास")
        .With("official:thai", "Thai One", "บิน สุข")
        .With("official:katsuragi", "葛\U000E0100城 奈海")
        .With("official:peres", "Shimon Peres")
        .With("official:taro", "Taro Kono")
        .With("country:jp", "Japan", "日本")
        .With("country:de", "Germany", "ألمانيا")
        .With("office:jp", "Minister of Defense of Japan", "Minister of Defense")
        .With("office:il", "Minister of Defense of Israel")
        .With("office:us", "Minister of Israel to Japan")
        .With("source:nippon", "nippon.com: Taiwan and Oman")
        .Holds("official:taro", "office:jp", "2017-08/2019-09")
        .Holds("official:gantz", "office:il", "2020-05-17/2022-12-29");

    [Theory]
    [InlineData("Benny Gantz", "official:gantz")]
    [InlineData("Gantz, Benny", "official:gantz")]
    [InlineData("Gantz", "official:gantz")]
    [InlineData("Benny", "NOTHING")]
    [InlineData("Benny Gantz Smith", "NOTHING")]
    [InlineData("Benny Smith", "NOTHING")]
    [InlineData("Benny Peres", "NOTHING")]
    [InlineData("Benny Gamtz", "official:gantz")]
    [InlineData("Bemny Gamtz", "NOTHING")]
    [InlineData("Taro Kano", "NOTHING")]
    [InlineData("Бенни Ганц", "official:gantz")]
    [InlineData("Ганц", "NOTHING")]
    [InlineData("Шимон Перец", "NOTHING")]
    [InlineData("नरेन्द्र मोदी", "official:modi")]
    [InlineData("नरेन्द्र मादा", "NOTHING")]
    [InlineData("บุน สิข", "NOTHING")]
    [InlineData("葛城 奈海", "official:katsuragi")]
    public async Task A_person_is_meant_only_if_every_word_is_explained(string text, string means) =>
        Assert.Equal(means, await Graph.MeansAsync(text));

    [Theory]
    [InlineData("Japan", "country:jp")]
    [InlineData("North Japan", "NOTHING")]
    [InlineData("Japan Airlines", "NOTHING")]
    [InlineData("Japanese", "NOTHING")]
    [InlineData("Oman", "NOTHING")]
    [InlineData("Taiwan", "NOTHING")]
    [InlineData("Nippon", "NOTHING")]
    [InlineData("日本国", "country:jp")]
    public async Task A_country_is_meant_only_by_its_own_name(string text, string means) =>
        Assert.Equal(means, await Graph.MeansAsync(text));

    [Theory]
    [InlineData("King Hamad", "official:hamad")]
    [InlineData("Hamad bin Isa", "official:hamad")]
    [InlineData("Hamad bin Khalifa", "NOTHING")]
    [InlineData("Mrs Peres", "NOTHING")]
    [InlineData("Hamad", "NOTHING")]
    public async Task A_part_of_a_name_must_tell_who_is_meant(string text, string means) => Assert.Equal(
        means,
        await new NameGraph()
            .With("official:hamad", "Hamad bin Isa Al Khalifa")
            .With("official:peres", "Shimon Peres")
            .With("office:king", "King of Bahrain")
            .Holds("official:hamad", "office:king", "2002/..")
            .MeansAsync(text));

    [Fact]
    public async Task The_common_word_of_several_countries_is_ambiguous()
    {
        var graph = new NameGraph()
            .With("country:kr", "South Korea", "Dél-Korea").With("country:kp", "North Korea")
            .With("country:gn", "Guinea").With("country:gq", "Equatorial Guinea").With("country:gm", "The Gambia");
        Assert.Equal("AMBIGUOUS", await graph.MeansAsync("Korea"));
        Assert.Equal("country:kp", await graph.MeansAsync("North Korea"));
        Assert.Equal("country:gn", await graph.MeansAsync("Guinea"));
        Assert.Equal("country:gm", await graph.MeansAsync("Gambia"));
    }

    [Theory]
    [InlineData("Japanese defence minister", "office:jp")]
    [InlineData("defence minister", "AMBIGUOUS")]
    [InlineData("Minister of Defense", "AMBIGUOUS")]
    [InlineData("minister", "NOTHING")]
    [InlineData("the Japanese defence minister in August 2018", "office:jp")]
    [InlineData("Japan's defense minister, 2018-08-01", "office:jp")]
    [InlineData("2018年8月の日本の防衛大臣", "office:jp")]
    [InlineData("Minister of Defense of Japan until 2018", "NOTHING")]
    [InlineData("deputy defence minister of Japan", "NOTHING")]
    [InlineData("Japanese Minister to Israel", "NOTHING")]
    public async Task An_office_is_meant_only_with_its_country(string text, string means) =>
        Assert.Equal(means, await Graph.MeansAsync(text));

    [Theory]
    [InlineData("Defence Minister Gantz", "official:gantz")]
    [InlineData("Israeli Defense Minister Benny Gantz", "official:gantz")]
    [InlineData("Japanese Defence Minister Gantz", "NOTHING")]
    [InlineData("President Gantz", "NOTHING")]
    [InlineData("Mr Gantz", "official:gantz")]
    [InlineData("Defence Minister Gantz in 2021", "official:gantz")]
    [InlineData("Defence Minister Gantz in 2018", "NOTHING")]
    public async Task A_title_must_be_an_office_that_the_person_held(string text, string means) =>
        Assert.Equal(means, await Graph.MeansAsync(text));

    [Theory]
    [InlineData("Japanese defence minister on 1 August 2018", "official:taro")]
    [InlineData("Japanese defence minister in 2015", "")]
    [InlineData("In May 2021, the defence minister of Israel", "official:gantz")]
    [InlineData("defence minister of Israel in the 2020s", "official:gantz")]
    [InlineData("министр обороны Израиля 1 мая 2021 года", "official:gantz")]
    [InlineData("שר הביטחון של ישראל ב-2021", "official:gantz")]
    public async Task An_office_at_a_time_comes_with_who_held_it_then(string text, string holders)
    {
        var result = Assert.Single(await Graph.FindAsync(text));
        Assert.NotNull(result.Meant);
        Assert.Equal(
            holders,
            string.Join(' ', result.Holders[result.Meant.Hit.Entity].Select(held => held.Claim.Subject.Value)));
    }

    [Fact]
    public async Task A_text_too_long_to_compare_means_nothing()
    {
        Assert.Equal("NOTHING", await Graph.MeansAsync("Benny Gantz" + new string(' ', 300) + "Smith"));
        Assert.Equal("NOTHING", await Graph.MeansAsync(
            "Benny Gantz" + string.Concat(Enumerable.Repeat(" of", 20)) + " Smith"));
    }

    [Theory]
    [InlineData("King David Hotel", "place:hotel")]
    [InlineData("King David Hotel Jerusalem", "place:hotel")]
    [InlineData("King David Hotel Tokyo", "NOTHING")]
    [InlineData("Jerusalem", "NOTHING")]
    public async Task Words_in_parentheses_may_be_left_out(string text, string means) => Assert.Equal(
        means, await new NameGraph().With("place:hotel", "King David Hotel (Jerusalem)").MeansAsync(text));

    [Fact]
    public async Task Two_people_of_one_name_are_ambiguous()
    {
        var graph = Graph.With("official:other", "Benny Gantz");
        Assert.Equal("AMBIGUOUS", await graph.MeansAsync("Benny Gantz"));
        Assert.Equal("AMBIGUOUS", await graph.MeansAsync("Gantz"));
    }

    [Fact]
    public async Task Better_matches_come_before_near_ones()
    {
        var graph = new NameGraph()
            .With("official:sound", "Ганц")
            .With("official:misspelt", "Gantx")
            .With("official:begun", "Gantzmann")
            .With("official:part", "Benny Gantz")
            .With("official:exact", "Gantz");
        var found = (await graph.FindAsync("Gantz"))[0].Names.Select(name => name.Hit.Entity.Value);

        Assert.Equal(
            ["official:exact", "official:part", "official:begun"], found.Take(3));
        Assert.Equal("official:misspelt", found.ElementAt(3));
    }
}
