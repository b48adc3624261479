using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;
using static DiploGraph.Graph.Queries.ClaimFilter;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Stores;

/// <summary>Every filter of claims.</summary>
public abstract partial class GraphStoreContract
{
    private Task<string[]> ClaimsAsync(ClaimFilter where, SnapshotAt at = default) =>
        SlugsAsync(new ClaimQuery { Where = where, Statuses = [], Order = ClaimOrder.Id }, at);

    private static EntityFilter.IdIn IdIs(string id) => new([Id(id)]);

    [Fact]
    public async Task Claims_are_filtered_by_id_and_by_filters_of_their_ends()
    {
        await RecordMeetingsAsync();
        Assert.Equal(["anna-m1", "bo-m1"], await ClaimsAsync(
            new IdIn([ClaimOf("bo-m1"), ClaimOf("none"), ClaimOf("anna-m1")])));
        Assert.Equal(["bo-m1", "bo-office"], await ClaimsAsync(new SubjectIs(IdIs("official:bo"))));
        Assert.Equal(["anna-m1", "bo-m1"], await ClaimsAsync(new ObjectIs(IdIs("meeting:m1"))));
        Assert.Equal(["chen-m2"], await ClaimsAsync(new SubjectIs(Named(TextMatch.In, "CHEN"))));
        Assert.Equal(
            ["anna-m2", "chen-m2"],
            await ClaimsAsync(new ObjectIs(new EntityFilter.TokenIn(Predicate.Kind, ["SUMMIT"]))));
        Assert.Equal(
            ["anna-office", "bo-office"],
            await ClaimsAsync(new ObjectIs(new EntityFilter.Related(
                Predicate.OfficeOf, ClaimDirection.Outgoing, Quantifier.Some, IdIs("country:il")))));
        Assert.Empty(await ClaimsAsync(new SubjectIs(IdIs("official:nobody"))));
        Assert.Empty(await ClaimsAsync(new ObjectIs(new EntityFilter.And([])), SnapshotAt.OfRevision(0)));
    }

    [Fact]
    public async Task Claims_are_filtered_by_predicate_status_and_rank()
    {
        await RecordMeetingsAsync();
        Assert.Equal(["office-il"], await ClaimsAsync(new PredicateIn([Predicate.OfficeOf])));
        Assert.Equal(
            ["anna-alias", "chen-m2"],
            await ClaimsAsync(new StatusIn([ClaimStatus.Refuted, ClaimStatus.Retracted])));
        Assert.Equal(
            ["anna-m3", "m2-time-worse"], await ClaimsAsync(new RankIn([ClaimRank.Preferred, ClaimRank.Deprecated])));
        Assert.Equal(
            ["chen-m2"],
            await ClaimsAsync(new And(
                [new PredicateIn([Predicate.ParticipatedIn]), new StatusIn([ClaimStatus.Refuted])])));
        Assert.Empty(await ClaimsAsync(new PredicateIn([])));
    }

    [Theory]
    [InlineData(TextMatch.In, "bilateral", "m1-kind")]
    [InlineData(TextMatch.In, "2001", "m2-time-worse")]
    [InlineData(TextMatch.Contains, "nna", "anna-name")]
    [InlineData(TextMatch.StartsWith, "ann", "anna-alias")]
    [InlineData(TextMatch.In, "country:il", "")]
    public async Task Claims_are_filtered_by_the_text_of_their_value(TextMatch match, string text, string expected)
    {
        await RecordMeetingsAsync();
        Assert.Equal(expected, string.Join(' ', await ClaimsAsync(new ValueIs(match, ["zzz", text]))));
    }

