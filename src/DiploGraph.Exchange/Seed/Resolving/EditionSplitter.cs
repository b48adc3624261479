using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Revisions;

namespace DiploGraph.Exchange.Seed.Resolving;

/// <summary>
/// Splits the contents of the files by the time when they became known. Each source belongs to an edition; a claim
/// belongs to the first edition with a source that supports it, and later sources add evidence to it. So a newly filled
/// store already has a history. A claim comes no earlier than the edition of its own file.
/// </summary>
internal sealed class EditionSplitter
{
    private readonly Dictionary<EntityId, int> _sources;
    private readonly Dictionary<EntityId, int> _entities;
    private readonly Dictionary<ClaimId, int> _claims;
    private readonly ILookup<ClaimId, Evidence> _evidence;
    private readonly IReadOnlyDictionary<ClaimId, int> _ofFiles;
    private readonly IReadOnlyDictionary<ClaimId, IReadOnlyList<EarlierClaim>> _earlier;
    private readonly ILookup<ClaimId, ClaimId> _superseding;
    private readonly ChangeSet _all;
    private readonly int _last;

    /// <param name="all">The contents of all files.</param>
    /// <param name="earlier">The versions of each claim from before later sources changed it, oldest first.</param>
    /// <param name="ofSources">The edition of each source, starting at 1.</param>
    /// <param name="ofFiles">The edition of the file of each claim; a claim that is not listed has edition 1.</param>
    public EditionSplitter(
        ChangeSet all,
        IReadOnlyDictionary<ClaimId, IReadOnlyList<EarlierClaim>> earlier,
        IReadOnlyDictionary<EntityId, int> ofSources,
        IReadOnlyDictionary<ClaimId, int> ofFiles)
    {
        _all = all;
        _earlier = earlier;
        _ofFiles = ofFiles;
        _evidence = all.Evidence.ToLookup(evidence => evidence.Claim);
        _last = ofSources.Values.Concat(ofFiles.Values).DefaultIfEmpty(1).Max();
        _sources = OfSources(ofSources);
        _claims = all.Claims.ToDictionary(claim => claim.Id, OfClaim);
        _superseding = all.Claims.Where(claim => claim.Supersedes is not null)
            .ToLookup(claim => claim.Supersedes!.Value, claim => claim.Id);
        _entities = OfEntities();
    }

    /// <summary>
    /// Returns the change set with the evidence of each claim numbered in the order of the editions.
    /// </summary>
    public static ChangeSet NumberEvidence(ChangeSet all, IReadOnlyDictionary<EntityId, int> ofSources)
    {
        var numbers = new Dictionary<ClaimId, int>();
        return all with
        {
            Evidence =
            [
                .. all.Evidence.OrderBy(evidence => ofSources.GetValueOrDefault(evidence.Source, 1)).Select(evidence =>
                    evidence with { Number = numbers[evidence.Claim] = numbers.GetValueOrDefault(evidence.Claim) + 1 }),
            ],
        };
    }

    /// <summary>Returns one change set per edition, in order, without empty ones.</summary>
    public IReadOnlyList<ChangeSet> Split() =>
        [.. Enumerable.Range(1, _last).Select(Of).Where(changes => !changes.IsEmpty)];

    private ChangeSet Of(int edition) => new()
    {
        Entities = [.. _all.Entities.Where(entity => _entities[entity.Id] == edition)],
        Captures = [.. _all.Captures.Where(capture => _sources[capture.Source] == edition)],
        Claims = [.. _all.Claims.Select(claim => VersionIn(edition, claim)).OfType<Claim>()],
        Evidence = [.. _all.Evidence.Where(evidence => OfEvidence(evidence) == edition)],
    };

    // The new version of a claim in an edition; null if the edition changes nothing about the claim.
    private Claim? VersionIn(int edition, Claim claim)
    {
        var first = _claims[claim.Id];
        if (edition == first)
        {
            return StateIn(edition, claim);
        }

        var isRevised = _earlier.ContainsKey(claim.Id)
            || claim.Status is ClaimStatus.Disputed or ClaimStatus.Superseded;
        if (edition < first || !isRevised)
        {
            return null;
        }

        var state = StateIn(edition, claim);
        return state == StateIn(edition - 1, claim) ? null : state;
    }

    // A claim is accepted until the edition that disputes or supersedes it.
    private Claim StateIn(int edition, Claim claim)
    {
        var form = _earlier.GetValueOrDefault(claim.Id, [])
            .FirstOrDefault(version => version.Until >= edition)?.Claim ?? claim;
        return edition < Math.Max(_claims[claim.Id], OfStatus(claim))
            ? form with { Status = ClaimStatus.Accepted }
            : form;
    }

