namespace DiploGraph.Graph.Neo4j.Desk;

/// <summary>
/// The Cypher of proposals. States and decisions are the numbers of their enumerations; all other values are
/// parameters.
/// </summary>
/// <remarks>
/// A statement that writes takes the lock of the counter before it reads the proposal, so it sees what the statement
/// before it wrote. It returns the number of the change, or no row if the proposal is not in the state that the change
/// requires.
/// </remarks>
internal static class ProposalCypher
{
    private const string Lock =
        "MERGE (n:ProposalCounter {name: 'proposals'}) SET n.locked = true WITH n "
        + "SET n.value = coalesce(n.value, 0) + 1 WITH n ";

    private const string MatchOpen =
        Lock + "MATCH (p:Proposal {id: $id}) WHERE p.state = 1 AND p.decision IS NULL AND p.version = $version ";

    private const string MatchBeingAccepted =
        Lock + "MATCH (p:Proposal {id: $id}) WHERE p.state = 1 AND p.decision IS NOT NULL ";

    private const string AddVersion =
        "CREATE (p)-[:HAS_VERSION]->(v:ProposalVersion) SET v = $newVersion RETURN n.value";

    public const string Add =
        Lock + "OPTIONAL MATCH (known:Proposal {id: $id}) WITH n, known WHERE known IS NULL "
        + "CREATE (p:Proposal) SET p = $properties, p.change = n.value " + AddVersion;

    public const string Amend =
        MatchOpen + "SET p.version = $version + 1, p.items = $items, p.change = n.value " + AddVersion;

    public const string Comment =
        Lock + "MATCH (p:Proposal {id: $id}) OPTIONAL MATCH (known:ProposalComment {token: $token}) "
        + "WITH n, p, known WHERE known IS NOT NULL OR p.comments < $most "
        + "CALL (n, p, known) { WITH n, p, known WHERE known IS NULL "
        + "SET p.comments = p.comments + 1, p.change = n.value "
        + "CREATE (p)-[:HAS_COMMENT]->(c:ProposalComment) SET c = $comment, c.number = p.comments } "
        + "RETURN n.value";

    public const string Decide =
        MatchOpen + "SET p.state = $state, p.decision = $decision, p.decidedVersion = $version, p.decidedBy = $by, "
        + "p.decidedAt = $at, p.reason = $reason, p.change = n.value RETURN n.value";

    public const string Complete =
        MatchBeingAccepted + "SET p.state = 2, p.revision = $revision, p.change = n.value RETURN n.value";

    public const string Reopen =
        MatchBeingAccepted + "SET p.decision = null, p.decidedVersion = null, p.decidedBy = null, p.decidedAt = null, "
        + "p.reason = null, p.change = n.value RETURN n.value";

    private const string Columns =
        "RETURN p.id, p.author, p.createdAt, p.state, p.comments, p.requestHash, p.change, p.decision, "
        + "p.decidedVersion, p.decidedBy, p.decidedAt, p.reason, p.revision, "
        + "COLLECT { MATCH (p)-[:HAS_VERSION]->(v:ProposalVersion) "
        + "RETURN [v.number, v.message, v.basedOn, v.digest, v.createdAt, v.size] ORDER BY v.number } ";

    public const string Find = "UNWIND $ids AS id MATCH (p:Proposal {id: id}) " + Columns;

    public const string ReadChanges =
        "UNWIND range(0, size($versions) - 1) AS at "
        + "MATCH (v:ProposalVersion {proposal: $versions[at].proposal, number: $versions[at].number}) "
        + "RETURN at, v.digest, v.changes";

    public const string ReadComments =
        "UNWIND $ids AS id MATCH (p:Proposal {id: id})-[:HAS_COMMENT]->(c:ProposalComment) "
        + "RETURN p.id, c.token, c.number, c.version, c.change, c.author, c.createdAt, c.text ORDER BY c.number";

    // A condition that is not given is null.
    private const string Matches =
        "($states IS NULL OR p.state IN $states) AND ($author IS NULL OR p.author = $author) "
        + "AND ($touching IS NULL OR any(item IN $touching WHERE item IN p.items)) ";

    private const string Range =
        "MATCH (p:Proposal) WHERE p.createdAt > '' AND " + Matches
        + "AND ($afterAt IS NULL OR p.createdAt < $afterAt OR (p.createdAt = $afterAt AND p.id < $afterId)) "
        + "AND ($beforeAt IS NULL OR p.createdAt > $beforeAt OR (p.createdAt = $beforeAt AND p.id > $beforeId)) ";

    private const string NewestFirst = "ORDER BY p.createdAt DESC, p.id DESC ";

    private const string OldestFirst = "ORDER BY p.createdAt, p.id ";

    private const string ByChange = "ORDER BY p.change ";

    public const string FromNewest = Range + "WITH p " + NewestFirst + "LIMIT $limit " + Columns + NewestFirst;

    public const string FromOldest = Range + "WITH p " + OldestFirst + "LIMIT $limit " + Columns + OldestFirst;

    public const string Count = "MATCH (p:Proposal) WHERE " + Matches + "RETURN count(p)";

    public const string ListChanged =
        "MATCH (p:Proposal) WHERE p.change > $change AND " + Matches
        + "WITH p " + ByChange + "LIMIT $limit " + Columns + ByChange;

    public const string ReadChange =
        "OPTIONAL MATCH (n:ProposalCounter {name: 'proposals'}) RETURN coalesce(n.value, 0)";
}
