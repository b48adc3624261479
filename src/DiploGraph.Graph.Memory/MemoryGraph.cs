using System.Text;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Memory.Queries;
using DiploGraph.Graph.Memory.Queries.Revisions;
using DiploGraph.Graph.Memory.Tables;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Memory;

/// <summary>
/// The versioned graph in memory, which serves every read of a store. It has no storage of its own: a durable store
/// applies its revisions to the graph in order, from one thread at a time. Readers take no locks: each revision is
/// published by replacing a single reference, and data that a snapshot can read never changes.
/// </summary>
public sealed class MemoryGraph
{
    private readonly GraphTables _tables;
    private GraphState _state;

    // Completed with true by the next revision, or with false when the graph is closed.
    private TaskCompletionSource<bool> _next = NewSignal();

    /// <summary>Creates an empty graph.</summary>
    public MemoryGraph()
        : this(new GraphTables(), GraphState.Empty) => _tables.Revisions.Add(Revision.Empty);

    internal MemoryGraph(GraphTables tables, GraphState state) => (_tables, _state) = (tables, state);

    /// <summary>The newest revision; <see cref="Revision.Empty"/> if the graph has none.</summary>
    public Revision Newest => Volatile.Read(ref _state).Newest;

    /// <summary>The number of items in the graph.</summary>
    public GraphCounts Counts => Volatile.Read(ref _state).Counts;

    /// <summary>Records the next revision and publishes it. The change set must already be validated.</summary>
    /// <exception cref="ArgumentException">The revision does not directly follow the newest one.</exception>
    public void Apply(RevisionChanges changes)
    {
        var (revision, set) = changes;
        if (revision.Number != _state.Newest.Number + 1)
        {
            throw new ArgumentException(
                $"Revision {revision.Number} does not follow {_state.Newest.Number}.", nameof(changes));
        }

        var newEntities = AddEntities(set, revision.Number);
        foreach (var capture in set.Captures)
        {
            _tables.Captures.Add(
                _tables.KnownEntity(capture.Source), capture with { RecordedFrom = revision.Number });
        }

        AddClaims(set.Claims, revision.Number);
        foreach (var evidence in set.Evidence)
        {
            AddEvidence(evidence, revision.Number);
        }

        _tables.Revisions.Add(revision);
        Publish(revision, newEntities, set.Claims.Any(claim => claim.Predicate == Predicate.SameAs));
    }

    /// <summary>Opens a version of the graph.</summary>
    /// <exception cref="GraphStoreException">Rejected: the revision does not exist.</exception>
    public IGraphSnapshot OpenSnapshot(SnapshotAt at)
    {
        var state = Volatile.Read(ref _state);
        var revision = at switch
        {
            { Revision: { } number } when number < 0 || number > state.Newest.Number => throw new GraphStoreException(
                GraphStoreFailure.Rejected, $"Revision {number} does not exist; the newest is {state.Newest.Number}."),
            { Revision: { } number } => _tables.Revisions[(int)number],
            { KnownAt: { } moment } => RevisionOf(moment, state),
            _ => state.Newest,
        };
        var identities = at.IsAsRecorded ? IdentityMap.None : _tables.Identities.At(revision.Number, state);
        return new MemoryGraphSnapshot(
            new GraphView(_tables, state, revision.Number, at.ValidAt, identities), revision);
    }

    /// <summary>
    /// Reads the revisions after a given one, in order, each with its changes, up to the revision that is the newest
    /// when the read begins.
    /// </summary>
    /// <param name="since">The last revision that the caller has; 0 for all.</param>
    public IEnumerable<RevisionChanges> ReadChanges(long since)
    {
        var newest = Volatile.Read(ref _state).Newest.Number;
        for (var number = Math.Max(since, 0) + 1; number <= newest; number++)
        {
            yield return RevisionChangesReader.Read(_tables, Volatile.Read(ref _state), number);
        }
    }

