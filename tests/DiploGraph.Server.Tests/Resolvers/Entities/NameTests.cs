using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Server.Resolvers.Reads;

namespace DiploGraph.Server.Tests.Resolvers.Entities;

public sealed class NameTests
{
    [Theory]
    [InlineData("en", "Tokyo")]
    [InlineData("EN", "Tokyo")]
    [InlineData("en-GB", "Tokyo")]
    [InlineData("ja", "東京")]
    [InlineData("ja-JP", "東京")]
    [InlineData("zh", "東京 (Hant)")]
    [InlineData("zh-Hans", "Edo?")]
    [InlineData("fr", "Edo?")]
    [InlineData("he", "טוקיו")]
    [InlineData("IW-il", "טוקיו")]
    [InlineData("id", "Tokio")]
    public void A_name_is_chosen_by_the_nearest_language(string asked, string expected)
    {
        Claim[] names = [Name("Tokyo", "en"), Name("東京", "ja"), Name("東京 (Hant)", "zh-Hant"), Name("Edo?", null),
            Name("טוקיו", "iw"), Name("Tokio", "in")];

        Assert.Equal(expected, LanguageSelector.ChooseName(names, asked)?.Object.Literal?.Text);
    }

    [Fact]
    public void The_best_name_in_a_language_is_shown()
    {
        Claim[] names = [Name("first", "en"), Name("second", "en")];

        Assert.Equal("first", LanguageSelector.ChooseName(names, "en")?.Object.Literal?.Text);
    }

    [Theory]
    [InlineData("MISSPELLING")]
    [InlineData("SHORT")]
    [InlineData("ALIAS")]
    [InlineData("ABBREVIATION")]
    [InlineData("FORMER")]
    [InlineData("ROMANISATION")]
    public void An_informal_name_is_shown_only_if_a_curator_prefers_it(string kind)
    {
        Assert.Null(LanguageSelector.ChooseName([Name("Emmanuel", "en", kind)], "en"));
        Assert.NotNull(
            LanguageSelector.ChooseName([Name("Emmanuel", "en", kind) with { Rank = ClaimRank.Preferred }], "en"));
    }

    [Fact]
    public void A_text_falls_back_to_any_language_if_the_requested_one_is_missing() =>
        Assert.Equal(
            "東京",
            LanguageSelector.ChooseText([Name("東京", "ja"), Name("Токио", "ru")], "fr")?.Object.Literal?.Text);

    [Fact]
    public async Task Names_fall_back_to_the_label()
    {
        var api = await ApiFixture.CreateAsync();

        await api.AnswersAsync(
            """
            { official(id: "official:benny-gantz") {
                name he: name(language: "he") fr: name(language: "fr") none: name(language: null)
                disambiguation description
                names { text language kind claim { rank } } hebrew: names(language: "he") { text } }
              office(id: "office:japan-minister-of-defense") { name(language: "ja") description names { text } }
              country(id: "country:jp") { code name ja: name(language: "ja-JP") latin: name(language: "ja-Latn")
                externalIds { scheme value claim { predicate } } ja2: names(language: "ja") { text } }
              none: country(id: "country:il") { code } }
            """,
            """
            { "official": { "name": "Benny Gantz", "he": "בני גנץ", "fr": "Benny Gantz", "none": "Benny Gantz",
                "disambiguation": "The Israeli general and politician.",
                "description": "Minister of Defense of Israel in 2022.",
                "names": [ { "text": "Benny Gantz", "language": "en", "kind": "COMMON", "claim": { "rank": "NORMAL" } },
                  { "text": "בני גנץ", "language": "he", "kind": null, "claim": { "rank": "NORMAL" } },
                  { "text": "Gantz", "language": "en", "kind": "SHORT", "claim": { "rank": "NORMAL" } } ],
                "hebrew": [ { "text": "בני גנץ" } ] },
              "office": { "name": "Minister of Defense of Japan", "description": null, "names": [] },
              "country": { "code": "JP", "name": "Japan", "ja": "日本", "latin": "Nippon",
                "externalIds": [ { "scheme": "ISO_3166_1_ALPHA_2", "value": "JP",
                  "claim": { "predicate": "EXTERNAL_ID" } } ],
                "ja2": [ { "text": "日本" }, { "text": "Nippon" } ] },
              "none": { "code": null } }
            """);
    }

    private static Claim Name(string text, string? language, string? kind = null) => new()
    {
        Id = ClaimId.Parse("claim:name"),
        Subject = EntityId.Parse("place:tokyo"),
        Predicate = Predicate.Name,
        Object = ClaimValue.Of(Literal.OfText(text, language)),
        Qualifiers = kind is null
            ? QualifierSet.Empty
            : new QualifierSet([new Qualifier(QualifierKey.NameKind, ClaimValue.Of(Literal.OfToken(kind)))]),
    };
}
