using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Memory.Tables;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Revisions;

namespace DiploGraph.Graph.Memory.Queries.Revisions;

/// <summary>Reads all changes that a revision recorded.</summary>
internal static class RevisionChangesReader
{
    public static RevisionChanges Read(GraphTables tables, GraphState state, long revision) => new(
        tables.Revisions[(int)revision],
        new ChangeSet
        {
            Entities = Run<Entity>(
                state.Counts.EntityVersions,
                revision,
                at => tables.Entities.Version(at).RecordedFrom,
                tables.Entities.Version),
            Captures = Run<Capture>(
                state.Counts.Captures, revision, at => tables.Captures[at].RecordedFrom, at => tables.Captures[at]),
            Claims = Run<Claim>(
                state.Counts.ClaimVersions,
                revision,
                at => tables.Versions.RecordedFrom(at),
                at => tables.ReadClaim(tables.Versions.ClaimOf(at), at)),
            Evidence = Run<Evidence>(
                state.Counts.Evidence, revision, tables.Evidence.RecordedFrom, tables.Evidence.Read),
        });

    private static T[] Run<T>(int count, long revision, Func<int, long> recordedFrom, Func<int, T> read)
    {
        var (start, length) = RevisionRangeFinder.Of(count, revision, recordedFrom);
        var items = new T[length];
        for (var at = 0; at < items.Length; at++)
        {
            items[at] = read(start + at);
        }

        return items;
    }
}
