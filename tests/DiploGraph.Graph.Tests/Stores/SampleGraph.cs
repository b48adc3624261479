using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;
using Microsoft.Extensions.Time.Testing;

namespace DiploGraph.Graph.Tests.Stores;

/// <summary>Helpers that create test data.</summary>
internal static class SampleGraph
{
    public static readonly EntityId Source = EntityId.Parse("source:wire-report");

    /// <summary>Creates a clock that stays at the date of the first sample commit until a test advances it.</summary>
    public static FakeTimeProvider NewClock() => new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public static EntityId Id(string id) => EntityId.Parse(id);

    public static ClaimId ClaimOf(string slug) => ClaimId.Parse($"claim:{slug}");

    public static Entity Entity(string id, string? label = null)
    {
        var parsed = Id(id);
        return new Entity
        {
            Id = parsed,
            Label = label ?? id,
            Source = parsed.Type == EntityType.Source ? Description() : null,
            Dataset = parsed.Type == EntityType.Dataset ? new DatasetDescription { Sources = [Source] } : null,
        };
    }

    public static SourceDescription Description(string title = "A report") => new()
    {
        Kind = SourceKind.News,
        Title = title,
        Rights = new Rights { MayStoreText = true, MaxQuoteChars = 300 },
    };

    public static Claim Edge(string slug, string subject, Predicate predicate, string target) => new()
    {
        Id = ClaimOf(slug),
        Subject = Id(subject),
        Predicate = predicate,
        Object = ClaimValue.Of(Id(target)),
    };

    public static Claim Value(string slug, string subject, Predicate predicate, Literal literal) => new()
    {
        Id = ClaimOf(slug),
        Subject = Id(subject),
        Predicate = predicate,
        Object = ClaimValue.Of(literal),
    };

    public static Claim Name(string slug, string subject, string name, string? language = "en") =>
        Value(slug, subject, Predicate.Name, Literal.OfText(name, language));

    public static Claim TimeOf(string slug, string subject, string time) =>
        Value(slug, subject, Predicate.Time, Literal.OfTime(EdtfTime.Parse(time)));

    /// <summary>Creates evidence for a claim, as the model requires it.</summary>
    public static Evidence EvidenceFor(ClaimId claim, int number = 1, string? exact = "the very words") => new()
    {
        Claim = claim,
        Number = number,
        Source = Source,
        Quote = exact is null ? null : new TextQuoteSelector(exact),
    };

    /// <summary>
    /// Creates a change set of entities and claims. Each claim has one piece of evidence from <see cref="Source"/>.
    /// </summary>
    public static ChangeSet ChangesOf(IEnumerable<Entity> entities, params Claim[] claims) => new()
    {
        Entities = [.. entities],
        Claims = claims,
        Evidence = [.. claims.Select(claim => EvidenceFor(claim.Id))],
    };

    public static CommitRequest Commit(ChangeSet changes) =>
        new() { Changes = changes, Author = "tester", Message = "A test's change." };
}
