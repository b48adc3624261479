using DiploGraph.Exchange.Seed;

namespace DiploGraph.Exchange.Tests.Seed.Resolving;

/// <summary>Problems with references and with the rules of the model are reported with their position.</summary>
public sealed class ReferenceTests
{
    private const string World = """
        sources:
          - id: source:report
            kind: NEWS
            title: A report
            rights: {}
            quotes: { met: They met on Monday }
        entities:
          - { id: official:gantz, label: Gantz }
          - { id: official:hayashi, label: Hayashi }
          - { id: office:minister, label: Minister }
          - { id: meeting:m, label: Meeting }
          - { id: country:jp, label: Japan }
        """;

    [Fact]
    public Task Files_without_problems() => ExpectNone("""
        claims:
          - id: claim:c
            subject: official:gantz
            predicate: PARTICIPATED_IN
            object: meeting:m
            qualifiers: { ROLE: VISITOR, CAPACITY: office:minister }
            evidence: [source:report#met]
        """);

    [Fact]
    public Task An_unknown_subject_suggests_the_nearest() => Expect(
        Claim("subject: official:gants", "predicate: PARTICIPATED_IN", "object: meeting:m"),
        SeedProblemCodes.UnknownEntity, 3, 14, "claims[0].subject", "Did you mean official:gantz?");

    [Fact]
    public Task An_unknown_object() => Expect(
        Claim("subject: official:gantz", "predicate: PARTICIPATED_IN", "object: meeting:nowhere-near"),
        SeedProblemCodes.UnknownEntity, 5, 13, "claims[0].object", "No file describes meeting:nowhere-near.");

    [Fact]
    public Task An_unknown_predicate_suggests_the_nearest() => Expect(
        Claim("subject: official:gantz", "predicate: PARTICIPATED", "object: meeting:m"),
        SeedProblemCodes.UnknownPredicate, 4, 16, "claims[0].predicate", "Did you mean PARTICIPATED_IN?");

    [Fact]
    public Task A_subject_of_the_wrong_type() => Expect(
        Claim("subject: country:jp", "predicate: HOLDS_OFFICE", "object: office:minister"),
        SeedProblemCodes.WrongSubject, 3, 14, "claims[0].subject", "takes official as its subject, not country:jp");

    [Fact]
    public Task An_object_of_the_wrong_type() => Expect(
        Claim("subject: official:gantz", "predicate: HOLDS_OFFICE", "object: country:jp"),
        SeedProblemCodes.WrongObject, 5, 13, "claims[0].object", "takes office as its object, not country:jp");

    [Fact]
    public Task A_value_where_the_predicate_takes_an_entity() => Expect(
        Claim("subject: official:gantz", "predicate: HOLDS_OFFICE", "value: Minister"),
        SeedProblemCodes.WrongObject, 5, 12, "claims[0].value", "use object with an id");

    [Fact]
    public Task An_object_where_the_predicate_takes_a_value() => Expect(
        Claim("subject: official:gantz", "predicate: NAME", "object: country:jp"),
        SeedProblemCodes.WrongObject, 5, 13, "claims[0].object", "use value");

    [Fact]
    public Task Neither_object_nor_value() => Expect(
        Claim("subject: official:gantz", "predicate: NAME", "language: en"),
        SeedProblemCodes.Required, 2, 5, "claims[0].object", "is missing");

    [Fact]
    public Task Both_object_and_value() => Expect(
        Claim("subject: official:gantz", "predicate: NAME", "value: x\n    object: meeting:m"),
        SeedProblemCodes.Contradiction, 5, 12, "claims[0].value", "not both");

    [Fact]
    public Task A_language_for_a_value_that_is_not_a_text() => Expect(
        Claim("subject: meeting:m", "predicate: TIME", "value: 2022\n    language: en"),
        SeedProblemCodes.Contradiction, 6, 15, "claims[0].language", "Only texts");

    [Fact]
    public Task An_unknown_token_suggests_the_nearest() => Expect(
        Claim("subject: meeting:m", "predicate: KIND", "value: BILATERL"),
        SeedProblemCodes.UnknownToken, 5, 12, "claims[0].value", "Did you mean BILATERAL?");

    [Fact]
    public Task Invalid_EDTF_in_a_value_points_at_the_character() => Expect(
        Claim("subject: meeting:m", "predicate: TIME", "value: 2022-08-32"),
        SeedProblemCodes.InvalidEdtf, 5, 20, "claims[0].value", "at its character 9");

    [Fact]
    public Task A_qualifier_that_the_predicate_does_not_have() => Expect(
        Claim("subject: official:gantz", "predicate: NAME", "value: x\n    qualifiers: { ROLE: HOST }"),
        SeedProblemCodes.UnknownQualifier, 6, 25, "claims[0].qualifiers.ROLE", "it has NAME_KIND, BASIS");

    [Fact]
    public Task A_qualifier_with_an_unknown_token() => Expect(
        Participation("qualifiers: { ROLE: HOSTS }"),
        SeedProblemCodes.UnknownToken, 6, 25, "claims[0].qualifiers.ROLE", "Did you mean HOST?");

    [Fact]
    public Task A_qualifier_with_an_entity_of_another_type() => Expect(
        Participation("qualifiers: { CAPACITY: country:jp }"),
        SeedProblemCodes.WrongObject, 6, 29, "claims[0].qualifiers.CAPACITY", "takes office, not country:jp");

    [Fact]
    public Task A_qualifier_with_a_text_where_an_entity_was_expected() => Expect(
        Participation("qualifiers: { CAPACITY: the minister }"),
        SeedProblemCodes.InvalidId, 6, 29, "claims[0].qualifiers.CAPACITY", "an id of type office was expected");

