using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Neo4j.Mapping;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Neo4j.Statements;

/// <summary>
/// Holds what the parts of one statement share: its parameters, its variable names, and the conditions for the revision
/// and the times. Reads of the same kind produce the same text, whatever their values.
/// </summary>
internal sealed class StatementBuilder
{
    /// <summary>The statuses of believed claims, as a Cypher list.</summary>
    public static readonly string Believed =
        $"[{string.Join(", ", ClaimQuery.Believed.Select(status => $"'{status.ToToken()}'"))}]";

    private readonly Dictionary<string, object?> _parameters = [];
    private readonly ValidTimeBuilder? _snapshotTime;
    private readonly ValidTimeBuilder? _queryTime;
    private int _variables;

    /// <summary>Creates the builder of one statement.</summary>
    /// <param name="at">The version of the graph to read.</param>
    /// <param name="validAt">
    /// The valid time that the query is limited to, in addition to the limit of the snapshot; null for no limit.
    /// </param>
    public StatementBuilder(GraphVersion at, EdtfTime? validAt = null)
    {
        At = at;
        _parameters["revision"] = at.Revision;
        if (!at.Identities.IsNone)
        {
            _parameters["members"] = at.Identities.Members;
            _parameters["canonical"] = at.Identities.Canonical;
        }

        _snapshotTime = TimeOf("snapshotDays", at.ValidAt);
        _queryTime = TimeOf("queryDays", validAt);
    }

    public GraphVersion At { get; }

    public IReadOnlyDictionary<string, object?> Parameters => _parameters;

    /// <summary>True if the snapshot is limited to a valid time.</summary>
    public bool HasSnapshotTime => _snapshotTime is not null;

    /// <summary>True if the query is limited to a valid time.</summary>
    public bool HasQueryTime => _queryTime is not null;

    /// <summary>True if entities are joined, so that an entity may have several nodes.</summary>
    public bool HasIdentities => !At.Identities.IsNone;

    /// <summary>True if the time stored with an entity version is the time of the entity in this snapshot.</summary>
    public bool HasStoredTimes => !HasSnapshotTime && !At.Identities.HasTimed;

    /// <summary>Returns the relationship types of some predicates, or of all if none is given, joined by "|".</summary>
    public static string TypesOf(IReadOnlyList<Predicate> predicates) => string.Join(
        '|',
        predicates.Count == 0
            ? PredicateTable.All.Select(row => row.Name)
            : predicates.Distinct().Select(predicate => predicate.WireName()));

    /// <summary>Adds a parameter, and returns its name with the dollar sign.</summary>
    public string AddParameter(object? value)
    {
        var name = $"p{_parameters.Count}";
        _parameters.Add(name, value);
        return "$" + name;
    }

    /// <summary>Sets a named parameter.</summary>
    public void SetParameter(string name, object? value) => _parameters[name] = value;

    /// <summary>Returns a new variable name.</summary>
    public string NewVariable(string prefix) => $"{prefix}{++_variables}";

    /// <summary>
    /// Builds the condition that a claim version is visible: recorded at the revision and, if the snapshot is limited
    /// to a time, possibly valid then. It does not check the entities at its ends (<see cref="AndMeetsSnapshotTime"/>).
    /// </summary>
    public string ClaimIsVisible(string claim) =>
        $"{claim}.recordedFrom <= $revision AND {claim}.recordedTo > $revision"
        + (_snapshotTime is null ? "" : $" AND {_snapshotTime.MayBeTrue(claim)}");

    /// <summary>
    /// Builds the condition that filters consider a visible claim: it is believed, and possibly valid at the query's
    /// time.
    /// </summary>
    public string ClaimIsBelieved(string claim) => $"{claim}.status IN {Believed}{AndMeetsQueryTime(claim)}";

    /// <summary>Builds " AND ...": the claim may be valid at the query's time. Empty without such a time.</summary>
    public string AndMeetsQueryTime(string claim) => _queryTime is null ? "" : $" AND {_queryTime.MayBeTrue(claim)}";

    /// <summary>Builds the condition that an entity version is current at the revision.</summary>
    public static string EntityVersionIsRecorded(string version) =>
        $"{version}.shownFrom <= $revision AND {version}.shownTo > $revision";

