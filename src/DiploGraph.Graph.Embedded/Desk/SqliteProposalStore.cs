using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Revisions;
using Microsoft.Data.Sqlite;

namespace DiploGraph.Graph.Embedded.Desk;

/// <summary>
/// The proposals in <see cref="DeskFile"/>. Triggers refuse to change or delete a version or comment.
/// </summary>
internal sealed class SqliteProposalStore : IProposalStore
{
    // A condition that is not given is null.
    private const string Matches =
        """
        FROM proposal AS p WHERE (?1 IS NULL OR p.state IN (SELECT value FROM json_each(?1)))
          AND (?2 IS NULL OR p.author = ?2)
          AND (?3 IS NULL OR p.id IN (
            SELECT i.proposal FROM json_each(?3) AS wanted JOIN proposal_item AS i ON i.item = wanted.value))
        """;

    private const string Range =
        """
         AND (?4 IS NULL OR (p.created_at, p.id) < (?4, ?5)) AND (?6 IS NULL OR (p.created_at, p.id) > (?6, ?7))
        """;

    private const string Select = "SELECT " + ProposalRows.Columns + " ";

    private const string FromNewest =
        Select + Matches + Range + " ORDER BY p.created_at DESC, p.id DESC LIMIT ?8";

    private const string FromOldest = Select + Matches + Range + " ORDER BY p.created_at, p.id LIMIT ?8";

    private const string ByChange = Select + Matches + " AND p.change > ?4 ORDER BY p.change LIMIT ?5";

    private readonly DeskFile _file;
    private readonly ProposalWatcher _watcher;

    public SqliteProposalStore(DeskFile file, TimeProvider time)
    {
        _file = file;
        _watcher = new ProposalWatcher(ReadChangeAsync, time);
    }

    public ValueTask<bool> AddAsync(Proposal proposal, ChangeSet changes, CancellationToken cancellationToken) =>
        WriteAsync(connection => ProposalWriter.Add(connection, proposal, changes), cancellationToken);

    public ValueTask<bool> AmendAsync(
        string id, ProposalVersion version, ChangeSet changes, CancellationToken cancellationToken) =>
        WriteAsync(connection => ProposalWriter.Amend(connection, id, version, changes), cancellationToken);

    public ValueTask<bool> CommentAsync(string id, ProposalComment comment, CancellationToken cancellationToken) =>
        WriteAsync(connection => ProposalWriter.Comment(connection, id, comment), cancellationToken);

    public ValueTask<bool> DecideAsync(string id, ProposalOutcome outcome, CancellationToken cancellationToken) =>
        WriteAsync(connection => ProposalWriter.Decide(connection, id, outcome), cancellationToken);

    public ValueTask<bool> CompleteAsync(string id, long revision, CancellationToken cancellationToken) =>
        WriteAsync(connection => ProposalWriter.Complete(connection, id, revision), cancellationToken);

    public ValueTask<bool> ReopenAsync(string id, CancellationToken cancellationToken) =>
        WriteAsync(connection => ProposalWriter.Reopen(connection, id), cancellationToken);