    [Fact]
    public Task A_repeated_claim_names_the_location_of_the_first() => Expect(
        Participation("rank: NORMAL") + Participation("rank: NORMAL")["claims:\n".Length..],
        SeedProblemCodes.DuplicateId, 8, 9, "claims[1].id", "claims.yaml, line 2");

    [Fact]
    public Task A_repeated_entity() => Expect(
        "entities:\n  - { id: country:jp, label: Nippon }\n",
        SeedProblemCodes.DuplicateId, 2, 11, "entities[0].id",
        "country:jp is already defined in a-world.yaml, line 12");

    [Fact]
    public Task An_unknown_claim_that_is_superseded() => Expect(
        Participation("supersedes: claim:d"),
        SeedProblemCodes.UnknownClaim, 6, 17, "claims[0].supersedes",
        "No file contains claim:d. Did you mean claim:c?");

    [Fact]
    public Task A_claim_without_evidence() => Expect(
        "claims:\n  - { id: claim:c, subject: official:gantz, predicate: NAME, value: x, evidence: [] }\n",
        SeedProblemCodes.Required, 2, null, "claims[0].evidence", "Evidence is missing");

    [Fact]
    public Task A_deprecated_claim_without_a_reason() => Expect(
        Participation("rank: DEPRECATED"),
        SeedProblemCodes.Required, 2, 5, "claims[0].rankReason", "says why");

    [Fact]
    public Task Evidence_of_an_unknown_source() => Expect(
        Evidence("source: source:reprot, note: x"),
        SeedProblemCodes.UnknownEntity, 6, 26, "claims[0].evidence[0].source", "Did you mean source:report?");

    [Fact]
    public Task Evidence_with_a_quote_that_its_source_lacks() => Expect(
        Evidence("quote: source:report#mat"),
        SeedProblemCodes.UnknownQuote, 6, 25, "claims[0].evidence[0].quote", "Did you mean met?");

    [Fact]
    public Task Evidence_with_a_quote_that_is_not_a_reference() => Expect(
        Evidence("quote: They met"),
        SeedProblemCodes.InvalidId, 6, 25, "claims[0].evidence[0].quote", "source:a-source#name-of-the-quote");

    [Fact]
    public Task Evidence_with_both_a_named_quote_and_its_own_words() => Expect(
        Evidence("quote: source:report#met, exact: They met"),
        SeedProblemCodes.Contradiction, 6, null, "claims[0].evidence[0].exact", "brings its own words");

    [Fact]
    public Task A_citation_that_says_nothing() => Expect(
        Evidence("source: source:report"),
        SeedProblemCodes.Required, 6, null, "claims[0].evidence[0].note", "what the source says (note)");

    [Fact]
    public Task A_table_with_an_unknown_claim() => Expect(
        "table:\n  name: Facts\n  rows:\n    - { id: A01, fact: x, claims: [claim:gone] }\n",
        SeedProblemCodes.UnknownClaim, 4, 36, "table.rows[0].claims[0]", "No file contains claim:gone");

    [Fact]
    public Task A_table_with_a_claim_that_lacks_the_quote() => Expect(
        Evidence("source: source:report, note: No words") + """
        table:
          name: Facts
          rows:
            - { id: A01, fact: x, quote: source:report#met, claims: [claim:c] }
        """,
        SeedProblemCodes.QuoteNotCarried, 10, null, "table.rows[0].claims[0]", "No evidence of claim:c has the words");

    [Fact]
    public async Task All_problems_of_all_files_are_reported_together()
    {
        using var folder = new SeedFolder()
            .Add("a.yaml", "entities:\n  - { id: country:jp, label: Japan, x: 1 }\n  - { id: country:zz }\n")
            .Add("b.yaml", "claims: [")
            .Add("c.yaml", Claim("subject: country:jp", "predicate: NAMES", "value: x"));
        var result = await folder.ReadAsync();
        Assert.Equal(
            [
                SeedProblemCodes.UnknownKey, SeedProblemCodes.Required, SeedProblemCodes.YamlSyntax,
                SeedProblemCodes.UnknownPredicate, SeedProblemCodes.UnknownEntity,
            ],
            result.Problems.Select(problem => problem.Code));
    }

    private static string Claim(string subject, string predicate, string rest) =>
        $"claims:\n  - id: claim:c\n    {subject}\n    {predicate}\n    {rest}\n    evidence: [source:report#met]\n";

    private static string Participation(string line) =>
        Claim("subject: official:gantz", "predicate: PARTICIPATED_IN", $"object: meeting:m\n    {line}");

    private static string Evidence(string evidence) =>
        "claims:\n  - id: claim:c\n    subject: official:gantz\n    predicate: NAME\n    value: x\n"
        + $"    evidence: [{{ {evidence} }}]\n";

    private static async Task ExpectNone(string text)
    {
        using var folder = new SeedFolder().Add("a-world.yaml", World).Add("claims.yaml", text);
        Assert.Empty((await folder.ReadAsync()).Problems);
    }

    private static async Task Expect(string text, string code, int line, int? column, string path, string message)
    {
        using var folder = new SeedFolder().Add("a-world.yaml", World).Add("claims.yaml", text);
        var result = await folder.ReadAsync();
        var problem = Assert.Single(result.Problems, it => it.Code == code);
        Assert.Equal(("claims.yaml", line, path), (problem.File, problem.Line, problem.Path));
        Assert.Equal(column ?? problem.Column, problem.Column);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.True(result.Changes.IsEmpty);
    }
}
