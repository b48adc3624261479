using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Time;

namespace DiploGraph.Benchmarks.Graphs;

/// <summary>The changes of one commit of a generated graph. Each claim gets a quote from one of the sources.</summary>
internal sealed class GraphBatch(Random random, IReadOnlyList<EntityId> sources, long firstClaim)
{
    private readonly List<Entity> _entities = [];
    private readonly List<Claim> _claims = [];
    private readonly List<Evidence> _evidence = [];

    /// <summary>The number of claims.</summary>
    public int Count => _claims.Count;

    /// <summary>Adds an entity.</summary>
    public EntityId Add(Entity entity)
    {
        _entities.Add(entity);
        return entity.Id;
    }

    /// <summary>Adds a source with this number.</summary>
    public EntityId Report(int number) => Add(new Entity
    {
        Id = EntityId.Parse($"source:report-{number}"),
        Label = $"Report {number}",
        Source = new SourceDescription
        {
            Kind = SourceKind.News,
            Title = $"Report {number}",
            Url = $"https://example.org/reports/{number}",
            Language = "en",
            Rights = new Rights { MaxQuoteChars = 300 },
        },
    });

    /// <summary>Adds an edge.</summary>
    public void Edge(
        EntityId subject, Predicate predicate, EntityId other, EdtfTime? valid = null, params Qualifier[] qualifiers) =>
        Add(subject, predicate, ClaimValue.Of(other), valid, qualifiers);

    /// <summary>Adds a value.</summary>
    public void Value(EntityId subject, Predicate predicate, Literal value, params Qualifier[] qualifiers) =>
        Add(subject, predicate, ClaimValue.Of(value), null, qualifiers);

    /// <summary>The change set.</summary>
    public ChangeSet ToChangeSet() => new() { Entities = _entities, Claims = _claims, Evidence = _evidence };

    private void Add(
        EntityId subject, Predicate predicate, ClaimValue value, EdtfTime? valid, IReadOnlyList<Qualifier> qualifiers)
    {
        var number = firstClaim + _claims.Count;
        var id = ClaimId.Parse($"claim:generated-{number}");
        _claims.Add(new Claim
        {
            Id = id,
            Subject = subject,
            Predicate = predicate,
            Object = value,
            ValidTime = valid,
            Qualifiers = qualifiers is [] ? QualifierSet.Empty : new QualifierSet(qualifiers),
        });

        // One claim in ten has evidence from a second source.
        for (var at = 1; at <= (random.Next(10) == 0 ? 2 : 1); at++)
        {
            _evidence.Add(new Evidence
            {
                Claim = id,
                Number = at,
                Source = sources[random.Next(sources.Count)],
                Quote = new TextQuoteSelector($"the words in which a report mentions number {number}", "it says ", "."),
                Language = "en",
            });
        }
    }
}
