using DiploGraph.Exchange.Seed.Format;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Sources;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Exchange.Seed.Resolving;

/// <summary>Puts what all files say into one change set, in the order of the files.</summary>
internal sealed class ChangeSetBuilder(
    SourceResolver sources, ClaimResolver claims, EvidenceResolver evidence, WordsResolver words)
{
    private readonly List<Entity> _entities = [];
    private readonly List<Capture> _captures = [];
    private readonly List<Claim> _claims = [];
    private readonly List<Evidence> _evidence = [];

    public void Add(SeedFile file)
    {
        AddSources(file);
        foreach (var (i, entry) in file.Datasets.Index())
        {
            AddEntity(sources.Resolve(entry, new Place(file, $"datasets[{i}]")));
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
            var place = new Place(file, $"claims[{i}]");
            if (claims.Resolve(entry, place) is { } claim)
            {
                _claims.Add(claim);
            }

            // The evidence of a claim with a mistake is looked at too, so that its own mistakes are told.
            var id = ClaimId.TryParse(entry.Id, out var known) ? known : default;
            _evidence.AddRange(evidence.Resolve(id, entry.Evidence, place));
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
            var place = new Place(file, $"sources[{i}]");
            AddEntity(sources.Resolve(entry, place));
            if (!EntityId.TryParse(entry.Id, out var id))
            {
                continue;
            }

            var source = new SourceInFile(id, entry, place);
            _captures.AddRange(sources.Captures(source));
            foreach (var quote in entry.Quotes)
            {
                words.Resolve(quote, source, place.Below($"quotes.{quote.Key}"));
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