    private int OfStatus(Claim claim)
    {
        if (claim.Status is not (ClaimStatus.Disputed or ClaimStatus.Superseded))
        {
            return 1;
        }

        IEnumerable<int> reasons = claim.Status switch
        {
            ClaimStatus.Disputed => _evidence[claim.Id]
                .Where(evidence => evidence.Stance == Stance.Contradicts).Select(OfEvidence),
            ClaimStatus.Superseded => _superseding[claim.Id].Select(other => _claims[other]),
            _ => [],
        };
        var isAcceptedFirst = _evidence[claim.Id].Any(evidence =>
            evidence.Stance == Stance.Supports && OfEvidence(evidence) == _claims[claim.Id]);
        return isAcceptedFirst ? reasons.DefaultIfEmpty(1).Min() : 1;
    }

    private int OfClaim(Claim claim)
    {
        var known = _evidence[claim.Id];
        var supporting = known.Where(evidence => evidence.Stance == Stance.Supports).ToList();
        var first = (supporting.Count > 0 ? supporting : known)
            .Select(evidence => _sources[evidence.Source]).DefaultIfEmpty(1).Min();
        return Ends(claim)
            .Select(id => _sources.GetValueOrDefault(id, 1))
            .Append(first)
            .Append(_ofFiles.GetValueOrDefault(claim.Id, 1))
            .Max();
    }

    private int OfEvidence(Evidence evidence) =>
        Math.Max(_sources[evidence.Source], _claims.GetValueOrDefault(evidence.Claim, 1));

    // A source comes no earlier than the sources it derives from, a dataset no earlier than its sources.
    private Dictionary<EntityId, int> OfSources(IReadOnlyDictionary<EntityId, int> given)
    {
        var editions = new Dictionary<EntityId, int>();
        var documents = _all.Entities.Where(entity => entity.Source is not null || entity.Dataset is not null).ToList();
        var above = documents
            .SelectMany(entity => BasesOf(entity).Select(basis => (Basis: basis, entity.Id)))
            .ToLookup(pair => pair.Basis, pair => pair.Id);

        // From the last edition to the first: whatever rests on a document has its edition, if it has none yet.
        var waiting = new Stack<EntityId>();
        foreach (var group in documents.GroupBy(entity => given.GetValueOrDefault(entity.Id, 1))
            .OrderByDescending(group => group.Key))
        {
            foreach (var entity in group)
            {
                waiting.Push(entity.Id);
            }

            while (waiting.TryPop(out var id))
            {
                foreach (var next in editions.TryAdd(id, group.Key) ? above[id] : [])
                {
                    waiting.Push(next);
                }
            }
        }

        return editions;
    }

    private static IReadOnlyList<EntityId> BasesOf(Entity entity) =>
        entity.Source?.DerivedFrom ?? entity.Dataset?.Sources ?? [];

    private Dictionary<EntityId, int> OfEntities()
    {
        var editions = new Dictionary<EntityId, int>(_sources);
        foreach (var claim in _all.Claims)
        {
            Meet(Ends(StateIn(_claims[claim.Id], claim)), _claims[claim.Id]);
            foreach (var version in _earlier.GetValueOrDefault(claim.Id, []))
            {
                var next = Math.Max(_claims[claim.Id], (int)version.Until + 1);
                Meet(Ends(StateIn(next, claim)), next);
            }
        }

        foreach (var evidence in _all.Evidence)
        {
            Meet(evidence.AttributedTo is { } speaker ? [speaker] : [], OfEvidence(evidence));
        }

        foreach (var entity in _all.Entities)
        {
            Meet(entity.Source?.Speaks is { } organ ? [organ] : [], editions.GetValueOrDefault(entity.Id, _last));
            Meet(
                entity.Dataset?.Coverage.SelectMany(coverage => coverage.GetReferences()) ?? [],
                editions.GetValueOrDefault(entity.Id, _last));
        }

        foreach (var entity in _all.Entities)
        {
            editions.TryAdd(entity.Id, _last);
        }

        return editions;

        void Meet(IEnumerable<EntityId> ids, int edition)
        {
            foreach (var id in ids.Where(id => !_sources.ContainsKey(id)))
            {
                editions[id] = Math.Min(edition, editions.GetValueOrDefault(id, edition));
            }
        }
    }

    private static IEnumerable<EntityId> Ends(Claim claim) => claim.Qualifiers
        .Select(qualifier => qualifier.Value.Entity)
        .Append(claim.Object.Entity)
        .OfType<EntityId>()
        .Append(claim.Subject);
}