    public ValueTask<IReadOnlyList<Proposal?>> FindAsync(
        IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        _file.ReadAsync<IReadOnlyList<Proposal?>>(
            connection =>
            {
                using var select = new SqliteStatement(
                    connection, Select + "FROM proposal AS p WHERE p.id IN (SELECT value FROM json_each(?))");
                var found = ProposalRows.ReadAll(connection, select.Bind(1, ProposalRows.Json(ids)))
                    .ToDictionary(proposal => proposal.Id, StringComparer.Ordinal);
                return [.. ids.Select(id => found.GetValueOrDefault(id))];
            },
            cancellationToken);

    public ValueTask<IReadOnlyList<ChangeSet?>> ReadChangesAsync(
        IReadOnlyList<ProposalVersionKey> versions, CancellationToken cancellationToken) =>
        _file.ReadAsync<IReadOnlyList<ChangeSet?>>(
            connection =>
            {
                using var select = new SqliteStatement(
                    connection, "SELECT digest, changes FROM proposal_version WHERE proposal = ? AND number = ?");
                var read = new List<ChangeSet?>(versions.Count);
                foreach (var version in versions)
                {
                    var isFound = select.Bind(1, version.Proposal).Bind(2, version.Number).Step();
                    read.Add(isFound ? StoredChanges.Read(select.Text(1), select.Text(0)) : null);
                    select.Reset();
                }

                return read;
            },
            cancellationToken);

    public ValueTask<IReadOnlyList<IReadOnlyList<ProposalComment>>> ReadCommentsAsync(
        IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        _file.ReadAsync<IReadOnlyList<IReadOnlyList<ProposalComment>>>(
            connection =>
            {
                using var select = new SqliteStatement(
                    connection,
                    "SELECT token, number, version, change, author, created_at, text FROM proposal_comment "
                    + "WHERE proposal = ? ORDER BY number");
                return [.. ids.Select(id => ReadComments(select, id))];
            },
            cancellationToken);

    public ValueTask<Page<Proposal>> ListAsync(
        ProposalQuery query, PageRequest page, CancellationToken cancellationToken) =>
        _file.ReadAsync(
            connection =>
            {
                using var select = new SqliteStatement(connection, page.FromEnd ? FromOldest : FromNewest);
                Bind(select, query).Bind(4, page.After?.Sort).Bind(5, page.After?.Id).Bind(6, page.Before?.Sort)
                    .Bind(7, page.Before?.Id).Bind(8, page.Size + 1L);
                return ProposalPage.Of(ProposalRows.ReadAll(connection, select), page);
            },
            cancellationToken);

    public ValueTask<long> CountAsync(ProposalQuery query, CancellationToken cancellationToken) => _file.ReadAsync(
        connection =>
        {
            using var count = new SqliteStatement(connection, "SELECT count(*) " + Matches);
            Bind(count, query).Step();
            return count.Number(0);
        },
        cancellationToken);

    public ValueTask<IReadOnlyList<Proposal>> ListChangedAsync(
        long change, ProposalQuery query, int size, CancellationToken cancellationToken) =>
        _file.ReadAsync<IReadOnlyList<Proposal>>(
            connection =>
            {
                using var select = new SqliteStatement(connection, ByChange);
                return ProposalRows.ReadAll(connection, Bind(select, query).Bind(4, change).Bind(5, size));
            },
            cancellationToken);

    public ValueTask<long> ReadChangeAsync(CancellationToken cancellationToken) => _file.ReadAsync(
        connection =>
        {
            using var select = new SqliteStatement(connection, "SELECT coalesce(max(change), 0) FROM proposal");
            select.Step();
            return select.Number(0);
        },
        cancellationToken);

    public ValueTask<long> WaitForChangeAfterAsync(long change, CancellationToken cancellationToken) =>
        _watcher.WaitAfterAsync(change, cancellationToken);

    private static List<ProposalComment> ReadComments(SqliteStatement select, string id)
    {
        var comments = new List<ProposalComment>();
        select.Bind(1, id);
        while (select.Step())
        {
            comments.Add(new ProposalComment
            {
                Token = select.Text(0),
                Number = (int)select.Number(1),
                Version = (int)select.Number(2),
                Change = select.IsNull(3) ? null : (int)select.Number(3),
                Author = select.Text(4),
                CreatedAt = PageKeyFormat.ParseMoment(select.Text(5)),
                Text = select.Text(6),
            });
        }

        select.Reset();
        return comments;
    }

    private static SqliteStatement Bind(SqliteStatement statement, ProposalQuery query) => statement
        .Bind(1, query.States.Count == 0 ? null : $"[{string.Join(',', query.States.Select(state => (int)state))}]")
        .Bind(2, query.Author)
        .Bind(3, query.Touching.Count == 0 ? null : ProposalRows.Json(query.Touching));

    private async ValueTask<bool> WriteAsync(
        Func<SqliteConnection, long> write, CancellationToken cancellationToken)
    {
        var change = await _file.WriteAsync(write, cancellationToken);
        _watcher.Changed(change);
        return change > 0;
    }
}
