using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Memory;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Graph.Embedded;

/// <summary>
/// Assigns row numbers while a revision is written: existing items keep theirs, new items get the next ones.
/// </summary>
internal sealed class RowNumberAllocator(MemoryGraph existing)
{
    private readonly GraphCounts _counts = existing.Counts;
    private readonly Dictionary<EntityId, long> _entities = [];
    private readonly Dictionary<ClaimId, long> _claims = [];
    private readonly Dictionary<string, long> _captures = new(StringComparer.Ordinal);
    private long _entityVersions;
    private long _claimVersions;
    private long _evidence;

    public long NextEntityVersion() => _counts.EntityVersions + ++_entityVersions;

    public long NextClaimVersion() => _counts.ClaimVersions + ++_claimVersions;

    public long NextEvidence() => _counts.Evidence + ++_evidence;

    public bool TryAdd(EntityId id, out long number)
    {
        if (existing.FindEntity(id) is >= 0 and var handle)
        {
            number = handle + 1;
            return false;
        }

        number = _counts.Entities + _entities.Count + 1;
        _entities.Add(id, number);
        return true;
    }

    public bool TryAdd(ClaimId id, out long number)
    {
        if (existing.FindClaim(id) is >= 0 and var handle)
        {
            number = handle + 1;
            return false;
        }

        number = _counts.Claims + _claims.Count + 1;
        _claims.Add(id, number);
        return true;
    }

    public long Add(Capture capture)
    {
        var number = _counts.Captures + _captures.Count + 1;
        _captures.Add(capture.Sha256, number);
        return number;
    }

    public long Of(EntityId id) => existing.FindEntity(id) is >= 0 and var handle ? handle + 1 : _entities[id];

    public long Of(ClaimId id) => existing.FindClaim(id) is >= 0 and var handle ? handle + 1 : _claims[id];

    public long OfCapture(string sha256) =>
        existing.FindCapture(sha256) is >= 0 and var handle ? handle + 1 : _captures[sha256];
}