    /// <summary>
    /// Builds the condition that an entity is visible in this version: current, under its canonical id, and possibly at
    /// the snapshot's time.
    /// </summary>
    public string EntityIsVisible(string entity, string version) => EntityVersionIsRecorded(version)
        + (HasIdentities ? $" AND $canonical[{version}.id] IS NULL" : "")
        + (_snapshotTime is null ? ""
            : At.Identities.HasTimed ? AndMeetsSnapshotTime(entity)
            : $" AND {_snapshotTime.MayMeet(version)}");

    /// <summary>Builds the condition that an entity is visible in this version and not withdrawn.</summary>
    public string EntityIsListed(string entity, string version) =>
        $"{EntityIsVisible(entity, version)} AND {version}.withdrawn IS NULL";

    /// <summary>
    /// Returns the node pattern to start from for an entity, and a condition to add. If entities are joined, the
    /// pattern matches any of the entity's nodes.
    /// </summary>
    public (string Node, string Condition) NodePattern(string entity)
    {
        if (!HasIdentities)
        {
            return ($"({entity})", "");
        }

        var node = NewVariable("m");
        return ($"({node}:Entity)", $"{node}.id IN coalesce($members[{entity}.id], [{entity}.id]) AND ");
    }

    /// <summary>
    /// Builds " AND ...": the entity may have existed at the snapshot's time. Empty without such a time.
    /// </summary>
    /// <param name="entity">The variable.</param>
    /// <param name="mayBeValue">Whether the variable may be a claim node with a literal value.</param>
    public string AndMeetsSnapshotTime(string entity, bool mayBeValue = false)
    {
        if (_snapshotTime is null)
        {
            return "";
        }

        var version = NewVariable("v");
        var own = $"EXISTS {{ MATCH ({entity})-[:VERSION]->({version}:EntityVersion) "
            + $"WHERE {EntityVersionIsRecorded(version)} AND {_snapshotTime.MayMeet(version)} }}";
        var exists = At.Identities.HasTimed
            ? $"CASE WHEN $members[{entity}.id] IS NULL THEN {own} ELSE {MemberMeetsSnapshotTime(entity)} END"
            : own;
        return mayBeValue ? $" AND ({entity}:Claim OR {exists})" : $" AND {exists}";
    }

    /// <summary>
    /// Builds the expression for the value of the best believed TIME claim of an entity: a node, or null.
    /// </summary>
    public string BestTime(string entity, bool useQueryTime)
    {
        var claim = NewVariable("t");
        return BestTime(entity, claim, ClaimIsVisible(claim) + (useQueryTime ? AndMeetsQueryTime(claim) : ""));
    }

    /// <summary>Builds the expression for the first day of the time of an entity; null if it has none.</summary>
    public string DayOf(string entity)
    {
        if (!HasStoredTimes)
        {
            return $"{BestTime(entity, useQueryTime: false)}.day";
        }

        var version = NewVariable("v");
        return $"nullIf(head(COLLECT {{ MATCH ({entity})-[:VERSION]->({version}:EntityVersion) "
            + $"WHERE {EntityVersionIsRecorded(version)} RETURN {version}.day LIMIT 1 }}), '{ValueEncoding.NoDay}')";
    }

    // Whether an entity with several nodes may have existed at the snapshot's time, by the best TIME claim of all of
    // them.
    private string MemberMeetsSnapshotTime(string entity)
    {
        var (claim, best) = (NewVariable("t"), NewVariable("best"));
        var time = BestTime(entity, claim, $"{claim}.recordedFrom <= $revision AND {claim}.recordedTo > $revision");
        return $"all({best} IN [{time}] WHERE {best} IS NULL OR {_snapshotTime!.MayMeet(best)})";
    }

    private string BestTime(string entity, string claim, string isVisible)
    {
        var (node, condition) = NodePattern(entity);
        var value = NewVariable("c");
        return $"head(COLLECT {{ MATCH {node}-[{claim}:TIME]->({value}:Claim) WHERE {condition}{isVisible} "
            + $"AND {claim}.status IN {Believed} "
            + $"RETURN {value} ORDER BY {claim}.best, {claim}.id LIMIT 1 }})";
    }

    private ValidTimeBuilder? TimeOf(string name, EdtfTime? time)
    {
        if (time is null)
        {
            return null;
        }

        var builder = new ValidTimeBuilder(this, name, time.AskedDays);
        builder.AddParameter();
        return builder;
    }
}
