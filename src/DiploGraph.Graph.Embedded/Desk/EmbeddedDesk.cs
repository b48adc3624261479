using DiploGraph.Graph.Desk;

namespace DiploGraph.Graph.Embedded.Desk;

/// <summary>The desk in a data folder, beside the graph. It is opened, and created, when it is first used.</summary>
public sealed class EmbeddedDesk : IDesk
{
    private readonly DeskFile _file;

    /// <summary>Names the data folder.</summary>
    /// <param name="directory">The data folder; it is created if it does not exist.</param>
    /// <param name="time">The clock that decides how often the desk looks for changes of other processes.</param>
    public EmbeddedDesk(string directory, TimeProvider? time = null)
    {
        _file = new DeskFile(directory);
        Keys = new SqliteKeyStore(_file);
        Audit = new SqliteAuditLog(_file);
        Proposals = new SqliteProposalStore(_file, time ?? TimeProvider.System);
    }

    /// <summary>The path of the SQLite file.</summary>
    public string Path => _file.Path;

    /// <inheritdoc/>
    public IKeyStore Keys { get; }

    /// <inheritdoc/>
    public IAuditLog Audit { get; }

    /// <inheritdoc/>
    public IProposalStore Proposals { get; }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _file.Dispose();
        return ValueTask.CompletedTask;
    }
}
