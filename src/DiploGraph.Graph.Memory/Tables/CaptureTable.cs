using System.Text;
using DiploGraph.Graph.Memory.Columns;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Graph.Memory.Tables;

/// <summary>The captures, indexed by hash and by source. They are stored as the objects that reads return.</summary>
internal sealed class CaptureTable
{
    private readonly Utf8Index _index = new(new Arena<byte>(unitShift: 2));
    private readonly Column<Capture> _captures = new();
    private readonly HandleLists _bySource = new();
    private readonly Column<int> _sourceHeads = new();

    public int Count => _captures.Count;

    public Capture this[int capture] => _captures[capture];

    /// <summary>Returns the handle of the capture with this hash, recorded at any revision, or -1.</summary>
    public int Find(string sha256) => _index.Find(sha256);

    public void Add(int source, Capture capture)
    {
        _sourceHeads.GrowTo(source + 1, 0);
        var handle = _captures.Add(capture);
        _index.Add(Encoding.UTF8.GetBytes(capture.Sha256));
        _bySource.Append(ref _sourceHeads[source], 0, handle);
    }

    /// <summary>Grows the table so that it can be read for every entity.</summary>
    public void Cover(int entityCount) => _sourceHeads.GrowTo(entityCount, 0);

    /// <summary>Returns the captures of a source that were recorded by a revision, sorted by hash.</summary>
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