    [Fact]
    public async Task Claims_are_filtered_by_the_kind_language_and_time_of_their_value()
    {
        await RecordMeetingsAsync();
        await RecordAsync(
            [], Name("austrian", "country:il", "Israel", "de-AT"), Name("hebrew", "country:il", "ישראל", "iw-IL"));
        Assert.Equal(["m1-kind", "m2-kind"], await ClaimsAsync(new ValueKindIn([LiteralKind.Token])));
        Assert.Equal(["anna-name", "austrian"], await ClaimsAsync(new ValueLanguageIn(["DE", "el"])));
        Assert.Empty(await ClaimsAsync(new ValueLanguageIn(["d", "de-A"])));
        Assert.Equal(["hebrew"], await ClaimsAsync(new ValueLanguageIn(["he"])));
        Assert.Equal(["hebrew"], await ClaimsAsync(new ValueLanguageIn(["IW-il"])));
        Assert.Equal(
            ["m1-time", "m2-time"],
            await ClaimsAsync(new ValueTimeIs(new TimeCondition(TimeMatch.Within, EdtfTime.Parse("2022-08"), false))));
    }

    [Fact]
    public async Task Claims_are_filtered_by_their_valid_time_and_by_the_revision_that_recorded_them()
    {
        await RecordMeetingsAsync();
        await RecordAsync([], Edge("bo-m2", "official:bo", Predicate.ParticipatedIn, "meeting:m2"));
        var spring = EdtfTime.Parse("2021-03");
        Assert.Equal(
            ["anna-office"], await ClaimsAsync(new ValidTimeIs(new TimeCondition(TimeMatch.Overlaps, spring, true))));
        Assert.Equal(
            ["bo-office"], await ClaimsAsync(new ValidTimeIs(new TimeCondition(TimeMatch.After, spring, true))));
        Assert.DoesNotContain("bo-office", await ClaimsAsync(new MayBeValidAt(spring)));
        Assert.Contains("bo-m1", await ClaimsAsync(new MayBeValidAt(spring)));
        Assert.Equal(["bo-m2"], await ClaimsAsync(new RecordedIn(2, 9)));
        Assert.Empty(await ClaimsAsync(new RecordedIn(2, 1)));
        Assert.Empty(await ClaimsAsync(new RecordedIn(2, 2), SnapshotAt.OfRevision(1)));
    }

    [Fact]
    public async Task Claims_and_relations_are_filtered_by_qualifiers_and_valid_time()
    {
        await RecordMeetingsAsync();
        var role = new Qualifier(QualifierKey.Role, ClaimValue.Of(Literal.OfToken("HOST")));
        var capacity = new Qualifier(QualifierKey.Capacity, ClaimValue.Of(Id("office:o")));
        await RecordAsync([], Edge("bo-m2", "official:bo", Predicate.ParticipatedIn, "meeting:m2") with
        {
            Qualifiers = new QualifierSet([role, capacity]),
        });
        Qualified Is(QualifierKey key, string text, params EntityId[] entities) =>
            new(new QualifierIs(key, [text], entities));
        Assert.Equal(["bo-m2"], await ClaimsAsync(Is(QualifierKey.Role, "HOST")));
        Assert.Equal(["bo-m2"], await ClaimsAsync(Is(QualifierKey.Capacity, "office:o", Id("office:o"))));
        Assert.Empty(await ClaimsAsync(Is(QualifierKey.Role, "VISITOR")));

        EntityFilter.Related Held(string then) => new(
            Predicate.HoldsOffice, ClaimDirection.Outgoing, Quantifier.Some, null)
        {
            ValidTimes = [new TimeCondition(TimeMatch.Overlaps, EdtfTime.Parse(then), true)],
        };
        Assert.Equal("official:bo", await FilterAsync(Held("2022")));
        Assert.Equal("official:anna official:bo", await FilterAsync(Held("2021")));
    }

