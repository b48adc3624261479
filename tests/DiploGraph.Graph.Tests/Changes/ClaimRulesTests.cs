using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Vocabulary;
using static DiploGraph.Graph.Tests.Changes.ChangeSetFixture;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Changes;

public sealed class ClaimRulesTests
{
    private static readonly Claim Presence = Edge("c", "official:b", Predicate.ParticipatedIn, "meeting:m");

    [Fact]
    public async Task Accepts_a_claim_with_every_qualifier_of_its_predicate()
    {
        var claim = Presence.With(
            Token(QualifierKey.Role, "HOST"),
            Ref(QualifierKey.Capacity, "office:o"),
            Ref(QualifierKey.OnBehalfOf, "country:jp"),
            Token(QualifierKey.Mode, "REMOTE"),
            Token(QualifierKey.Attendance, "OCCURRED"),
            Text(QualifierKey.RoleText, "the minister"),
            Text(QualifierKey.Basis, "As the report has it."));
        Assert.Equal("", await CodesAsync(claim));
    }

    [Fact]
    public async Task A_claim_needs_an_id() => Assert.Equal(
        "MISSING_ID", await CodesAsync(Presence with { Id = default }));

    [Fact]
    public async Task A_claim_occurs_once_in_a_change_set() => Assert.Equal(
        "DUPLICATE",
        await CodesAsync(ChangesOf([], Presence) with { Claims = [Presence, Presence] }));

    [Fact]
    public async Task A_predicate_must_exist() =>
        Assert.Equal("BAD_VALUE", await CodesAsync(Presence with { Predicate = (Predicate)999 }));

    [Theory]
    [InlineData("official:nobody", "meeting:m", "UNKNOWN_ENTITY")]
    [InlineData("official:b", "meeting:none", "UNKNOWN_ENTITY")]
    [InlineData("office:o", "meeting:m", "WRONG_TYPE")]
    [InlineData("official:b", "office:o", "WRONG_TYPE")]
    public async Task Both_ends_must_exist_and_fit_the_predicate(string subject, string target, string code) =>
        Assert.Equal(code, await CodesAsync(Edge("c", subject, Predicate.ParticipatedIn, target)));

    [Fact]
    public async Task Ends_may_be_new_in_the_same_change_set() => Assert.Equal(
        "",
        await CodesAsync(ChangesOf(
            [Entity("official:new"), Entity("meeting:new")],
            Edge("c", "official:new", Predicate.ParticipatedIn, "meeting:new"))));

    [Fact]
    public async Task An_edge_requires_an_entity_and_a_value_a_literal_of_its_kind()
    {
        Assert.Equal(
            "WRONG_KIND",
            await CodesAsync(Presence with { Object = ClaimValue.Of(Literal.OfText("a meeting")) }));
        Assert.Equal("WRONG_KIND", await CodesAsync(Presence with { Object = default }));
        Assert.Equal("WRONG_KIND", await CodesAsync(Edge("c", "official:b", Predicate.Name, "official:a")));
        Assert.Equal(
            "WRONG_KIND",
            await CodesAsync(Value("c", "official:b", Predicate.Name, Literal.OfToken("ANN"))));
    }

    [Theory]
    [InlineData(LiteralKind.Time, "2022-02-30")]
    [InlineData(LiteralKind.Coordinates, "91,0")]
    [InlineData(LiteralKind.Coordinates, "35.69;139.7")]
    [InlineData(LiteralKind.Coordinates, "35.69,")]
    public async Task The_text_of_a_literal_must_match_its_kind(LiteralKind kind, string text) => Assert.Equal(
        "BAD_LITERAL",
        await CodesAsync(ChangesOf([Entity("place:p")], Value(
            "c",
            kind == LiteralKind.Time ? "meeting:m" : "place:p",
            kind == LiteralKind.Time ? Predicate.Time : Predicate.Coordinates,
            new Literal(kind, text)))));

    [Theory]
    [InlineData(QualifierKey.Ordinal, LiteralKind.Integer, "2", "")]
    [InlineData(QualifierKey.Ordinal, LiteralKind.Integer, "-2", "")]
    [InlineData(QualifierKey.Ordinal, LiteralKind.Integer, "+2", "BAD_LITERAL")]
    [InlineData(QualifierKey.Ordinal, LiteralKind.Integer, "two", "BAD_LITERAL")]
    [InlineData(QualifierKey.Ordinal, LiteralKind.Integer, "9223372036854775808", "BAD_LITERAL")]
    [InlineData(QualifierKey.Ordinal, LiteralKind.Text, "2", "WRONG_KIND")]
    [InlineData(QualifierKey.Acting, LiteralKind.Boolean, "true", "")]
    [InlineData(QualifierKey.Acting, LiteralKind.Boolean, "yes", "BAD_LITERAL")]
    [InlineData(QualifierKey.Role, LiteralKind.Token, "HOST", "UNEXPECTED_QUALIFIER")]
    public async Task Qualifiers_must_be_those_of_the_predicate(
        QualifierKey key, LiteralKind kind, string text, string code)
    {
        var qualifier = new Qualifier(key, ClaimValue.Of(new Literal(kind, text)));
        var claim = Edge("c", "official:b", Predicate.HoldsOffice, "office:o").With(qualifier);
        Assert.Equal(code, await CodesAsync(claim));
    }

    [Theory]
    [InlineData("office:none", "UNKNOWN_ENTITY")]
    [InlineData("country:jp", "WRONG_TYPE")]
    public async Task The_entity_of_a_qualifier_must_exist_and_have_its_type(string office, string code) =>
        Assert.Equal(code, await CodesAsync(Presence.With(Ref(QualifierKey.Capacity, office))));

