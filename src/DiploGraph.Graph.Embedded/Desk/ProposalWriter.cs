using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores.Json;
using Microsoft.Data.Sqlite;

namespace DiploGraph.Graph.Embedded.Desk;

/// <summary>
/// Changes proposals, in a transaction of the caller. Each member returns the number of the change, or 0 if the
/// proposal is not in the state that the change requires.
/// </summary>
internal static class ProposalWriter
{
    private const string NextChange = "(SELECT coalesce(max(change), 0) + 1 FROM proposal)";

    private const string IsOpen = "state = 1 AND decision IS NULL";

    private const string IsBeingAccepted = "state = 1 AND decision IS NOT NULL";

    public static long Add(SqliteConnection connection, Proposal proposal, ChangeSet changes)
    {
        using var insert = new SqliteStatement(
            connection,
            "INSERT INTO proposal (id, author, created_at, state, version, comments, request_hash, change) "
            + $"VALUES (?, ?, ?, 1, 1, 0, ?, {NextChange}) ON CONFLICT (id) DO NOTHING RETURNING change");
        var change = Change(insert.Bind(1, proposal.Id).Bind(2, proposal.Author)
            .Bind(3, PageKeyFormat.Moment(proposal.CreatedAt)).Bind(4, proposal.RequestHash));
        if (change > 0)
        {
            AddVersion(connection, proposal.Id, proposal.Newest, changes);
        }

        return change;
    }

    public static long Amend(SqliteConnection connection, string id, ProposalVersion version, ChangeSet changes)
    {
        using var update = new SqliteStatement(
            connection,
            $"UPDATE proposal SET version = version + 1, change = {NextChange} "
            + $"WHERE id = ?1 AND version = ?2 - 1 AND {IsOpen} RETURNING change");
        var change = Change(update.Bind(1, id).Bind(2, version.Number));
        if (change > 0)
        {
            AddVersion(connection, id, version, changes);
        }

        return change;
    }

    public static long Comment(SqliteConnection connection, string id, ProposalComment comment)
    {
        using (var known = new SqliteStatement(
            connection,
            "SELECT p.change FROM proposal_comment AS c JOIN proposal AS p ON p.id = c.proposal "
            + "WHERE c.token = ? AND c.proposal = ?"))
        {
            if (known.Bind(1, comment.Token).Bind(2, id).Step())
            {
                return known.Number(0);
            }
        }

        using var update = new SqliteStatement(
            connection,
            $"UPDATE proposal SET comments = comments + 1, change = {NextChange} WHERE id = ? AND comments < ? "
            + "RETURNING change");
        var change = Change(update.Bind(1, id).Bind(2, ProposalLimits.MaxComments));
        if (change > 0)
        {
            using var insert = new SqliteStatement(
                connection,
                "INSERT INTO proposal_comment (proposal, number, token, version, change, author, created_at, text) "
                + "SELECT id, comments, ?2, ?3, ?4, ?5, ?6, ?7 FROM proposal WHERE id = ?1");
            insert.Bind(1, id).Bind(2, comment.Token).Bind(3, comment.Version).Bind(4, (long?)comment.Change)
                .Bind(5, comment.Author).Bind(6, PageKeyFormat.Moment(comment.CreatedAt)).Bind(7, comment.Text).Run();
        }

        return change;
    }

    public static long Decide(SqliteConnection connection, string id, ProposalOutcome outcome)
    {
        using var update = new SqliteStatement(
            connection,
            $"UPDATE proposal SET change = {NextChange}, state = ?3, decision = ?4, decided_version = ?2, "
            + "decided_by = ?5, decided_at = ?6, reason = ?7 "
            + $"WHERE id = ?1 AND version = ?2 AND {IsOpen} RETURNING change");
        var state = outcome.Decision == ProposalDecision.Accept ? ProposalState.Open : outcome.State;
        return Change(update.Bind(1, id).Bind(2, outcome.Version).Bind(3, (long)state).Bind(4, (long)outcome.Decision)
            .Bind(5, outcome.By).Bind(6, PageKeyFormat.Moment(outcome.At)).Bind(7, outcome.Reason));
    }

    public static long Complete(SqliteConnection connection, string id, long revision)
    {
        using var update = new SqliteStatement(
            connection,
            $"UPDATE proposal SET change = {NextChange}, state = 2, revision = ?2 "
            + $"WHERE id = ?1 AND {IsBeingAccepted} RETURNING change");
        return Change(update.Bind(1, id).Bind(2, revision));
    }

    public static long Reopen(SqliteConnection connection, string id)
    {
        using var update = new SqliteStatement(
            connection,
            $"UPDATE proposal SET change = {NextChange}, decision = NULL, decided_version = NULL, decided_by = NULL, "
            + $"decided_at = NULL, reason = NULL WHERE id = ?1 AND {IsBeingAccepted} RETURNING change");
        return Change(update.Bind(1, id));
    }

    private static long Change(SqliteStatement statement)
    {
        var change = statement.Step() ? statement.Number(0) : 0;
        while (change > 0 && statement.Step())
        {
        }

        statement.Reset();
        return change;
    }

    private static void AddVersion(SqliteConnection connection, string id, ProposalVersion version, ChangeSet changes)
    {
        using var insert = new SqliteStatement(
            connection,
            "INSERT INTO proposal_version (proposal, number, message, based_on, digest, created_at, size, changes) "
            + "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        insert.Bind(1, id).Bind(2, version.Number).Bind(3, version.Message).Bind(4, version.BasedOn)
            .Bind(5, version.Digest).Bind(6, PageKeyFormat.Moment(version.CreatedAt)).Bind(7, version.Size)
            .Bind(8, ChangeSetJson.Write(changes)).Run();
        using var clear = new SqliteStatement(connection, "DELETE FROM proposal_item WHERE proposal = ?");
        clear.Bind(1, id).Run();
        using var items = new SqliteStatement(
            connection, "INSERT INTO proposal_item (item, proposal) SELECT value, ?2 FROM json_each(?1)");
        items.Bind(1, ProposalRows.Json(ProposalItems.Of(changes))).Bind(2, id).Run();
    }
}