    [Fact]
    public async Task Claims_are_filtered_by_their_evidence()
    {
        await RecordMeetingsAsync();
        await Store.CommitAsync(
            Commit(new ChangeSet
            {
                Entities = [Entity("source:other", "Another paper")],
                Evidence =
                [
                    EvidenceFor(ClaimOf("bo-m1"), 2) with
                    {
                        Source = Id("source:other"),
                        Stance = Stance.Contradicts,
                        Quote = new TextQuoteSelector("he was ABROAD then"),
                        Language = "en-GB",
                        AttributedTo = Id("official:chen"),
                    },
                ],
            }),
            default);
        Task<string[]> With(EvidenceFilter filter) => ClaimsAsync(new Evidenced(Quantifier.Some, filter));

        Assert.Equal(["bo-m1"], await With(new EvidenceFilter.SourceIs(IdIs("source:other"))));
        Assert.Equal(["bo-m1"], await With(new EvidenceFilter.SourceIs(Named(TextMatch.StartsWith, "another"))));
        Assert.Equal(["bo-m1"], await With(new EvidenceFilter.StanceIn([Stance.Contradicts])));
        Assert.Equal(["bo-m1"], await With(new EvidenceFilter.WordsAre(TextMatch.Contains, ["abroad"])));
        Assert.Equal(["bo-m1"], await With(new EvidenceFilter.LanguageIn(["en"])));
        Assert.Equal(["bo-m1"], await With(new EvidenceFilter.AttributedTo(IdIs("official:chen"))));
        Assert.Equal(17, (await With(new EvidenceFilter.VerificationIn([QuoteResult.CaptureMissing]))).Length);
        Assert.Empty(await With(new EvidenceFilter.And(
            [new EvidenceFilter.SourceIs(IdIs("source:other")), new EvidenceFilter.StanceIn([Stance.Supports])])));

        var contradicts = new EvidenceFilter.StanceIn([Stance.Contradicts]);
        Assert.DoesNotContain("bo-m1", await ClaimsAsync(new Evidenced(Quantifier.None, contradicts)));
        Assert.Empty(await ClaimsAsync(new Evidenced(Quantifier.Every, contradicts)));
        Assert.Empty(await ClaimsAsync(new Evidenced(Quantifier.None, null)));
        Assert.Empty(await ClaimsAsync(new Evidenced(Quantifier.Some, contradicts), SnapshotAt.OfRevision(1)));
    }

    [Fact]
    public async Task Claim_filters_can_be_combined_and_apply_to_the_claims_of_each_anchor()
    {
        await RecordMeetingsAsync();
        ClaimFilter where = new Or(
        [
            new ObjectIs(IdIs("meeting:m1")),
            new And([new PredicateIn([Predicate.HoldsOffice]), new Not(new SubjectIs(IdIs("official:bo")))]),
        ]);
        Assert.Equal(["anna-m1", "anna-office", "bo-m1"], await ClaimsAsync(where));
        Assert.Equal(17, (await ClaimsAsync(new And([]))).Length);
        Assert.Empty(await ClaimsAsync(new Or([])));

        await using var snapshot = await OpenAsync();
        var query = new ClaimQuery
        {
            Anchors = [Id("official:bo"), Id("official:anna")],
            Where = where,
            Order = ClaimOrder.Id,
        };
        var pages = await snapshot.ReadClaimsAsync(query, PageRequest.First(9), default);
        Assert.Equal(
            ["claim:bo-m1", "claim:anna-m1 claim:anna-office"],
            pages.Select(page => string.Join(' ', page.Items.Select(claim => claim.Id.Value))));
        Assert.Equal([1, 2], await snapshot.CountClaimsByAnchorAsync(query, default));
        Assert.Equal(["two"], (await SupportedByTwoAsync()).Take(1));
    }

    private async Task<string[]> SupportedByTwoAsync()
    {
        await RecordAccountsAsync();
        return await SlugsAsync(new ClaimQuery
        {
            Where = new And(
            [
                new Supported(new SupportFilter { MinAccounts = 2, MaxAccounts = 2 }),
                new Not(new ObjectIs(IdIs("meeting:m"))),
            ]),
        });
    }
}
