using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Memory.Queries.Paging;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Graph.Memory.Queries.Sources;

/// <summary>Reads evidence and captures.</summary>
internal sealed class EvidenceReader(GraphView view)
{
    /// <summary>Returns the evidence of a claim, sorted by number; empty if the claim is not in the view.</summary>
    public IReadOnlyList<Evidence> Of(ClaimId id)
    {
        var tables = view.Tables;
        if (tables.Claims.Find(id) is not (>= 0 and var claim) || view.VersionOf(claim) < 0)
        {
            return [];
        }

        var pieces = new List<int>();
        tables.Evidence.CollectOfClaim(claim, view.Revision, pieces);
        var evidence = pieces.ConvertAll(view.ReadEvidence);
        evidence.Sort((left, right) => left.Number.CompareTo(right.Number));
        return evidence;
    }

    /// <summary>Returns a page of the evidence from a source.</summary>
    public Page<Evidence> Of(EntityId source, PageRequest page)
    {
        var tables = view.Tables;
        return PageCutter.Cut(
            PiecesOf(source).ConvertAll(
                at => new SortedEvidence(at, tables.Evidence.Claim(at), tables.Evidence.Number(at))),
            page,
            new EvidencePageOrder(tables.Claims),
            item => view.ReadEvidence(item.Evidence));
    }

    /// <summary>Returns the number of pieces of evidence from a source.</summary>
    public long Count(EntityId source) => PiecesOf(source).Count;

    /// <summary>Returns the captures of a source, sorted by hash.</summary>
    public IReadOnlyList<Capture> CapturesOf(EntityId source)
    {
        if (view.FindHandle(source) is not (>= 0 and var handle))
        {
            return [];
        }

        var own = view.Tables.Captures.OfSource(handle, view.Revision);
        return view.OthersOf(handle) is { Length: > 0 } others
            ? [.. others.Prepend(handle)
                .SelectMany(entity => view.Tables.Captures.OfSource(entity, view.Revision))
                .Select(view.Canonical.In)
                .OrderBy(capture => capture.Sha256, StringComparer.Ordinal)]
            : own;
    }

    /// <summary>Returns the capture with this hash, or null if there is none.</summary>
    public Capture? FindCapture(string sha256)
    {
        var captures = view.Tables.Captures;
        return captures.Find(sha256) is >= 0 and var capture && captures[capture].RecordedFrom <= view.Revision
            ? view.Canonical.In(captures[capture])
            : null;
    }

    // Returns the evidence from a source for claims that are in the view.
    private List<int> PiecesOf(EntityId source)
    {
        var evidence = view.Tables.Evidence;
        var pieces = new List<int>();
        if (view.FindHandle(source) is >= 0 and var handle)
        {
            evidence.CollectOfSource(handle, view.Revision, pieces);
            foreach (var other in view.OthersOf(handle))
            {
                evidence.CollectOfSource(other, view.Revision, pieces);
            }

            if (view.ValidAt is not null)
            {
                pieces.RemoveAll(piece => view.VersionOf(evidence.Claim(piece)) < 0);
            }
        }

        return pieces;
    }
}
