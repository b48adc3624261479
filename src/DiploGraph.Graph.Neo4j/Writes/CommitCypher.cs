using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Predicates;

namespace DiploGraph.Graph.Neo4j.Writes;

/// <summary>The Cypher of commits. A commit is one statement, and so one transaction.</summary>
/// <remarks>
/// The statement creates the revision first. Its number is unique: if two commits try the same number, the second waits
/// for the first and then violates the constraint. At the end, the statement counts what it created. If the counts
/// differ from those requested, it divides by zero, which rolls everything back.
/// </remarks>
internal static class CommitCypher
{
    private const string CreateItems =
        """
        MATCH (previous:Revision {number: $base})
        CREATE (revision:Revision)-[:FOLLOWS]->(previous)
        SET revision = $revision
        WITH revision
        CALL () {
          UNWIND $entities AS row
          CREATE (e:Entity {id: row.id})
          SET e:$(row.type)
          RETURN count(*) AS entities
        }
        CALL () {
          UNWIND $versions AS row
          MATCH (e:Entity {id: row.id})
          CALL (e) {
            MATCH (e)-[:VERSION]->(old:EntityVersion)
            WHERE old.shownTo = $open
            SET old.shownTo = $number
          }
          CREATE (e)-[:VERSION]->(v:EntityVersion)
          SET v = row
          SET e.label = row.label, e.disambiguation = row.disambiguation, e.time = row.time
          RETURN count(*) AS versions
        }
        CALL () {
          UNWIND $captures AS row
          MATCH (s:Entity {id: row.source})
          CREATE (c:Capture)-[:CAPTURE_OF]->(s)
          SET c = row
          RETURN count(*) AS captures
        }
        CALL () {
          UNWIND $newEdges AS row
          MATCH (o:Entity {id: row.object})
          CREATE (c:Claim)-[:OBJECT]->(o)
          SET c = row
          RETURN count(*) AS newEdges
        }
        CALL () {
          UNWIND $newValues AS row
          CREATE (c:Claim)
          SET c = row.claim
          SET c.point = CASE WHEN row.latitude IS NULL THEN null
            ELSE point({latitude: row.latitude, longitude: row.longitude}) END
          RETURN count(*) AS newValues
        }
        CALL () {
          UNWIND $endedValues AS row
          MATCH (c:Claim {id: row.id})-[was:SUBJECT]->(:Entity)
          WHERE was.recordedTo = $open
          MATCH (c)<-[value]-(:Entity)
          WHERE value.recordedTo = $open
          SET was.recordedTo = $number
          SET value.recordedTo = $number
          RETURN count(*) AS endedValues
        }
        """;

    private const string CreateVersions =
        """
        CALL () {
          UNWIND $edges AS row
          MATCH (c:Claim {id: row.version.id})
          MATCH (s:Entity {id: row.subject})
          MATCH (o:Entity {id: row.object})
          CREATE (c)-[is:SUBJECT]->(s)
          SET is = row.version
          SET is.predicate = row.predicate, is.ordinal = row.ordinal
          CREATE (s)-[edge:$(row.predicate)]->(o)
          SET edge = row.version
          RETURN count(*) AS edges
        }
        CALL () {
          UNWIND $values AS row
          MATCH (c:Claim {id: row.version.id})
          MATCH (s:Entity {id: row.subject})
          CREATE (c)-[is:SUBJECT]->(s)
          SET is = row.version
          SET is.predicate = row.predicate, is.ordinal = row.ordinal
          CREATE (s)-[value:$(row.predicate)]->(c)
          SET value = row.version
          RETURN count(*) AS values
        }
        CALL () {
          UNWIND $evidence AS row
          MATCH (c:Claim {id: row.claim})
          MATCH (s:Entity {id: row.source})
          CREATE (c)-[e:EVIDENCED_BY]->(s)
          SET e = row
          RETURN count(*) AS evidence
        }
        """;

    /// <summary>Returns the statement of a commit.</summary>
    /// <param name="ended">The predicates of the edges with versions that the commit ends.</param>
    public static string CommitStatement(IReadOnlyCollection<Predicate> ended)
    {
        var types = ended.Select(predicate => predicate.WireName()).ToArray();
        var edges = string.Concat(types.Select(EndEdges));
        var endedEdges = types.Length == 0 ? "0" : string.Join(" + ", types.Select(type => $"ended{type}"));
        return $"""
            {CreateItems}
            {edges}{CreateVersions}
            RETURN revision.number / CASE WHEN
              [entities, versions, captures, newEdges, newValues, {endedEdges}, endedValues, edges, values, evidence]
              = $counts THEN 1 ELSE 0 END AS number
            """;
    }

    // Finds the edge by its type between its two ends. Neo4j starts at the end with fewer relationships of this type,
    // which matters for entities with very many.
    private static string EndEdges(string type) =>
        $$"""
        CALL () {
          UNWIND $endedEdges.{{type}} AS row
          MATCH (c:Claim {id: row.id})-[was:SUBJECT]->(s:Entity)
          WHERE was.recordedTo = $open
          MATCH (c)-[:OBJECT]->(o:Entity)
          CALL (row, s, o) {
            MATCH (s)-[edge:{{type}}]->(o)
            WHERE edge.id = row.id AND edge.recordedTo = $open
            RETURN edge
          }
          SET was.recordedTo = $number
          SET edge.recordedTo = $number
          RETURN count(*) AS ended{{type}}
        }

        """;

    /// <summary>
    /// Reads the prior state for a commit: which of its entities and claims exist, and the TIME claims of the entities
    /// whose best time it may change.
    /// </summary>
    public const string ReadPriorState =
        """
        CALL () {
          UNWIND $entities AS id
          MATCH (e:Entity {id: id})-[:VERSION]->(v:EntityVersion)
          WHERE v.shownFrom <= $revision AND v.shownTo > $revision
          RETURN collect([
            v.id, v.label, v.disambiguation, v.source, v.dataset, v.recordedFrom, v.withdrawn, v.ordinal, v.time])
            AS entities
        }
        CALL (entities) {
          UNWIND $timed AS id
          MATCH (e:Entity {id: id})-[t:TIME]->(c:Claim)
          WHERE t.recordedFrom <= $revision AND t.recordedTo > $revision
          RETURN collect([id, t.id, t.status, t.rank, c.text]) AS times
        }
        CALL (entities) {
          UNWIND $claims AS id
          MATCH (c:Claim {id: id})
          RETURN collect(c.id) AS claims
        }
        RETURN entities, times, claims
        """;
}
