using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace DiploGraph.GraphQL.Preparation;

/// <summary>
/// Keeps prepared documents by their text, bounded by an estimate of their bytes. What was not used since the last look
/// goes first (second chance). Several requests for a new document wait for the one that prepares it.
/// </summary>
internal sealed class DocumentCache(long maximumBytes)
{
    private const int EntryBytes = 4_096;
    private const int BytesPerDocumentByte = 48;
    private readonly ConcurrentDictionary<byte[], Entry> _entries = new(Utf8Comparer.Instance);
    private readonly ConcurrentDictionary<byte[], Task<DocumentResult>> _underWay = new(Utf8Comparer.Instance);
    private readonly Queue<Entry> _order = new();
    private readonly Lock _lock = new();
    private long _bytes;

    /// <summary>The estimated bytes that are kept.</summary>
    internal long Bytes => Volatile.Read(ref _bytes);

    /// <summary>The number of documents that are kept.</summary>
    internal int Count => _entries.Count;

    /// <summary>Finds a document.</summary>
    internal bool TryGet(ReadOnlySpan<byte> text, [NotNullWhen(true)] out PreparedDocument? document)
    {
        if (_entries.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(text, out var entry))
        {
            entry.Used = true;
            document = entry.Document;
            return true;
        }

        document = null;
        return false;
    }

    /// <summary>Prepares a document that is not kept, or waits for who is preparing it.</summary>
    /// <param name="text">The text, which is copied.</param>
    /// <param name="prepare">Prepares a document.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    internal async ValueTask<DocumentResult> AddAsync(
        ReadOnlyMemory<byte> text, Func<byte[], DocumentResult> prepare, CancellationToken cancellationToken)
    {
        var key = text.ToArray();
        var source = new TaskCompletionSource<DocumentResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = _underWay.GetOrAdd(key, source.Task);
        if (first != source.Task)
        {
            return await first.WaitAsync(cancellationToken);
        }

        try
        {
            var outcome = prepare(key);
            if (outcome.Document is { } document)
            {
                Keep(key, document);
            }

            source.SetResult(outcome);
            return outcome;
        }
        catch (Exception exception)
        {
            source.SetException(exception);
            _ = source.Task.Exception;
            throw;
        }
        finally
        {
            _underWay.TryRemove(key, out _);
        }
    }

    private void Keep(byte[] key, PreparedDocument document)
    {
        var entry = new Entry(key, document, EntryBytes + ((long)key.Length * BytesPerDocumentByte));
        if (entry.Bytes > maximumBytes)
        {
            return;
        }

        lock (_lock)
        {
            if (!_entries.TryAdd(key, entry))
            {
                return;
            }

            _order.Enqueue(entry);
            _bytes += entry.Bytes;
            while (_bytes > maximumBytes && _order.TryDequeue(out var oldest))
            {
                if (oldest.Used)
                {
                    oldest.Used = false;
                    _order.Enqueue(oldest);
                    continue;
                }

                _entries.TryRemove(oldest.Key, out _);
                _bytes -= oldest.Bytes;
            }
        }
    }

    private sealed class Entry(byte[] key, PreparedDocument document, long bytes)
    {
        private volatile bool _used;

        internal byte[] Key { get; } = key;

        internal PreparedDocument Document { get; } = document;

        internal long Bytes { get; } = bytes;

        internal bool Used
        {
            get => _used;
            set
            {
                if (_used != value)
                {
                    _used = value;
                }
            }
        }
    }

    /// <summary>Compares texts by their bytes; the hash is seeded, so that nobody can make texts collide.</summary>
    private sealed class Utf8Comparer
        : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        internal static Utf8Comparer Instance { get; } = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = default(HashCode);
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}

/// <summary>A prepared document, or why there is none.</summary>
/// <param name="Document">The document.</param>
/// <param name="Refusal">Why there is none.</param>
/// <param name="Errors">The errors.</param>
internal sealed record DocumentResult(
    PreparedDocument? Document, RequestRefusal Refusal, IReadOnlyList<GraphQLError> Errors);