    [Fact]
    public async Task Tokens_must_be_in_their_vocabulary()
    {
        Assert.Equal("UNKNOWN_TOKEN", await CodesAsync(Presence.With(Token(QualifierKey.Role, "KING"))));
        Assert.Equal(
            "UNKNOWN_TOKEN",
            await CodesAsync(Value("c", "meeting:m", Predicate.Kind, Literal.OfToken("TREATY"))));
        Assert.Equal("", await CodesAsync(Value("c", "meeting:m", Predicate.Kind, Literal.OfToken("SUMMIT"))));
    }

    [Theory]
    [InlineData("ja-Latn-hepburn", "")]
    [InlineData("zh-Hant-TW", "")]
    [InlineData("x-private", "")]
    [InlineData("English (US)", "BAD_LANGUAGE")]
    [InlineData("en_US", "BAD_LANGUAGE")]
    [InlineData("", "BAD_LANGUAGE")]
    [InlineData("e", "BAD_LANGUAGE")]
    public async Task A_language_must_be_a_tag(string tag, string code) =>
        Assert.Equal(code, await CodesAsync(Name("c", "official:b", "Ann", tag)));

    [Theory]
    [InlineData("ja", "")]
    [InlineData("Japanese (Tokyo)", "BAD_LANGUAGE")]
    public async Task The_language_of_an_agreement_must_be_a_tag(string tag, string code) => Assert.Equal(
        code,
        await CodesAsync(ChangesOf(
            [Entity("agreement:x")], Value("c", "agreement:x", Predicate.Language, Literal.OfText(tag)))));

    [Theory]
    [InlineData("JP", "")]
    [InlineData("japan", "BAD_LITERAL")]
    [InlineData("JP\n", "BAD_LITERAL")]
    public async Task An_external_id_has_the_form_of_its_scheme(string id, string code) => Assert.Equal(
        code,
        await CodesAsync(Value("c", "country:jp", Predicate.ExternalId, Literal.OfText(id))
            .With(Token(QualifierKey.Scheme, IdScheme.Iso3166Alpha2))));

    [Theory]
    [InlineData("2016-02-25", "")]
    [InlineData("2016-02-31", "BAD_LITERAL")]
    public async Task The_milestones_of_an_envoy_must_be_times(string time, string code) => Assert.Equal(
        code,
        await CodesAsync(Edge("c", "official:b", Predicate.HoldsOffice, "office:o").With(
            new Qualifier(QualifierKey.Credentialed, ClaimValue.Of(new Literal(LiteralKind.Time, time))))));

    [Fact]
    public async Task Only_a_text_can_have_a_language() => Assert.Equal(
        "BAD_LANGUAGE",
        await CodesAsync(Value("c", "meeting:m", Predicate.Time, new Literal(LiteralKind.Time, "2022", "en"))));

    [Fact]
    public async Task Texts_have_limits_and_no_lone_surrogates()
    {
        Assert.Equal("BAD_LENGTH", await CodesAsync(Name("c", "official:b", " ")));
        Assert.Equal("BAD_LENGTH", await CodesAsync(Name("c", "official:b", new string('a', 1_000_001))));
        Assert.Equal("BAD_TEXT", await CodesAsync(Name("c", "official:b", "a\uD800b")));
        Assert.Equal("BAD_TEXT", await CodesAsync(Name("c", "official:b", "\uDC00\uD800")));
        Assert.Equal("", await CodesAsync(Name("c", "official:b", "\U0001F54A")));
        Assert.Equal(
            "BAD_LENGTH",
            await CodesAsync(Presence.With(
                [.. Enumerable.Repeat(Token(QualifierKey.Role, "HOST"), 51)])));
    }

    [Fact]
    public async Task No_entity_is_related_to_itself_or_the_same_as_one_of_another_type()
    {
        Assert.Equal("REFERS_TO_ITSELF", await CodesAsync(Edge("c", "official:b", Predicate.SameAs, "official:b")));
        Assert.Equal("", await CodesAsync(Edge("c", "statement:s", Predicate.About, "statement:s")));
        Assert.Equal("WRONG_TYPE", await CodesAsync(Edge("c", "official:b", Predicate.SameAs, "country:jp")));
        Assert.Equal("", await CodesAsync(Edge("c", "official:b", Predicate.DifferentFrom, "country:jp")));
    }

    [Fact]
    public async Task A_deprecated_claim_needs_a_reason()
    {
        var claim = Presence with { Rank = ClaimRank.Deprecated };
        Assert.Equal("RANK_WITHOUT_REASON", await CodesAsync(claim));
        Assert.Equal("", await CodesAsync(claim with { RankReason = "Imprecise." }));
    }

    [Fact]
    public async Task Status_and_rank_must_be_valid() => Assert.Equal(
        "BAD_VALUE BAD_VALUE", await CodesAsync(Presence with { Status = (ClaimStatus)77, Rank = (ClaimRank)77 }));

    [Fact]
    public async Task A_new_version_keeps_subject_predicate_and_object()
    {
        var known = Edge("known", "official:a", Predicate.ParticipatedIn, "meeting:m");
        Assert.Equal("", await CodesAsync(Only(known with { Status = ClaimStatus.Retracted })));
        Assert.Equal("CLAIM_CHANGED", await CodesAsync(Only(known with { Subject = Id("official:b") })));
        Assert.Equal(
            "CLAIM_CHANGED",
            await CodesAsync(Only(Edge("known", "official:a", Predicate.About, "meeting:m"))));
        Assert.Equal(
            "CLAIM_CHANGED",
            await CodesAsync(ChangesOf([Entity("meeting:n")]) with
            {
                Claims = [known with { Object = ClaimValue.Of(Id("meeting:n")) }],
            }));
    }

    private static ChangeSet Only(Claim claim) => new() { Claims = [claim] };
}
