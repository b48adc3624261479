using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Memory.Queries.Paging;
using DiploGraph.Graph.Memory.Tables;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Revisions;

namespace DiploGraph.Graph.Memory.Queries.Revisions;

/// <summary>Reads the changes that revisions recorded.</summary>
internal sealed class ChangeReader(GraphView view, ChangeQuery query, CancellationToken cancellationToken)
{
    private readonly GraphTables _tables = view.Tables;
    private readonly TouchFilter _touch = new(view, query.Touching);
    private readonly int _kinds = query.Kinds.Count == 0
        ? ~0
        : query.Kinds.Aggregate(0, (mask, kind) => mask | (1 << (int)kind));

    public IReadOnlyList<Page<ClaimChange>> Claims(PageRequest page) => Each(revision =>
    {
        var (run, start) = ClaimRun(revision);
        return run.Cut(page, at => ClaimIdOf(start + at).Value, at => ReadClaim(start + at));
    });

    public IReadOnlyList<Page<EntityChange>> Entities(PageRequest page) => Each(revision =>
    {
        var (run, start) = EntityRun(revision);
        return run.Cut(page, at => _tables.Entities.Version(start + at).Id.Value, at => ReadEntity(start + at));
    });

    public IReadOnlyList<Page<Evidence>> Evidence(PageRequest page) => Each(revision =>
    {
        var (run, start) = EvidenceRun(revision);
        return run.Cut(
            page,
            at => _tables.Claims.Id(_tables.Evidence.Claim(start + at)).Value,
            at => view.ReadEvidence(start + at));
    });

    public IReadOnlyList<ChangeCounts> Counts() => Each(revision => new ChangeCounts(
        ClaimRun(revision).Run.Count(), EntityRun(revision).Run.Count(), EvidenceRun(revision).Run.Count()));

    private T[] Each<T>(Func<long, T> read)
    {
        var results = new T[query.Revisions.Count];
        for (var at = 0; at < results.Length; at++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            results[at] = read(query.Revisions[at] <= view.Revision ? query.Revisions[at] : -1);
        }

        return results;
    }

    private (RangePager Run, int Start) ClaimRun(long revision) => RunOf(
        view.State.Counts.ClaimVersions, revision, at => _tables.Versions.RecordedFrom(at), IsRequestedClaim);

    private (RangePager Run, int Start) EntityRun(long revision) => RunOf(
        view.State.Counts.EntityVersions,
        revision,
        at => _tables.Entities.Version(at).RecordedFrom,
        at => Has(_tables.Entities.Previous(at) < 0 ? ChangeKind.Added : ChangeKind.Changed)
            && _touch.ByEntity(at)
            && view.Shows(_tables.Entities.EntityOf(at)));

    private (RangePager Run, int Start) EvidenceRun(long revision) => RunOf(
        view.State.Counts.Evidence,
        revision,
        _tables.Evidence.RecordedFrom,
        at => Has(ChangeKind.Added) && _touch.ByEvidence(at) && view.VersionOf(_tables.Evidence.Claim(at)) >= 0);

    private (RangePager Run, int Start) RunOf(
        int rows, long revision, Func<int, long> recordedFrom, Func<int, bool> isRequested)
    {
        var (start, count) = RevisionRangeFinder.Of(rows, revision, recordedFrom);
        var examined = 0;
        return (new RangePager(0, count, IsRequested), start);

        bool IsRequested(int at)
        {
            if ((++examined & 0x3FF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            return isRequested(start + at);
        }
    }

    private bool IsRequestedClaim(int version)
    {
        var claim = _tables.Versions.ClaimOf(version);
        var before = _tables.Versions.Previous(version);
        ClaimStatus? status = before < 0 ? null : _tables.Versions.Status(before);
        return Has(ChangeKinds.Of(status, _tables.Versions.Status(version)))
            && _touch.ByClaim(version)
            && (view.Shows(claim, version) || (before >= 0 && view.Shows(claim, before)));
    }

    private bool Has(ChangeKind kind) => (_kinds & (1 << (int)kind)) != 0;

    private ClaimId ClaimIdOf(int version) => _tables.Claims.Id(_tables.Versions.ClaimOf(version));

    private ClaimChange ReadClaim(int version)
    {
        var claim = _tables.Versions.ClaimOf(version);
        var before = _tables.Versions.Previous(version);
        var after = view.ReadClaim(claim, version);
        return new ClaimChange(
            before < 0 ? null : view.ReadClaim(claim, before) with { RecordedTo = after.RecordedFrom },
            after with { RecordedTo = _tables.Versions.EndOf(version, view.Revision) });
    }

    private EntityChange ReadEntity(int version)
    {
        var before = _tables.Entities.Previous(version);
        var after = _tables.Entities.Version(version);
        return new EntityChange(
            before < 0 ? null : _tables.Entities.Version(before) with { RecordedTo = after.RecordedFrom },
            after with { RecordedTo = _tables.Entities.EndOf(version, view.Revision) });
    }
}
