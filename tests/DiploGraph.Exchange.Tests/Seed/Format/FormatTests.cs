using DiploGraph.Exchange.Seed;

namespace DiploGraph.Exchange.Tests.Seed.Format;

/// <summary>Problems in a single file are reported with their position.</summary>
public sealed class FormatTests
{
    private const string Entity = "entities:\n  - { id: country:jp, label: Japan }\n";

    [Fact]
    public Task Text_that_is_not_YAML() =>
        Expect("a: [1\nb: 2", SeedProblemCodes.YamlSyntax, 2, null, "", "This is not YAML");

    [Fact]
    public Task A_tab_as_indentation() =>
        Expect("entities:\n\t- id: country:jp", SeedProblemCodes.YamlSyntax, 2, null, "", "This is not YAML");

    [Fact]
    public Task An_alias_and_its_anchor() =>
        Expect(
            "entities:\n  - id: &x country:jp\n    label: *x\n",
            SeedProblemCodes.YamlFeature, 3, 12, "", "*x is an alias");

    [Fact]
    public Task An_alias_bomb_is_not_expanded() =>
        Expect(
            "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n",
            SeedProblemCodes.YamlFeature, 3, 8, "", "*b is an alias");

    [Fact]
    public Task A_tag() =>
        Expect(
            "entities:\n  - id: !!str country:jp\n    label: Japan\n",
            SeedProblemCodes.YamlFeature, 2, 9, "", "is a tag");

    [Fact]
    public Task A_second_document() =>
        Expect(Entity + "---\n" + Entity, SeedProblemCodes.YamlFeature, 3, 1, "", "second document");

    [Fact]
    public Task A_list_at_the_top() =>
        Expect("- a", SeedProblemCodes.WrongType, 1, 1, "", "sources, datasets, entities, claims, templates, table");

    [Fact]
    public Task An_unknown_key_suggests_the_nearest() =>
        Expect(
            "entities:\n  - id: country:jp\n    lable: Japan\n",
            SeedProblemCodes.UnknownKey, 3, 5, "entities[0].lable", "Did you mean label?");

    [Fact]
    public Task A_repeated_key() =>
        Expect(
            "entities:\n  - id: country:jp\n    label: Japan\n    label: Nihon\n",
            SeedProblemCodes.DuplicateKey, 4, 5, "entities[0].label", "appears twice");

    [Fact]
    public Task A_list_where_a_text_was_expected() =>
        Expect(
            "entities:\n  - id: country:jp\n    label: [Japan]\n",
            SeedProblemCodes.WrongType, 3, 12, "entities[0].label", "A list was found where a text was expected");

    [Fact]
    public Task A_text_where_a_list_was_expected() =>
        Expect("entities: Japan", SeedProblemCodes.WrongType, 1, 11, "entities", "\"Japan\" was found where a list");

    [Fact]
    public Task A_key_without_a_value() =>
        Expect(
            "entities:\n  - id: country:jp\n    label:\n",
            SeedProblemCodes.WrongType, 3, null, "entities[0].label", "Nothing was found where a text was expected");

    [Fact]
    public Task A_word_where_a_number_was_expected() =>
        Expect(
            Source("captures: [{ sha256: x, bytes: many, mediaType: text/plain; charset=utf-8 }]"),
            SeedProblemCodes.WrongType, 6, 36, "sources[0].captures[0].bytes", "a whole number");

    [Fact]
    public Task A_word_where_true_or_false_was_expected() =>
        Expect(
            "sources:\n  - id: source:s\n    kind: NEWS\n    title: S\n    rights: { mayStoreText: yes }\n",
            SeedProblemCodes.WrongType, 5, 29, "sources[0].rights.mayStoreText", "true or false");

    [Fact]
    public Task A_required_key_that_is_missing() =>
        Expect(
            "entities:\n  - id: country:jp\n",
            SeedProblemCodes.Required, 2, 5, "entities[0].label", "A label in English is missing");

    [Fact]
    public Task An_id_of_another_type() =>
        Expect(
            "entities:\n  - { id: source:x, label: X }\n",
            SeedProblemCodes.InvalidId, 2, 11, "entities[0].id", "such as country:a-readable-name");

    [Fact]
    public Task An_id_with_capital_letters() =>
        Expect(
            "entities:\n  - { id: country:JP, label: Japan }\n",
            SeedProblemCodes.InvalidId, 2, 11, "entities[0].id", "\"country:JP\"");

