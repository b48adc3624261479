using System.Text;
using DiploGraph.Graph.Memory.Columns;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Graph.Memory.Tables;

/// <summary>The captures, kept as the objects that readers are given, by hash and by source.</summary>
internal sealed class CaptureTable
{
    private readonly Utf8Index _index = new(new Arena<byte>(unitShift: 2));
    private readonly Column<Capture> _captures = new();
    private readonly HandleLists _bySource = new();
    private readonly Column<int> _sourceHeads = new();

    public int Count => _captures.Count;

    public Capture this[int capture] => _captures[capture];

    /// <summary>The handle of the capture of a hash, whatever revision recorded it, or -1.</summary>
    public int Find(string sha256) => _index.Find(sha256);

    public void Add(int source, Capture capture)
    {
        _sourceHeads.GrowTo(source + 1, 0);
        var handle = _captures.Add(capture);
        _index.Add(Encoding.UTF8.GetBytes(capture.Sha256));
        _bySource.Append(ref _sourceHeads[source], 0, handle);
    }

    /// <summary>Makes room for entities, so that readers may ask for any of them.</summary>
    public void Cover(int entityCount) => _sourceHeads.GrowTo(entityCount, 0);

    /// <summary>The captures of a source that were recorded by a revision, by hash.</summary>
    public Capture[] OfSource(int source, long revision)
    {
        var run = _bySource.Read(_bySource.Find(Volatile.Read(ref _sourceHeads[source]), 0));
        var captures = new List<Capture>(run.Count);
        for (var at = 0; at < run.Count; at++)
        {
            if (_captures[run[at]].RecordedFrom <= revision)
            {
                captures.Add(_captures[run[at]]);
            }
        }

        captures.Sort((left, right) => string.CompareOrdinal(left.Sha256, right.Sha256));
        return [.. captures];
    }
}
