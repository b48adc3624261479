using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Neo4j.Mapping;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores.Json;

namespace DiploGraph.Graph.Neo4j.Desk;

/// <summary>Converts proposals to properties of nodes, and rows to proposals.</summary>
internal static class ProposalMapper
{
    public static Dictionary<string, object?> MapProposal(Proposal proposal, ChangeSet changes) => new()
    {
        ["id"] = proposal.Id,
        ["author"] = proposal.Author,
        ["createdAt"] = ValueEncoding.FormatTimestamp(proposal.CreatedAt),
        ["state"] = (int)ProposalState.Open,
        ["version"] = 1,
        ["comments"] = 0,
        ["requestHash"] = proposal.RequestHash,
        ["items"] = ProposalItems.Of(changes),
    };

    public static Dictionary<string, object?> MapVersion(string id, ProposalVersion version, ChangeSet changes) => new()
    {
        ["proposal"] = id,
        ["number"] = version.Number,
        ["message"] = version.Message,
        ["basedOn"] = version.BasedOn,
        ["digest"] = version.Digest,
        ["createdAt"] = ValueEncoding.FormatTimestamp(version.CreatedAt),
        ["size"] = version.Size,
        ["changes"] = ChangeSetJson.Write(changes),
    };

    public static Dictionary<string, object?> MapComment(ProposalComment comment) => new()
    {
        ["token"] = comment.Token,
        ["version"] = comment.Version,
        ["change"] = comment.Change,
        ["author"] = comment.Author,
        ["createdAt"] = ValueEncoding.FormatTimestamp(comment.CreatedAt),
        ["text"] = comment.Text,
    };

    public static Proposal ReadProposal(object?[] row) => new()
    {
        Id = RowMapper.GetText(row, 0),
        Author = RowMapper.GetText(row, 1),
        CreatedAt = ValueEncoding.ParseTimestamp(RowMapper.GetText(row, 2)),
        State = (ProposalState)RowMapper.GetNumber(row, 3),
        CommentCount = (int)RowMapper.GetNumber(row, 4),
        RequestHash = RowMapper.GetText(row, 5),
        Change = RowMapper.GetNumber(row, 6),
        Outcome = row[7] is long decision ? new ProposalOutcome
        {
            Decision = (ProposalDecision)decision,
            Version = (int)RowMapper.GetNumber(row, 8),
            By = RowMapper.GetText(row, 9),
            At = ValueEncoding.ParseTimestamp(RowMapper.GetText(row, 10)),
            Reason = RowMapper.GetText(row, 11),
            Revision = (long?)row[12],
        }
        : null,
        Versions = [.. RowMapper.GetList(row, 13).Cast<object?[]>().Select(ReadVersion)],
    };

    public static ProposalComment ReadComment(object?[] row) => new()
    {
        Token = RowMapper.GetText(row, 1),
        Number = (int)RowMapper.GetNumber(row, 2),
        Version = (int)RowMapper.GetNumber(row, 3),
        Change = (int?)(long?)row[4],
        Author = RowMapper.GetText(row, 5),
        CreatedAt = ValueEncoding.ParseTimestamp(RowMapper.GetText(row, 6)),
        Text = RowMapper.GetText(row, 7),
    };

    private static ProposalVersion ReadVersion(object?[] row) => new(
        (int)RowMapper.GetNumber(row, 0),
        RowMapper.GetText(row, 1),
        RowMapper.GetNumber(row, 2),
        RowMapper.GetText(row, 3),
        ValueEncoding.ParseTimestamp(RowMapper.GetText(row, 4)),
        (int)RowMapper.GetNumber(row, 5));
}
