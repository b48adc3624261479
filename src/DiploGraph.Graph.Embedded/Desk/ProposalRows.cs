using System.Text.Json;
using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Paging;
using Microsoft.Data.Sqlite;

namespace DiploGraph.Graph.Embedded.Desk;

/// <summary>Reads rows of proposals.</summary>
internal static class ProposalRows
{
    /// <summary>The columns of <see cref="ReadAll"/>.</summary>
    public const string Columns =
        "p.id, p.author, p.created_at, p.state, p.comments, p.request_hash, p.change, p.decision, p.decided_version, "
        + "p.decided_by, p.decided_at, p.reason, p.revision";

    /// <summary>Reads the proposals of a statement, in its order, with their versions.</summary>
    public static List<Proposal> ReadAll(SqliteConnection connection, SqliteStatement select)
    {
        var read = new List<Proposal>();
        while (select.Step())
        {
            read.Add(Read(select));
        }

        var versions = ReadVersions(connection, read);
        return read.ConvertAll(proposal => proposal with { Versions = [.. versions[proposal.Id]] });
    }

    /// <summary>Returns texts as a JSON array for <c>json_each</c>.</summary>
    public static string Json(IEnumerable<string> texts) => JsonSerializer.Serialize(texts.ToArray());

    private static Proposal Read(SqliteStatement row) => new()
    {
        Id = row.Text(0),
        Author = row.Text(1),
        CreatedAt = PageKeyFormat.ParseMoment(row.Text(2)),
        State = (ProposalState)row.Number(3),
        CommentCount = (int)row.Number(4),
        RequestHash = row.Text(5),
        Change = row.Number(6),
        Outcome = row.IsNull(7) ? null : new ProposalOutcome
        {
            Decision = (ProposalDecision)row.Number(7),
            Version = (int)row.Number(8),
            By = row.Text(9),
            At = PageKeyFormat.ParseMoment(row.Text(10)),
            Reason = row.Text(11),
            Revision = row.IsNull(12) ? null : row.Number(12),
        },
        Versions = [],
    };

    private static ILookup<string, ProposalVersion> ReadVersions(
        SqliteConnection connection, List<Proposal> proposals)
    {
        using var select = new SqliteStatement(
            connection,
            """
            SELECT v.proposal, v.number, v.message, v.based_on, v.digest, v.created_at, v.size
            FROM json_each(?) AS id JOIN proposal_version AS v ON v.proposal = id.value ORDER BY v.proposal, v.number
            """);
        select.Bind(1, Json(proposals.Select(proposal => proposal.Id)));
        var versions = new List<(string Proposal, ProposalVersion Version)>();
        while (select.Step())
        {
            versions.Add((select.Text(0), new ProposalVersion(
                (int)select.Number(1),
                select.Text(2),
                select.Number(3),
                select.Text(4),
                PageKeyFormat.ParseMoment(select.Text(5)),
                (int)select.Number(6))));
        }

        return versions.ToLookup(it => it.Proposal, it => it.Version, StringComparer.Ordinal);
    }
}
