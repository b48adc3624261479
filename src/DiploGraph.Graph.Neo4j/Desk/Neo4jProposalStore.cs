using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Neo4j.Mapping;
using DiploGraph.Graph.Neo4j.Transport;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Revisions;

namespace DiploGraph.Graph.Neo4j.Desk;

/// <summary>
/// The proposals in the database. A statement that is repeated after an unclear failure finds what the first attempt
/// did and returns false, as for a change of somebody else.
/// </summary>
internal sealed class Neo4jProposalStore : IProposalStore
{
    private static readonly Dictionary<string, object?> None = [];

    private readonly Neo4jConnection _connection;
    private readonly ProposalWatcher _watcher;

    public Neo4jProposalStore(Neo4jConnection connection)
    {
        _connection = connection;
        _watcher = new ProposalWatcher(ReadChangeAsync, connection.Options.TimeProvider);
    }

    public ValueTask<bool> AddAsync(Proposal proposal, ChangeSet changes, CancellationToken cancellationToken) =>
        WriteAsync(
            ProposalCypher.Add,
            new()
            {
                ["id"] = proposal.Id,
                ["properties"] = ProposalMapper.MapProposal(proposal, changes),
                ["newVersion"] = ProposalMapper.MapVersion(proposal.Id, proposal.Newest, changes),
            },
            cancellationToken);

    public ValueTask<bool> AmendAsync(
        string id, ProposalVersion version, ChangeSet changes, CancellationToken cancellationToken) =>
        WriteAsync(
            ProposalCypher.Amend,
            new()
            {
                ["id"] = id,
                ["version"] = version.Number - 1,
                ["items"] = ProposalItems.Of(changes),
                ["newVersion"] = ProposalMapper.MapVersion(id, version, changes),
            },
            cancellationToken);

    public ValueTask<bool> CommentAsync(string id, ProposalComment comment, CancellationToken cancellationToken) =>
        WriteAsync(
            ProposalCypher.Comment,
            new()
            {
                ["id"] = id,
                ["token"] = comment.Token,
                ["most"] = ProposalLimits.MaxComments,
                ["comment"] = ProposalMapper.MapComment(comment),
            },
            cancellationToken);

    public ValueTask<bool> DecideAsync(string id, ProposalOutcome outcome, CancellationToken cancellationToken)
    {
        var state = outcome.Decision == ProposalDecision.Accept ? ProposalState.Open : outcome.State;
        return WriteAsync(
            ProposalCypher.Decide,
            new()
            {
                ["id"] = id,
                ["version"] = outcome.Version,
                ["state"] = (int)state,
                ["decision"] = (int)outcome.Decision,
                ["by"] = outcome.By,
                ["at"] = ValueEncoding.FormatTimestamp(outcome.At),
                ["reason"] = outcome.Reason,
            },
            cancellationToken);
    }

    public ValueTask<bool> CompleteAsync(string id, long revision, CancellationToken cancellationToken) =>
        WriteAsync(
            ProposalCypher.Complete, new() { ["id"] = id, ["revision"] = revision }, cancellationToken);

    public ValueTask<bool> ReopenAsync(string id, CancellationToken cancellationToken) =>
        WriteAsync(ProposalCypher.Reopen, new() { ["id"] = id }, cancellationToken);

    public async ValueTask<IReadOnlyList<Proposal?>> FindAsync(
        IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var rows = await _connection.ReadAsync(
            ProposalCypher.Find,
            new Dictionary<string, object?> { ["ids"] = ids.Distinct().ToList() },
            cancellationToken);
        var found = rows.Select(ProposalMapper.ReadProposal).ToDictionary(it => it.Id, StringComparer.Ordinal);
        return [.. ids.Select(id => found.GetValueOrDefault(id))];
    }

    public async ValueTask<IReadOnlyList<ChangeSet?>> ReadChangesAsync(
        IReadOnlyList<ProposalVersionKey> versions, CancellationToken cancellationToken)
    {
        var keys = versions.Select(version => new Dictionary<string, object?>
        {
            ["proposal"] = version.Proposal,
            ["number"] = version.Number,
        });
        var rows = await _connection.ReadAsync(
            ProposalCypher.ReadChanges,
            new Dictionary<string, object?> { ["versions"] = keys.ToList() },
            cancellationToken);
        var read = new ChangeSet?[versions.Count];
        foreach (var row in rows)
        {
            var (digest, json) = (RowMapper.GetText(row, 1), RowMapper.GetText(row, 2));
            read[RowMapper.GetNumber(row, 0)] = StoredChanges.Read(json, digest);
        }

        return read;
    }

    public async ValueTask<IReadOnlyList<IReadOnlyList<ProposalComment>>> ReadCommentsAsync(
        IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var rows = await _connection.ReadAsync(
            ProposalCypher.ReadComments,
            new Dictionary<string, object?> { ["ids"] = ids.Distinct().ToList() },
            cancellationToken);
        var threads = rows.ToLookup(
            row => RowMapper.GetText(row, 0), ProposalMapper.ReadComment, StringComparer.Ordinal);
        return [.. ids.Select(id => threads[id].ToList())];
    }

    public async ValueTask<Page<Proposal>> ListAsync(
        ProposalQuery query, PageRequest page, CancellationToken cancellationToken)
    {
        var parameters = Conditions(query);
        DeskPageParameters.Add(parameters, page);
        var rows = await _connection.ReadAsync(
            page.FromEnd ? ProposalCypher.FromOldest : ProposalCypher.FromNewest, parameters, cancellationToken);
        return ProposalPage.Of([.. rows.Select(ProposalMapper.ReadProposal)], page);
    }

    public async ValueTask<long> CountAsync(ProposalQuery query, CancellationToken cancellationToken)
    {
        var rows = await _connection.ReadAsync(ProposalCypher.Count, Conditions(query), cancellationToken);
        return RowMapper.GetNumber(rows[0], 0);
    }

    public async ValueTask<IReadOnlyList<Proposal>> ListChangedAsync(
        long change, ProposalQuery query, int size, CancellationToken cancellationToken)
    {
        var parameters = Conditions(query);
        parameters["change"] = change;
        parameters["limit"] = size;
        var rows = await _connection.ReadAsync(ProposalCypher.ListChanged, parameters, cancellationToken);
        return [.. rows.Select(ProposalMapper.ReadProposal)];
    }

    public async ValueTask<long> ReadChangeAsync(CancellationToken cancellationToken) =>
        RowMapper.GetNumber((await _connection.ReadAsync(ProposalCypher.ReadChange, None, cancellationToken))[0], 0);

    public ValueTask<long> WaitForChangeAfterAsync(long change, CancellationToken cancellationToken) =>
        _watcher.WaitAfterAsync(change, cancellationToken);

    private static Dictionary<string, object?> Conditions(ProposalQuery query) => new()
    {
        ["states"] = query.States.Count == 0 ? null : query.States.Select(state => (int)state).ToList(),
        ["author"] = query.Author,
        ["touching"] = query.Touching.Count == 0 ? null : query.Touching,
    };

    private async ValueTask<bool> WriteAsync(
        string text, Dictionary<string, object?> parameters, CancellationToken cancellationToken)
    {
        var rows = await _connection.WriteRepeatableAsync(text, parameters, cancellationToken);
        if (rows.Count == 0)
        {
            return false;
        }

        _watcher.Changed(RowMapper.GetNumber(rows[0], 0));
        return true;
    }
}
