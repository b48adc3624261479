using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Neo4j.Mapping;
using DiploGraph.Graph.Neo4j.Transport;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores.Json;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Neo4j.Writes;

/// <summary>The items of a change set that the graph already contains, read with one statement.</summary>
internal sealed class PriorState
{
    private readonly HashSet<string> _claims = new(StringComparer.Ordinal);
    private readonly Dictionary<EntityId, (Entity Entity, int Ordinal, string? Time)> _entities = [];
    private readonly Dictionary<EntityId, Dictionary<ClaimId, TimeClaim>> _times = [];

    private PriorState()
    {
    }

    public bool Contains(ClaimId id) => _claims.Contains(id.Value);

    public bool Contains(EntityId id) => _entities.ContainsKey(id);

    /// <summary>Reads the prior state for a change set.</summary>
    public static async Task<PriorState> ReadAsync(
        Neo4jConnection connection, RevisionChanges changes, CancellationToken cancellationToken)
    {
        var prior = new PriorState();
        var (revision, set) = changes;
        // The entities whose current version the change set may end: those that it records or gives a time.
        var touched = set.Entities.Select(entity => entity.Id).Concat(TimesIn(set).Select(claim => claim.Subject))
            .Distinct().ToArray();
        if (touched.Length + set.Claims.Count == 0)
        {
            return prior;
        }

        var rows = await connection.ReadAsync(
            CommitCypher.ReadPriorState,
            new Dictionary<string, object?>
            {
                ["revision"] = revision.Number - 1,
                ["entities"] = touched.Select(id => id.Value),
                ["timed"] = touched.Where(id => EntityTypes.Timed.Contains(id.Type)).Select(id => id.Value),
                ["claims"] = set.Claims.Select(claim => claim.Id.Value),
            },
            cancellationToken);
        foreach (var row in ((object?[])rows[0][0]!).Cast<object?[]>())
        {
            prior.AddEntity(row);
        }

        foreach (var row in ((object?[])rows[0][1]!).Cast<object?[]>())
        {
            prior.TimesOf(EntityId.Parse((string)row[0]!))[ClaimId.Parse((string)row[1]!)] = new TimeClaim(
                ValueEncoding.ParseStatus((string)row[2]!), ValueEncoding.ParseRank((string)row[3]!), (string)row[4]!);
        }

        prior._claims.UnionWith(((object?[])rows[0][2]!).Cast<string>());
        return prior;
    }

    /// <summary>
    /// Returns the entity versions that a change set creates: for each entity that it records, and for each entity
    /// whose best time it changes.
    /// </summary>
    public IEnumerable<Dictionary<string, object?>> EntityVersions(RevisionChanges changes)
    {
        var (revision, set) = changes;
        foreach (var claim in TimesIn(set))
        {
            TimesOf(claim.Subject)[claim.Id] = new TimeClaim(
                claim.Status, claim.Rank, claim.Object.Literal!.Value.Text);
        }

        var recorded = new HashSet<EntityId>();
        foreach (var (entity, at) in set.Entities.Select((entity, at) => (entity, at)))
        {
            recorded.Add(entity.Id);
            yield return PropertyMapper.MapEntityVersion(entity, at, BestTimeOf(entity.Id), revision.Number);
        }

        foreach (var id in TimesIn(set).Select(claim => claim.Subject).Distinct())
        {
            if (!recorded.Contains(id) && BestTimeOf(id) is var time && time?.Text != _entities[id].Time)
            {
                yield return PropertyMapper.MapEntityVersion(
                    _entities[id].Entity, _entities[id].Ordinal, time, revision.Number);
            }
        }
    }

    private static IEnumerable<Claim> TimesIn(ChangeSet set) =>
        set.Claims.Where(claim => claim.Predicate == Predicate.Time);

    private void AddEntity(object?[] row)
    {
        var entity = new Entity
        {
            Id = EntityId.Parse((string)row[0]!),
            Label = (string)row[1]!,
            Disambiguation = (string?)row[2],
            Source = DescriptionJson.ReadSource((string?)row[3]),
            Dataset = DescriptionJson.ReadDataset((string?)row[4]),
            RecordedFrom = (long)row[5]!,
            IsWithdrawn = row[6] is true,
        };
        _entities.Add(entity.Id, (entity, (int)(long)row[7]!, (string?)row[8]));
    }

    private Dictionary<ClaimId, TimeClaim> TimesOf(EntityId id)
    {
        if (!_times.TryGetValue(id, out var times))
        {
            _times.Add(id, times = []);
        }

        return times;
    }

    // The best believed TIME claim: by rank and status, then by id.
    private EdtfTime? BestTimeOf(EntityId id) => _times.GetValueOrDefault(id, [])
        .Where(pair => ClaimQuery.Believed.Contains(pair.Value.Status))
        .OrderBy(pair => PageKeyFormat.Best(pair.Value.Rank, pair.Value.Status), StringComparer.Ordinal)
        .ThenBy(pair => pair.Key)
        .Select(pair => EdtfTime.Parse(pair.Value.Text))
        .FirstOrDefault();

    private readonly record struct TimeClaim(ClaimStatus Status, ClaimRank Rank, string Text);
}
