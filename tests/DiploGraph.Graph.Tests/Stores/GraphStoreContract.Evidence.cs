using System.Security.Cryptography;
using System.Text;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Stores;

public abstract partial class GraphStoreContract
{
    private const string CaptureText = "These are words, then.";
    private const string SmallerHash = "0000000000000000000000000000000000000000000000000000000000000001";

    private static readonly string Hash =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CaptureText)));

    private static readonly Capture Captured = new()
    {
        Sha256 = Hash,
        Source = Source,
        ByteLength = 22,
        MediaType = "text/plain; charset=utf-8",
        Retrieved = new DateOnly(2022, 9, 1),
        Text = CaptureText,
    };

    [Fact]
    public async Task Evidence_is_returned_complete_and_in_the_order_of_its_numbers()
    {
        var whole = new Evidence
        {
            Claim = ClaimOf("n"),
            Number = 2,
            Source = Source,
            Stance = Stance.Contradicts,
            Quote = new TextQuoteSelector("words", "are ", ", then"),
            Position = new TextPositionSelector(10, 15),
            CaptureSha256 = Hash,
            Verification = QuoteResult.Exact,
            Language = "en",
            AttributedTo = Id("official:a"),
            Credibility = 6,
            Note = "The source names him. \0",
        };
        var bare = EvidenceFor(ClaimOf("n"), number: 1, exact: null);
        await Store.CommitAsync(
            Commit(new ChangeSet
            {
                Entities = [Entity("source:wire-report"), Entity("official:a")],
                Captures = [Captured],
                Claims = [Name("n", "official:a", "Anna"), Name("n2", "official:a", "Annie")],
                Evidence = [whole, bare, EvidenceFor(ClaimOf("n2"))],
            }),
            default);

        await using var snapshot = await OpenAsync();
        var read = await snapshot.ReadEvidenceAsync([ClaimOf("n"), ClaimOf("none"), ClaimOf("n")], default);
        Assert.Equal([bare with { RecordedFrom = 1 }, whole with { RecordedFrom = 1 }], read[0]);
        Assert.Empty(read[1]);
        Assert.Equal(read[0], read[2]);
        var ofSources = await snapshot.ReadEvidenceOfSourcesAsync(
            [Id("official:a"), Source, Id("source:none")], PageRequest.First(9), default);
        Assert.Equal([0, 3, 0], ofSources.Select(page => page.Items.Count));
        var ofOther = await snapshot.ReadEvidenceAsync([ClaimOf("n2")], default);
        Assert.Equal([.. read[0], .. ofOther[0]], ofSources[1].Items);
        Assert.Equal(
            [0, 3, 0],
            await snapshot.CountEvidenceOfSourcesAsync([Id("official:a"), Source, Id("source:none")], default));
    }

    [Fact]
    public async Task Evidence_is_read_as_it_was_at_the_revision()
    {
        await RecordAsync([Entity("source:wire-report"), Entity("official:a")], Name("n", "official:a", "Anna"));
        await Store.CommitAsync(Commit(new ChangeSet { Evidence = [EvidenceFor(ClaimOf("n"), 2)] }), default);

        foreach (var (at, count) in new[] { (0, 0), (1, 1), (2, 2) })
        {
            await using var snapshot = await OpenAsync(SnapshotAt.OfRevision(at));
            Assert.Equal(count, (await snapshot.ReadEvidenceAsync([ClaimOf("n")], default))[0].Count);
            Assert.Equal(count, (await snapshot.CountEvidenceOfSourcesAsync([Source], default))[0]);
            var uses = (await snapshot.ReadSourcesAsync([Id("official:a")], PageRequest.First(9), default))[0].Items;
            Assert.Equal(count == 0 ? [] : [new SourceUse(Source, count)], uses);
        }
    }

    [Fact]
    public async Task Sources_of_an_entity_count_evidence_on_claims_from_and_to_it_of_any_status()
    {
        var other = Id("source:another");
        var change = ChangesOf(
            [Entity("source:wire-report"), Entity("source:another"), Entity("official:a"), Entity("meeting:m")],
            Name("n", "official:a", "Anna") with { Status = ClaimStatus.Refuted },
            Edge("a-m", "official:a", Predicate.ParticipatedIn, "meeting:m"));
        await Store.CommitAsync(
            Commit(change with
            {
                Evidence = [.. change.Evidence, EvidenceFor(ClaimOf("a-m"), 2) with { Source = other }],
            }),
            default);

        await using var snapshot = await OpenAsync();
        EntityId[] ids = [Id("official:a"), Id("meeting:m"), Id("meeting:none")];
        var pages = await snapshot.ReadSourcesAsync(ids, PageRequest.First(9), default);
        Assert.Equal([new SourceUse(other, 1), new SourceUse(Source, 2)], pages[0].Items);
        Assert.Equal([new SourceUse(other, 1), new SourceUse(Source, 1)], pages[1].Items);
        Assert.Empty(pages[2].Items);
        Assert.Equal([2, 2, 0], await snapshot.CountSourcesAsync(ids, default));
    }

    [Fact]
    public async Task Captures_are_found_by_hash()
    {
        var absent = Captured with { Sha256 = SmallerHash, Text = null, Retrieved = null };
        await Store.CommitAsync(
            Commit(new ChangeSet { Entities = [Entity("source:wire-report")], Captures = [Captured, absent] }),
            default);

        await using var snapshot = await OpenAsync();
        var captures = await snapshot.ReadCapturesAsync([Id("source:none"), Source], default);
        Assert.Empty(captures[0]);
        Assert.Equal([absent with { RecordedFrom = 1 }, Captured with { RecordedFrom = 1 }], captures[1]);
        var byHash = await snapshot.FindCapturesAsync([Hash, new string('f', 64), Hash], default);
        Assert.Equal([captures[1][1], null, captures[1][1]], byHash);
        await using var before = await OpenAsync(SnapshotAt.OfRevision(0));
        Assert.Null((await before.FindCapturesAsync([Hash], default))[0]);
    }

    [Fact]
    public async Task Recording_a_known_capture_again_changes_nothing()
    {
        await Store.CommitAsync(
            Commit(new ChangeSet { Entities = [Entity("source:wire-report")], Captures = [Captured] }), default);
        await Store.CommitAsync(Commit(new ChangeSet { Captures = [Captured] }), default);

        await using var snapshot = await OpenAsync();
        Assert.Equal([Captured with { RecordedFrom = 1 }], (await snapshot.ReadCapturesAsync([Source], default))[0]);
        await using var before = await OpenAsync(SnapshotAt.OfRevision(0));
        Assert.Empty((await before.ReadCapturesAsync([Source], default))[0]);
        await foreach (var changes in Store.ReadChangesAsync(1, default))
        {
            Assert.Empty(changes.Changes.Captures);
        }
    }

    [Fact]
    public async Task Descriptions_of_sources_and_datasets_are_returned_complete()
    {
        var source = Entity("source:wire-report") with
        {
            Disambiguation = "the wire",
            Source = new SourceDescription
            {
                Kind = SourceKind.OfficialRelease,
                Title = "共同声明 <joint>",
                Url = "https://example.org/a?b=c&d",
                Publisher = "A ministry",
                Credit = "By \"Staff\"",
                Published = EdtfTime.Parse("2022-08-30"),
                PublishedBasis = "The page's header.",
                Language = "ja",
                DerivedFrom = [Id("source:other")],
                Speaks = Id("country:jp"),
                Reliability = 'B',
                Rights = new Rights
                {
                    License = "CC-BY-4.0",
                    Attribution = "A",
                    Terms = "T",
                    MayStoreText = true,
                    MayRedistributeText = true,
                    MaxQuoteChars = 90,
                },
            },
        };
        var dataset = Entity("dataset:d") with
        {
            Dataset = new DatasetDescription
            {
                Sources = [Source],
                Coverage =
                [
                    new Coverage
                    {
                        Subjects = [Id("country:jp")],
                        During = EdtfTime.Parse("1952/2022"),
                        Contacts = [EntityType.Meeting, EntityType.Visit],
                        Note = "Complete.",
                    },
                ],
            },
        };
        var change = new ChangeSet { Entities = [source, Entity("source:other"), Entity("country:jp"), dataset] };
        await Store.CommitAsync(Commit(change), default);

        await using var snapshot = await OpenAsync();
        var read = await snapshot.FindEntitiesAsync([.. change.Entities.Select(entity => entity.Id)], default);
        AssertSame(Recorded(change, 1), new ChangeSet { Entities = [.. read.Select(entity => entity!)] });
    }

    [Theory]
    [InlineData("official:yoshimasa-hayashi", "official:yoshimasa-hayashi")]
    [InlineData("official:yoshimasa-hayasi", "official:yoshimasa-hayashi")]
    [InlineData("official:hayashi", "official:yoshimasa-hayashi")]
    [InlineData("Hayashi, Yoshimasa", "official:yoshimasa-hayashi")]
    [InlineData("person:yoshimasa_hayashi", "official:yoshimasa-hayashi")]
    [InlineData("jp", "country:jp")]
    public async Task Suggests_similar_ids(string text, string expected)
    {
        await RecordAsync(
        [
            Entity("official:yoshimasa-hayashi"), Entity("official:yoshiro-mori"),
            Entity("country:jp"), Entity("country:il"),
        ]);
        await using var snapshot = await OpenAsync();
        Assert.Equal(expected, (await snapshot.SuggestIdsAsync([new IdQuery(text)], 5, default))[0][0]);
        Assert.Single((await snapshot.SuggestIdsAsync([new IdQuery(text)], 1, default))[0]);
    }

    [Fact]
    public async Task Suggests_ids_of_one_type_and_ids_of_claims_in_one_read()
    {
        await RecordMeetingsAsync();
        await using var snapshot = await OpenAsync();
        IdQuery[] unknown =
        [
            new("m3") { Type = EntityType.Meeting }, new("m3") { Type = EntityType.Official },
            new("claim:ana-m3") { IsOfClaim = true }, new("claim:ana-m3"),
        ];
        var nearest = await snapshot.SuggestIdsAsync(unknown, 1, default);

        Assert.Equal(
            ["meeting:m3", "", "claim:anna-m3", ""],
            nearest.Select(ids => string.Join(' ', ids)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(":::")]
    [InlineData("something entirely different")]
    public async Task Suggests_nothing_if_no_id_is_similar(string text)
    {
        await RecordAsync([Entity("official:yoshimasa-hayashi")]);
        await using var snapshot = await OpenAsync();
        Assert.Empty((await snapshot.SuggestIdsAsync([new IdQuery(text)], 5, default))[0]);
    }
}
