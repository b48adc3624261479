using System.Globalization;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Neo4j.Mapping;
using DiploGraph.Graph.Neo4j.Transport;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Revisions;

namespace DiploGraph.Graph.Neo4j.Writes;

/// <summary>Builds the statement of a commit with its parameters.</summary>
internal static class CommitStatementBuilder
{
    public static CypherStatement Build(
        RevisionChanges changes, PriorState prior, Dictionary<string, object?> revisionRow)
    {
        var (revision, set) = changes;
        var versions = prior.EntityVersions(changes).ToList();
        var claims = set.Claims.Select((claim, at) => (Claim: claim, At: at)).ToList();
        var edges = claims.Where(it => it.Claim.Object.Entity is not null).ToList();
        var values = claims.Where(it => it.Claim.Object.Entity is null).ToList();
        var ended = edges.Where(it => prior.Contains(it.Claim.Id))
            .GroupBy(it => it.Claim.Predicate, it => EndedVersion(it.Claim))
            .OrderBy(group => group.Key)
            .ToDictionary(group => group.Key, group => group.ToList());
        List<(string Name, List<Dictionary<string, object?>> Rows)> lists =
        [
            ("entities", [.. set.Entities.Where(entity => !prior.Contains(entity.Id)).Select(entity =>
                new Dictionary<string, object?> { ["id"] = entity.Id.Value, ["type"] = entity.Type.ToNodeLabel() })]),
            ("versions", versions),
            ("captures", [.. set.Captures.Select(PropertyMapper.MapCapture)]),
            ("newEdges",
                [.. edges.Where(it => !prior.Contains(it.Claim.Id)).Select(it => PropertyMapper.MapClaim(it.Claim))]),
            ("newValues", [.. values.Where(it => !prior.Contains(it.Claim.Id)).Select(it => LiteralClaim(it.Claim))]),
            ("endedEdges", [.. ended.SelectMany(group => group.Value)]),
            ("endedValues", [.. values.Where(it => prior.Contains(it.Claim.Id)).Select(it => EndedVersion(it.Claim))]),
            ("edges", [.. edges.Select(it => NewVersion(it.Claim, it.At))]),
            ("values", [.. values.Select(it => NewVersion(it.Claim, it.At))]),
            ("evidence", [.. set.Evidence.Select(PropertyMapper.MapEvidence)]),
        ];
        var parameters = lists.ToDictionary(list => list.Name, list => (object?)list.Rows);
        parameters["endedEdges"] = ended.ToDictionary(pair => pair.Key.WireName(), pair => (object?)pair.Value);
        parameters["counts"] = lists.ConvertAll(list => list.Rows.Count);
        parameters["revision"] = revisionRow;
        parameters["base"] = revision.Number - 1;
        parameters["number"] = revision.Number;
        parameters["open"] = ValueEncoding.OpenEnd;
        return new CypherStatement(CommitCypher.CommitStatement([.. ended.Keys]), parameters) { Writes = true };
    }

    private static Dictionary<string, object?> EndedVersion(Claim claim) =>
        new() { ["id"] = claim.Id.Value };

    private static Dictionary<string, object?> NewVersion(Claim claim, int ordinal) => new()
    {
        ["subject"] = claim.Subject.Value,
        ["object"] = claim.Object.Entity?.Value,
        ["predicate"] = claim.Predicate.WireName(),
        ["ordinal"] = ordinal,
        ["version"] = PropertyMapper.MapClaimVersion(claim),
    };

    private static Dictionary<string, object?> LiteralClaim(Claim claim)
    {
        var row = new Dictionary<string, object?> { ["claim"] = PropertyMapper.MapClaim(claim) };
        if (claim.Object.Literal is { Kind: LiteralKind.Coordinates } coordinates)
        {
            var comma = coordinates.Text.IndexOf(',', StringComparison.Ordinal);
            row["latitude"] = double.Parse(coordinates.Text.AsSpan(0, comma), CultureInfo.InvariantCulture);
            row["longitude"] = double.Parse(coordinates.Text.AsSpan(comma + 1), CultureInfo.InvariantCulture);
        }

        return row;
    }
}
