using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Tests.Desk;

/// <summary>Proposals and their parts.</summary>
internal static class ProposalSamples
{
    /// <summary>The time at which sample proposals are created.</summary>
    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Returns a comment.</summary>
    public static ProposalComment Comment(string token) =>
        new() { Token = token, Version = 1, Author = "Ben", CreatedAt = Noon, Text = "Which page?" };

    /// <summary>Returns the outcome of a decision on the first version.</summary>
    public static ProposalOutcome Outcome(ProposalDecision decision) =>
        new() { Decision = decision, Version = 1, By = "Cleo", At = Noon.AddDays(1), Reason = "Checked." };

    /// <summary>Returns a version.</summary>
    public static ProposalVersion Version(int number, ChangeSet changes) => new(
        number,
        $"Version {number}.",
        BasedOn: 7,
        ProposalVersion.DigestOf(changes),
        Noon.AddMinutes(number),
        ProposalVersion.SizeOf(changes));

    /// <summary>Returns an open proposal with one version.</summary>
    public static Proposal Proposal(string id, ChangeSet changes) => new()
    {
        Id = id,
        Author = "Anna",
        CreatedAt = Noon,
        RequestHash = new string('a', 64),
        Versions = [Version(1, changes)],
    };

    /// <summary>Returns a change set with one entity.</summary>
    public static ChangeSet ChangesTo(string slug) => new()
    {
        Entities = [new Entity { Id = EntityId.Parse($"place:{slug}"), Label = slug }],
    };

    /// <summary>Returns a change set in which every field has a value.</summary>
    public static ChangeSet RichChanges(string text)
    {
        var source = EntityId.Parse("source:s");
        var claim = ClaimId.Parse("claim:c");
        return new ChangeSet
        {
            Entities =
            [
                new Entity
                {
                    Id = source,
                    Label = text,
                    Source = new SourceDescription
                    {
                        Kind = SourceKind.News,
                        Title = text,
                        Published = EdtfTime.Parse("2022-08~"),
                        DerivedFrom = [EntityId.Parse("source:t")],
                        Speaks = EntityId.Parse("country:il"),
                        Reliability = 'B',
                        Rights = new Rights { MayStoreText = true, MaxQuoteChars = 300 },
                    },
                },
                new Entity
                {
                    Id = EntityId.Parse("dataset:d"),
                    Label = "d",
                    Disambiguation = text,
                    Dataset = new DatasetDescription
                    {
                        Sources = [source],
                        Coverage =
                        [
                            new Coverage
                            {
                                Subjects = [EntityId.Parse("official:o")],
                                Counterparts = [EntityId.Parse("country:jp")],
                                Places = [EntityId.Parse("place:p")],
                                During = EdtfTime.Parse("2022"),
                                Contacts = [EntityType.Meeting],
                                Note = text,
                            },
                        ],
                    },
                },
            ],
            Captures =
            [
                new Capture
                {
                    Sha256 = new string('c', 64),
                    Source = source,
                    ByteLength = 5_000_000_000,
                    MediaType = "text/plain",
                    Retrieved = new DateOnly(2022, 8, 30),
                    Text = text,
                },
            ],
            Claims =
            [
                new Claim
                {
                    Id = claim,
                    Subject = EntityId.Parse("official:o"),
                    Predicate = Predicate.HoldsOffice,
                    Object = ClaimValue.Of(EntityId.Parse("office:x")),
                    Qualifiers = new QualifierSet(
                    [
                        new Qualifier(QualifierKey.Role, ClaimValue.Of(Literal.OfToken("HOST"))),
                        new Qualifier(QualifierKey.Capacity, ClaimValue.Of(EntityId.Parse("office:y"))),
                        new Qualifier(QualifierKey.Role, ClaimValue.Of(Literal.OfText(text, "en"))),
                    ]),
                    ValidTime = EdtfTime.Parse("2020-05-17/2022-12-29"),
                    Status = ClaimStatus.Disputed,
                    Rank = ClaimRank.Deprecated,
                    RankReason = text,
                    Supersedes = ClaimId.Parse("claim:b"),
                },
                new Claim
                {
                    Id = ClaimId.Parse("claim:n"),
                    Subject = EntityId.Parse("official:o"),
                    Predicate = Predicate.Name,
                    Object = ClaimValue.Of(Literal.OfText(text, "he")),
                },
            ],
            Evidence =
            [
                new Evidence
                {
                    Claim = claim,
                    Number = 2,
                    Source = source,
                    Stance = Stance.Contradicts,
                    Quote = new TextQuoteSelector(text, "before", text),
                    Position = new TextPositionSelector(3, 9),
                    CaptureSha256 = new string('c', 64),
                    Verification = QuoteResult.Exact,
                    Language = "en",
                    AttributedTo = EntityId.Parse("official:p"),
                    Credibility = 2,
                    Note = text,
                },
            ],
        };
    }
}
