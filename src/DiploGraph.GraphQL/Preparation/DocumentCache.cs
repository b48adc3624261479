using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace DiploGraph.GraphQL.Preparation;

/// <summary>
/// Caches prepared documents by their text, up to an estimated number of bytes. Evicts documents that were not used
/// since the last check first (second chance). If several requests need a document that is not cached, one prepares it
/// and the others wait.
/// </summary>
internal sealed class DocumentCache(long maximumBytes)
{
    private const int EntryBytes = 4_096;
    private const int BytesPerDocumentByte = 48;
    private readonly ConcurrentDictionary<byte[], Entry> _entries = new(Utf8Comparer.Instance);
    private readonly ConcurrentDictionary<byte[], Task<DocumentResult>> _pending = new(Utf8Comparer.Instance);
    private readonly Queue<Entry> _order = new();
    private readonly Lock _lock = new();
    private long _bytes;

    /// <summary>The estimated size of the cached documents, in bytes.</summary>
    internal long Bytes => Volatile.Read(ref _bytes);

    /// <summary>The number of cached documents.</summary>
    internal int Count => _entries.Count;

    /// <summary>Finds a cached document.</summary>
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

    /// <summary>Prepares a document that is not cached, or waits for another request that is preparing it.</summary>
    /// <param name="text">The text of the document. The cache copies it.</param>
    /// <param name="prepare">The function that prepares a document.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    internal async ValueTask<DocumentResult> AddAsync(
        ReadOnlyMemory<byte> text, Func<byte[], DocumentResult> prepare, CancellationToken cancellationToken)
    {
        var key = text.ToArray();
        var source = new TaskCompletionSource<DocumentResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = _pending.GetOrAdd(key, source.Task);
        if (first != source.Task)
        {
            return await first.WaitAsync(cancellationToken);
        }

        try
        {
            var outcome = prepare(key);
            if (outcome.Document is { } document)
            {
                Store(key, document);
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
            _pending.TryRemove(key, out _);
        }
    }

    private void Store(byte[] key, PreparedDocument document)
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

    /// <summary>Compares texts by their bytes. The hash is seeded, so that clients cannot provoke collisions.</summary>
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

/// <summary>A prepared document, or the reason for its rejection.</summary>
/// <param name="Document">The document; null if it was rejected.</param>
/// <param name="Rejection">The reason for the rejection.</param>
/// <param name="Errors">The errors of a rejected document.</param>
internal sealed record DocumentResult(
    PreparedDocument? Document, RequestRejection Rejection, IReadOnlyList<GraphQLError> Errors);