    /// <summary>
    /// Waits until there is a revision after a given one and returns the newest; returns at once if there already is
    /// one.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The graph is closed, so no more revisions follow.</exception>
    public async ValueTask<long> WaitForRevisionAfterAsync(long revision, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();

            // Read the signal before the revision: a revision published after this read completes the signal.
            var next = Volatile.Read(ref _next).Task;
            if (Newest.Number > revision)
            {
                return Newest.Number;
            }

            ObjectDisposedException.ThrowIf(!await next.WaitAsync(cancellationToken), this);
        }
    }

    /// <summary>Ends all waits for further revisions. Reads still work.</summary>
    public void Close()
    {
        var closed = NewSignal();
        closed.SetResult(false);
        Interlocked.Exchange(ref _next, closed).TrySetResult(false);
    }

    /// <summary>Returns the revision with this number, or null if there is none.</summary>
    public Revision? FindRevision(long number) =>
        number >= 0 && number <= Newest.Number ? _tables.Revisions[(int)number] : null;

    /// <summary>
    /// Returns the handle of an entity, or -1 if it is not recorded. Handles count from 0 in recording order.
    /// </summary>
    public int FindEntity(EntityId id) => _tables.Entities.Find(id);

    /// <summary>
    /// Returns the handle of a claim, or -1 if it is not recorded. Handles count from 0 in recording order.
    /// </summary>
    public int FindClaim(ClaimId id) => _tables.Claims.Find(id);

    /// <summary>
    /// Returns the handle of the capture with this hash, or -1 if there is none. Handles count from 0 in recording
    /// order.
    /// </summary>
    public int FindCapture(string sha256) => _tables.Captures.Find(sha256);

    internal static GraphCounts Count(GraphTables tables) => new(
        tables.Entities.Count, tables.Entities.VersionCount, tables.Claims.Count, tables.Versions.Count,
        tables.Evidence.Count, tables.Captures.Count);

    // Asynchronous continuations, so that the committing thread does not run the code of the waiting callers.
    private static TaskCompletionSource<bool> NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Revision RevisionOf(DateTimeOffset moment, GraphState state)
    {
        var (low, high) = (0, (int)state.Newest.Number);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _tables.Revisions[middle].CommittedAt <= moment ? (middle, high) : (low, middle - 1);
        }

        return _tables.Revisions[low];
    }

    private List<int> AddEntities(ChangeSet set, long revision)
    {
        var newEntities = new List<int>();
        foreach (var entity in set.Entities)
        {
            var handle = _tables.GetOrAddEntity(entity.Id);
            if (_tables.Entities.AddVersion(handle, entity with { RecordedFrom = revision, RecordedTo = null }))
            {
                newEntities.Add(handle);
            }
        }

        return newEntities;
    }

    // Register all ids first: a claim may supersede another one that comes later in the same change set.
    private void AddClaims(IReadOnlyList<Claim> claims, long revision)
    {
        foreach (var claim in claims)
        {
            _tables.GetOrAddClaim(claim);
        }

        foreach (var claim in claims)
        {
            _tables.Versions.Add(
                _tables.Claims.Find(claim.Id),
                revision,
                claim.Status,
                claim.Rank,
                claim.ValidTime,
                _tables.Versions.StoreRest(
                    claim.Qualifiers,
                    claim.RankReason,
                    claim.Supersedes is { } superseded ? _tables.KnownClaim(superseded) : -1));
        }
    }

    private void AddEvidence(Evidence evidence, long revision) => _tables.Evidence.Add(new EvidenceRow
    {
        Claim = _tables.KnownClaim(evidence.Claim),
        Number = evidence.Number,
        Source = _tables.KnownEntity(evidence.Source),
        RecordedFrom = revision,
        Stance = evidence.Stance,
        Verification = evidence.Verification,
        HasQuote = evidence.Quote is not null,
        HasPrefix = evidence.Quote?.Prefix is not null,
        HasSuffix = evidence.Quote?.Suffix is not null,
        HasNote = evidence.Note is not null,
        Exact = Encoding.UTF8.GetBytes(evidence.Quote?.Exact ?? ""),
        Prefix = Encoding.UTF8.GetBytes(evidence.Quote?.Prefix ?? ""),
        Suffix = Encoding.UTF8.GetBytes(evidence.Quote?.Suffix ?? ""),
        Start = evidence.Position?.Start ?? -1,
        End = evidence.Position?.End ?? -1,
        Capture = Encoding.UTF8.GetBytes(evidence.CaptureSha256 ?? ""),
        Language = Encoding.UTF8.GetBytes(evidence.Language ?? ""),
        AttributedTo = evidence.AttributedTo is { } other ? _tables.KnownEntity(other) : -1,
        Credibility = evidence.Credibility ?? 0,
        Note = Encoding.UTF8.GetBytes(evidence.Note ?? ""),
    });

    private void Publish(Revision revision, List<int> newEntities, bool isDecision)
    {
        _tables.Cover();
        int[] decidedAt = isDecision ? [checked((int)revision.Number)] : [];
        Volatile.Write(ref _state, _state.Next(revision, Count(_tables), newEntities, _tables.Entities, decidedAt));
        Interlocked.Exchange(ref _next, NewSignal()).TrySetResult(true);
    }
}
