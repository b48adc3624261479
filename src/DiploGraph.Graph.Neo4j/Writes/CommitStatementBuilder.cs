using System.Globalization;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Neo4j.Mapping;
using DiploGraph.Graph.Neo4j.Transport;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Revisions;

namespace DiploGraph.Graph.Neo4j.Writes;

/// <summary>A commit as a statement with its parameters.</summary>
internal static class CommitStatementBuilder
{
    public static CypherStatement Of(
        RevisionChanges changes, PriorState known, Dictionary<string, object?> revisionRow)
    {
        var (revision, set) = changes;
        var versions = known.Versions(changes).ToList();
        var claims = set.Claims.Select((claim, at) => (Claim: claim, At: at)).ToList();
        var edges = claims.Where(it => it.Claim.Object.Entity is not null).ToList();
        var values = claims.Where(it => it.Claim.Object.Entity is null).ToList();
        var ended = edges.Where(it => known.Knows(it.Claim.Id))
            .GroupBy(it => it.Claim.Predicate, it => Ended(it.Claim))
            .OrderBy(group => group.Key)
            .ToDictionary(group => group.Key, group => group.ToList());
        List<(string Name, List<Dictionary<string, object?>> Rows)> lists =
        [
            ("entities", [.. set.Entities.Where(entity => !known.Knows(entity.Id)).Select(entity =>
                new Dictionary<string, object?> { ["id"] = entity.Id.Value, ["type"] = entity.Type.Label() })]),
            ("versions", versions),
            ("captures", [.. set.Captures.Select(PropertyMapper.Of)]),
            ("newEdges",
                [.. edges.Where(it => !known.Knows(it.Claim.Id)).Select(it => PropertyMapper.OfIdentity(it.Claim))]),
            ("newValues", [.. values.Where(it => !known.Knows(it.Claim.Id)).Select(it => Value(it.Claim))]),
            ("endedEdges", [.. ended.SelectMany(group => group.Value)]),
            ("endedValues", [.. values.Where(it => known.Knows(it.Claim.Id)).Select(it => Ended(it.Claim))]),
            ("edges", [.. edges.Select(it => Version(it.Claim, it.At))]),
            ("values", [.. values.Select(it => Version(it.Claim, it.At))]),
            ("evidence", [.. set.Evidence.Select(PropertyMapper.Of)]),
        ];
        var parameters = lists.ToDictionary(list => list.Name, list => (object?)list.Rows);
        parameters["endedEdges"] = ended.ToDictionary(pair => pair.Key.WireName(), pair => (object?)pair.Value);
        parameters["counts"] = lists.ConvertAll(list => list.Rows.Count);
        parameters["revision"] = revisionRow;
        parameters["base"] = revision.Number - 1;
        parameters["number"] = revision.Number;
        parameters["open"] = ValueEncoding.Open;
        return new CypherStatement(CommitCypher.Of([.. ended.Keys]), parameters) { Writes = true };
    }

    private static Dictionary<string, object?> Ended(Claim claim) =>
        new() { ["id"] = claim.Id.Value };

    private static Dictionary<string, object?> Version(Claim claim, int ordinal) => new()
    {
        ["subject"] = claim.Subject.Value,
        ["object"] = claim.Object.Entity?.Value,
        ["predicate"] = claim.Predicate.WireName(),
        ["ordinal"] = ordinal,
        ["version"] = PropertyMapper.OfVersion(claim),
    };

    private static Dictionary<string, object?> Value(Claim claim)
    {
        var row = new Dictionary<string, object?> { ["claim"] = PropertyMapper.OfIdentity(claim) };
        if (claim.Object.Literal is { Kind: LiteralKind.Coordinates } place)
        {
            var comma = place.Text.IndexOf(',', StringComparison.Ordinal);
            row["latitude"] = double.Parse(place.Text.AsSpan(0, comma), CultureInfo.InvariantCulture);
            row["longitude"] = double.Parse(place.Text.AsSpan(comma + 1), CultureInfo.InvariantCulture);
        }

        return row;
    }
}
