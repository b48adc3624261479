using DiploGraph.Graph.Memory.Queries.Paging;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Revisions;

namespace DiploGraph.Graph.Memory.Queries.Revisions;

/// <summary>Lists and counts revisions.</summary>
internal sealed class RevisionReader(GraphView view, RevisionQuery query, CancellationToken cancellationToken)
{
    private readonly TouchFilter _touch = new(view, query.Touching);

    public Page<Revision> List(PageRequest page) => Run().Cut(page, _ => "", place => view.Tables.Revisions[place]);

    public long Count() => _touch.IsAnything
        ? Math.Max(0, view.Revision - Math.Max(0, query.Since))
        : Run().Count();

    private RangePager Run()
    {
        var first = (int)Math.Clamp(query.Since, 0, view.Revision) + 1;
        return new RangePager(first, (int)view.Revision + 1, IsTouched);
    }

    private bool IsTouched(int revision)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var tables = view.Tables;
        var counts = view.State.Counts;
        return _touch.IsAnything
            || Any(counts.EntityVersions, at => tables.Entities.Version(at).RecordedFrom, _touch.ByEntity)
            || Any(counts.Captures, at => tables.Captures[at].RecordedFrom, _touch.ByCapture)
            || Any(counts.Evidence, tables.Evidence.RecordedFrom, _touch.ByEvidence)
            || Any(counts.ClaimVersions, at => tables.Versions.RecordedFrom(at), _touch.ByClaim);

        bool Any(int rows, Func<int, long> recordedFrom, Func<int, bool> touches)
        {
            var (start, count) = RevisionRangeFinder.Of(rows, revision, recordedFrom);
            return Enumerable.Range(start, count).Guarded(cancellationToken).Any(touches);
        }
    }
}
