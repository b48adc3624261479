using DiploGraph.Graph.Memory;
using DiploGraph.Graph.Neo4j.Reads;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Neo4j;

/// <summary>
/// A memory graph that is fed the database's revisions, for the reads that no statement answers yet (DESIGN.md names
/// them). It is empty until the first of them is asked, and from then on reads what is new before it answers.
/// </summary>
#pragma warning disable CA1001 // Snapshots that outlive their store go on with it.
internal sealed class Mirror(RevisionReads revisions)
#pragma warning restore CA1001
{
    private readonly MemoryGraph _graph = new();
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>A version of the graph, out of memory.</summary>
    /// <param name="at">Which; its revision is in the database.</param>
    /// <param name="cancellationToken">Ends the reading of revisions; the next call goes on with it.</param>
    public async Task<IGraphSnapshot> OpenAsync(SnapshotAt at, CancellationToken cancellationToken)
    {
        var revision = at.Revision!.Value;
        if (_graph.Newest.Number < revision)
        {
            await CatchUpAsync(revision, cancellationToken);
        }

        return _graph.OpenSnapshot(at);
    }

    private async Task CatchUpAsync(long revision, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_graph.Newest.Number < revision)
            {
                await foreach (var changes in revisions.ReadChangesAsync(
                    _graph.Newest.Number, revision, cancellationToken))
                {
                    _graph.Apply(changes);
                }
            }
        }
        finally
        {
            _turn.Release();
        }
    }
}
