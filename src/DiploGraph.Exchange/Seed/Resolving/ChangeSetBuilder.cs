using DiploGraph.Exchange.Seed.Format;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Revisions;

namespace DiploGraph.Exchange.Seed.Resolving;

/// <summary>Collects the contents of all files into one change set, in file order.</summary>
internal sealed class ChangeSetBuilder(
    SourceResolver sources,
    ClaimResolver claims,
    EarlierResolver earlier,
    EvidenceResolver evidence,
    QuoteResolver quotes)
{
    private readonly List<Entity> _entities = [];
    private readonly List<Capture> _captures = [];
    private readonly List<Claim> _claims = [];
    private readonly List<Evidence> _evidence = [];
    private readonly Dictionary<ClaimId, IReadOnlyList<EarlierClaim>> _earlier = [];

    /// <summary>The earlier versions of the claims that have any, oldest first.</summary>
    public IReadOnlyDictionary<ClaimId, IReadOnlyList<EarlierClaim>> Earlier => _earlier;

    public void Add(SeedFile file)
    {
        AddSources(file);
        foreach (var (i, entry) in file.Datasets.Index())
        {
            AddEntity(sources.Resolve(entry, new SeedLocation(file).At("datasets", i)));
        }

        foreach (var entry in file.Entities)
        {
            if (EntityId.TryParse(entry.Id, out var id))
            {
                AddEntity(new Entity { Id = id, Label = entry.Label ?? "", Disambiguation = entry.Disambiguation });
            }
        }

        foreach (var (i, entry) in file.Claims.Index())
        {
            var location = new SeedLocation(file).At("claims", i);
            if (claims.Resolve(entry, location) is { } claim)
            {
                _claims.Add(claim);
                if (entry.Earlier.Count > 0)
                {
                    _earlier[claim.Id] = earlier.Resolve(entry, location);
                }
            }

            // Also resolve the evidence of a claim that has a problem, to report the problems of the evidence.
            var id = ClaimId.TryParse(entry.Id, out var known) ? known : default;
            _evidence.AddRange(evidence.Resolve(id, entry.Evidence, location));
        }
    }

    public ChangeSet Build() => new()
    {
        Entities = _entities,
        Captures = _captures,
        Claims = _claims,
        Evidence = _evidence,
    };

    private void AddSources(SeedFile file)
    {
        foreach (var (i, entry) in file.Sources.Index())
        {
            var location = new SeedLocation(file).At("sources", i);
            AddEntity(sources.Resolve(entry, location));
            if (!EntityId.TryParse(entry.Id, out var id))
            {
                continue;
            }

            var source = new SourceInFile(id, entry, location);
            _captures.AddRange(sources.Captures(source));
            foreach (var quote in entry.Quotes)
            {
                quotes.Resolve(quote, source, location.Below("quotes").Below(quote.Key));
            }
        }
    }

    private void AddEntity(Entity? entity)
    {
        if (entity is not null)
        {
            _entities.Add(entity);
        }
    }
}
