using DiploGraph.Exchange.Seed.Format;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;

namespace DiploGraph.Exchange.Seed.Resolving;

/// <summary>Where every id of all files is described, so that references can be followed.</summary>
internal sealed class SeedIndex
{
    private readonly Dictionary<EntityId, Place> _entities = [];
    private readonly Dictionary<ClaimId, Place> _claims = [];
    private readonly Dictionary<EntityId, SourceInFile> _sources = [];
    private readonly Problems _problems;

    public SeedIndex(IReadOnlyList<SeedFile> files, Problems problems)
    {
        _problems = problems;
        foreach (var file in files)
        {
            AddEntities(file, "entities", file.Entities);
            AddEntities(file, "datasets", file.Datasets);
            AddEntities(file, "sources", file.Sources);
            AddClaims(file);
        }
    }

    /// <summary>Where an entity is described, or null.</summary>
    public Place? FindEntity(EntityId id) => _entities.TryGetValue(id, out var place) ? place : null;

    /// <summary>Where a claim is made, or null.</summary>
    public Place? FindClaim(ClaimId id) => _claims.TryGetValue(id, out var place) ? place : null;

    /// <summary>A source with its file, or null.</summary>
    public SourceInFile? FindSource(EntityId id) => _sources.GetValueOrDefault(id);

    /// <summary>Where the capture of a hash is described, or null.</summary>
    public Place? FindCapture(string sha256) => (
        from source in _sources.Values
        from capture in source.Entry.Captures.Index()
        where string.Equals(capture.Item.Sha256, sha256, StringComparison.Ordinal)
        select (Place?)source.Place.At("captures", capture.Index)).FirstOrDefault();

    /// <summary>
    /// The entity that a text names, which some file has to describe; null, and a problem, where none does. A text that
    /// is no id is a problem already.
    /// </summary>
    public EntityId? Entity(string? text, Place place)
    {
        if (!EntityId.TryParse(text, out var id))
        {
            return null;
        }

        if (_entities.ContainsKey(id))
        {
            return id;
        }

        _problems.Add(place, SeedProblemCodes.UnknownEntity,
            $"No file describes {id}.{Nearest.Hint(text, _entities.Keys.Select(known => known.Value))}");
        return null;
    }

    /// <summary>The claim that a text names; null, and a problem, where no file makes it.</summary>
    public ClaimId? Claim(string? text, Place place)
    {
        if (!ClaimId.TryParse(text, out var id))
        {
            return null;
        }

        if (_claims.ContainsKey(id))
        {
            return id;
        }

        _problems.Add(place, SeedProblemCodes.UnknownClaim,
            $"No file makes {id}.{Nearest.Hint(text, _claims.Keys.Select(known => known.Value))}");
        return null;
    }

    private void AddEntities(SeedFile file, string list, IReadOnlyList<EntityEntry> entries)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            var place = new Place(file, $"{list}[{i}]");
            if (!EntityId.TryParse(entries[i].Id, out var id) || !IsFirst(_entities, id, id.Value, place))
            {
                continue;
            }

            if (entries[i] is SourceEntry source)
            {
                _sources.Add(id, new SourceInFile(id, source, place));
            }
        }
    }

    private void AddClaims(SeedFile file)
    {
        for (var i = 0; i < file.Claims.Count; i++)
        {
            if (ClaimId.TryParse(file.Claims[i].Id, out var id))
            {
                IsFirst(_claims, id, id.Value, new Place(file, $"claims[{i}]"));
            }
        }
    }

    private bool IsFirst<TId>(Dictionary<TId, Place> known, TId id, string text, Place place)
        where TId : notnull
    {
        if (known.TryAdd(id, place))
        {
            return true;
        }

        var first = known[id];
        _problems.Add(place.Below("id"), SeedProblemCodes.DuplicateId,
            $"{text} stands already in {first.File.Name}, line {first.Locate().Line}.");
        return false;
    }
}

/// <summary>A source as its file has it.</summary>
internal sealed record SourceInFile(EntityId Id, SourceEntry Entry, Place Place)
{
    /// <summary>Its named quote of a name, or null.</summary>
    public QuoteEntry? FindQuote(string key) =>
        Entry.Quotes.FirstOrDefault(quote => string.Equals(quote.Key, key, StringComparison.Ordinal));
}
