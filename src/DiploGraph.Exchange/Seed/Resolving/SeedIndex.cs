using DiploGraph.Exchange.Seed.Format;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;

namespace DiploGraph.Exchange.Seed.Resolving;

/// <summary>An index of all ids in all files, used to resolve references.</summary>
internal sealed class SeedIndex
{
    private readonly Dictionary<EntityId, SeedLocation> _entities = [];
    private readonly Dictionary<ClaimId, SeedLocation> _claims = [];
    private readonly Dictionary<EntityId, SourceInFile> _sources = [];
    private readonly SeedProblemList _problems;

    public SeedIndex(IReadOnlyList<SeedFile> files, SeedProblemList problems)
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

    /// <summary>Returns the location of an entity; null if no file describes it.</summary>
    public SeedLocation? FindEntity(EntityId id) => _entities.TryGetValue(id, out var location) ? location : null;

    /// <summary>Returns the location of a claim; null if no file contains it.</summary>
    public SeedLocation? FindClaim(ClaimId id) => _claims.TryGetValue(id, out var location) ? location : null;

    /// <summary>Returns a source with its location; null if no file describes it.</summary>
    public SourceInFile? FindSource(EntityId id) => _sources.GetValueOrDefault(id);

    /// <summary>Returns the location of the capture with this hash; null if no file describes it.</summary>
    public SeedLocation? FindCapture(string sha256) => (
        from source in _sources.Values
        from capture in source.Entry.Captures.Index()
        where string.Equals(capture.Item.Sha256, sha256, StringComparison.Ordinal)
        select (SeedLocation?)source.Location.At("captures", capture.Index)).FirstOrDefault();

    /// <summary>
    /// Returns the entity with this id. Returns null, and reports a problem, if no file describes it; validation has
    /// already reported texts that are not ids.
    /// </summary>
    public EntityId? Entity(string? text, SeedLocation location)
    {
        if (!EntityId.TryParse(text, out var id))
        {
            return null;
        }

        if (_entities.ContainsKey(id))
        {
            return id;
        }

        _problems.Add(location, SeedProblemCodes.UnknownEntity,
            $"No file describes {id}.{_problems.Hint(text, _entities.Keys.Select(known => known.Value))}");
        return null;
    }

    /// <summary>Returns the claim with this id; null, and reports a problem, if no file contains it.</summary>
    public ClaimId? Claim(string? text, SeedLocation location)
    {
        if (!ClaimId.TryParse(text, out var id))
        {
            return null;
        }

        if (_claims.ContainsKey(id))
        {
            return id;
        }

        _problems.Add(location, SeedProblemCodes.UnknownClaim,
            $"No file contains {id}.{_problems.Hint(text, _claims.Keys.Select(known => known.Value))}");
        return null;
    }

    private void AddEntities(SeedFile file, string list, IReadOnlyList<EntityEntry> entries)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            var location = new SeedLocation(file).At(list, i);
            if (!EntityId.TryParse(entries[i].Id, out var id) || !TryAdd(_entities, id, id.Value, location))
            {
                continue;
            }

            if (entries[i] is SourceEntry source)
            {
                _sources.Add(id, new SourceInFile(id, source, location));
            }
        }
    }

    private void AddClaims(SeedFile file)
    {
        for (var i = 0; i < file.Claims.Count; i++)
        {
            if (ClaimId.TryParse(file.Claims[i].Id, out var id))
            {
                TryAdd(_claims, id, id.Value, new SeedLocation(file).At("claims", i));
            }
        }
    }

    private bool TryAdd<TId>(Dictionary<TId, SeedLocation> known, TId id, string text, SeedLocation location)
        where TId : notnull
    {
        if (known.TryAdd(id, location))
        {
            return true;
        }

        var first = known[id];
        _problems.Add(location.Below("id"), SeedProblemCodes.DuplicateId,
            $"{text} is already defined in {first.File.Name}, line {first.Locate().Line}.");
        return false;
    }
}

/// <summary>A source entry with its location.</summary>
internal sealed record SourceInFile(EntityId Id, SourceEntry Entry, SeedLocation Location)
{
    private readonly Lazy<Dictionary<string, QuoteEntry>> _quotes = new(() => Entry.Quotes
        .DistinctBy(quote => quote.Key, StringComparer.Ordinal)
        .ToDictionary(quote => quote.Key, StringComparer.Ordinal));

    /// <summary>Returns the named quote; null if there is none.</summary>
    public QuoteEntry? FindQuote(string key) => _quotes.Value.GetValueOrDefault(key);
}