    [Fact]
    public Task An_unknown_kind_suggests_the_nearest() =>
        Expect(
            "sources:\n  - { id: source:s, kind: NEWZ, title: S, rights: {} }\n",
            SeedProblemCodes.UnknownToken, 2, 27, "sources[0].kind", "Did you mean NEWS?");

    [Fact]
    public Task Invalid_EDTF_points_at_the_character() =>
        Expect(
            Source("published: 2022-13-01"),
            SeedProblemCodes.InvalidEdtf, 6, 21, "sources[0].published", "at its character 6");

    [Fact]
    public Task Invalid_EDTF_in_quotation_marks_points_at_the_character_too() =>
        Expect(
            Source("published: \"2022-13-01\""),
            SeedProblemCodes.InvalidEdtf, 6, 22, "sources[0].published", "at its character 6");

    [Fact]
    public Task An_invalid_URL() =>
        Expect(Source("url: ftp://x"), SeedProblemCodes.InvalidValue, 6, 10, "sources[0].url", "http or https");

    [Fact]
    public Task An_invalid_language_tag() =>
        Expect(Source("language: English!"), SeedProblemCodes.InvalidValue, 6, 15, "sources[0].language", "such as en");

    [Fact]
    public Task An_invalid_hash() =>
        Expect(
            Source("captures: [{ sha256: ABC, bytes: 1, mediaType: text/plain; charset=utf-8 }]"),
            SeedProblemCodes.InvalidValue, 6, 26, "sources[0].captures[0].sha256", "64 lower-case");

    [Fact]
    public Task A_quote_name_with_spaces() =>
        Expect(
            Source("quotes: { a b: words }"),
            SeedProblemCodes.InvalidValue, 6, null, "sources[0].quotes.a b", "name of a quote");

    [Theory]
    [InlineData("U.S.")]
    [InlineData("\"\"")]
    [InlineData("a.")]
    [InlineData(".a")]
    [InlineData("a..b")]
    [InlineData("\"a[0]\"")]
    [InlineData("\"a\\n\"")]
    public Task A_quote_name_with_forbidden_characters_is_reported(string name) =>
        Expect(
            Source($"quotes: {{ {name}: words }}"),
            SeedProblemCodes.InvalidValue, 6, 15, null, "The name of a quote has lower-case letters");

    [Theory]
    [InlineData("<<: { id: country:jp }", "is not a key")]
    [InlineData("? [id]\n    : x", "A key must be a text")]
    [InlineData("\"id\\n\": country:jp", "is not a key")]
    public Task A_key_that_the_format_does_not_have(string entry, string message) =>
        Expect($"entities:\n  - {entry}\n", null, 2, null, null, message);

    [Fact]
    public Task A_start_without_an_end() =>
        Expect(
            Source("quotes: { q: { exact: words, start: 5 } }"),
            SeedProblemCodes.Required, 6, null, "sources[0].quotes.q.end", "The end that belongs to start");

    [Fact]
    public Task An_end_before_the_start() =>
        Expect(
            Source("quotes: { q: { exact: words, start: 5, end: 5 } }"),
            SeedProblemCodes.InvalidValue, 6, null, "sources[0].quotes.q.end", "not after the start");

    [Fact]
    public Task Offsets_that_do_not_match_the_length_of_the_quote() =>
        Expect(
            Source("quotes: { q: { exact: words, start: 5, end: 11 } }"),
            SeedProblemCodes.OffsetsDiffer, 6, null, "sources[0].quotes.q.end", "6 code points, but the quote has 5");

    [Fact]
    public Task A_fact_with_neither_claims_nor_a_reason() =>
        Expect(
            "table:\n  name: Facts\n  rows:\n    - { id: A01, fact: Something }\n",
            SeedProblemCodes.Required, 4, 7, "table.rows[0].leftOut", "leftOut must say why");

    private static string Source(string line) =>
        $"sources:\n  - id: source:s\n    kind: NEWS\n    title: S\n    rights: {{}}\n    {line}\n";

    private static async Task Expect(
        string text, string? code, int line, int? column, string? path, string message)
    {
        using var folder = new SeedFolder().Add("claims/file.yaml", text);
        var result = await folder.ReadAsync();
        var problem = Assert.Single(result.Problems, it => (code is null || it.Code == code) && it.Line == line
            && (path is null || it.Path == path) && (column is null || it.Column == column)
            && (code is not null || it.Message.Contains(message, StringComparison.Ordinal)));
        Assert.Equal("claims/file.yaml", problem.File);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.True(result.Changes.IsEmpty);
    }
}
