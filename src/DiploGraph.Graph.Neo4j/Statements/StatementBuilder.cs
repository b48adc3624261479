using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Neo4j.Mapping;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Neo4j.Statements;

/// <summary>
/// What the parts of one statement share: its parameters, names for its variables, and the two axes of time. The same
/// kind of question makes the same text, whatever its values are.
/// </summary>
internal sealed class StatementBuilder
{
    /// <summary>The statuses of claims that are believed, as a list in Cypher.</summary>
    public const string Believed = "['ACCEPTED', 'DISPUTED']";

    private readonly Dictionary<string, object?> _parameters = [];
    private readonly DayRange? _then;
    private readonly DayRange? _asked;
    private int _variables;

    /// <summary>Starts a statement.</summary>
    /// <param name="at">The version that is read.</param>
    /// <param name="validAt">The time that a query narrows its claims to, beside that of the version.</param>
    public StatementBuilder(GraphVersion at, EdtfTime? validAt = null)
    {
        At = at;
        _then = at.ValidAt?.AskedDays;
        _asked = validAt?.AskedDays;
        _parameters["revision"] = at.Revision;
        if (!at.Identities.IsNone)
        {
            _parameters["members"] = at.Identities.Members;
            _parameters["canonical"] = at.Identities.Canonical;
        }

        if (_then is { } then)
        {
            _parameters["thenFirst"] = ValueEncoding.Day(then.First);
            _parameters["thenLast"] = ValueEncoding.Day(then.Last);
        }

        if (_asked is { } asked)
        {
            _parameters["askedFirst"] = ValueEncoding.Day(asked.First);
            _parameters["askedLast"] = ValueEncoding.Day(asked.Last);
        }
    }

    public GraphVersion At { get; }

    public IReadOnlyDictionary<string, object?> Parameters => _parameters;

    public bool IsNarrowed => _then is not null;

    public bool HasAsked => _asked is not null;

    /// <summary>Whether some entities are one, so that an entity is more than its node.</summary>
    public bool HasIdentities => !At.Identities.IsNone;

    /// <summary>Whether the time that stands at an entity's version is that of the entity, whole and always.</summary>
    public bool HasOwnTimes => !IsNarrowed && !At.Identities.HasTimed;

    /// <summary>A relationship type for each predicate, or for all of them.</summary>
    public static string TypesOf(IReadOnlyList<Predicate> predicates) => string.Join(
        '|',
        predicates.Count == 0
            ? PredicateTable.All.Select(row => row.Name)
            : predicates.Distinct().Select(predicate => predicate.WireName()));

    /// <summary>Makes a parameter and answers its name with the dollar.</summary>
    public string Parameter(object? value)
    {
        var name = $"p{_parameters.Count}";
        _parameters.Add(name, value);
        return "$" + name;
    }

    /// <summary>Sets a parameter of a name.</summary>
    public void Set(string name, object? value) => _parameters[name] = value;

    /// <summary>A name that no other variable has.</summary>
    public string Variable(string prefix) => $"{prefix}{++_variables}";

    /// <summary>
    /// That a version of a claim stands: by its revisions and, in a narrowed version, by its own valid time. What its
    /// ends are is asked of them (<see cref="Then"/>).
    /// </summary>
    public string Stands(string claim) =>
        $"{claim}.recordedFrom <= $revision AND {claim}.recordedTo > $revision"
        + (IsNarrowed ? Meets(claim, "then") : "");

    /// <summary>
    /// That a version of a claim that stands counts for filters: believed, and true at the asked time.
    /// </summary>
    public string Counts(string claim) => $"{claim}.status IN {Believed}{AskedOf(claim)}";

    /// <summary>And that a version of a claim may be true at the asked time, if there is one.</summary>
    public string AskedOf(string claim) => HasAsked ? Meets(claim, "asked") : "";

    /// <summary>That a version of an entity stands, whatever its time.</summary>
    public static string Stood(string version) =>
        $"{version}.shownFrom <= $revision AND {version}.shownTo > $revision";

    /// <summary>
    /// That an entity is shown in this version of it: under the canonical id, and may have been then.
    /// </summary>
    public string Shown(string entity, string version) => Stood(version)
        + (HasIdentities ? $" AND $canonical[{version}.id] IS NULL" : "")
        + (!IsNarrowed ? "" : At.Identities.HasTimed ? Then(entity) : Meets(version, "then"));

    /// <summary>
    /// The node that a pattern starts from for an entity, and what else must hold: any of its nodes, where it has
    /// several.
    /// </summary>
    public (string Node, string Condition) NodesOf(string entity)
    {
        if (!HasIdentities)
        {
            return ($"({entity})", "");
        }

        var node = Variable("m");
        return ($"({node}:Entity)", $"{node}.id IN coalesce($members[{entity}.id], [{entity}.id]) AND ");
    }

    /// <summary>And that an entity may have been then; nothing where the version is not narrowed.</summary>
    /// <param name="entity">The variable.</param>
    /// <param name="mayBeValue">Whether the variable may hold the value of a claim.</param>
    public string Then(string entity, bool mayBeValue = false)
    {
        if (!IsNarrowed)
        {
            return "";
        }

        var version = Variable("v");
        var own = $"EXISTS {{ MATCH ({entity})-[:VERSION]->({version}:EntityVersion) "
            + $"WHERE {Stood(version)}{Meets(version, "then")} }}";
        var exists = At.Identities.HasTimed
            ? $"CASE WHEN $members[{entity}.id] IS NULL THEN {own} ELSE {ThenOfMembers(entity)} END"
            : own;
        return mayBeValue ? $" AND ({entity}:Claim OR {exists})" : $" AND {exists}";
    }

    /// <summary>
    /// The best believed TIME claim's value of an entity, as an expression: a node, or null where there is none.
    /// </summary>
    public string BestTime(string entity, bool heedsAsked)
    {
        var claim = Variable("t");
        return BestTime(entity, claim, Stands(claim) + (heedsAsked ? AskedOf(claim) : ""));
    }

    /// <summary>The first day of an entity's time, as an expression; null where it has none.</summary>
    public string DayOf(string entity)
    {
        if (!HasOwnTimes)
        {
            return $"{BestTime(entity, heedsAsked: false)}.day";
        }

        var version = Variable("v");
        return $"nullIf(head(COLLECT {{ MATCH ({entity})-[:VERSION]->({version}:EntityVersion) "
            + $"WHERE {Stood(version)} RETURN {version}.day LIMIT 1 }}), '{ValueEncoding.NoDay}')";
    }

    // Whether an entity of several nodes may have been then: by the best TIME of the revision that any of them has.
    private string ThenOfMembers(string entity)
    {
        var (claim, best) = (Variable("t"), Variable("best"));
        var time = BestTime(entity, claim, $"{claim}.recordedFrom <= $revision AND {claim}.recordedTo > $revision");
        return $"all({best} IN [{time}] WHERE {best} IS NULL "
            + $"OR ({best}.first <= $thenLast AND {best}.last >= $thenFirst))";
    }

    private string BestTime(string entity, string claim, string stands)
    {
        var (node, condition) = NodesOf(entity);
        var value = Variable("c");
        return $"head(COLLECT {{ MATCH {node}-[{claim}:TIME]->({value}:Claim) WHERE {condition}{stands} "
            + $"AND {claim}.status IN {Believed} "
            + $"RETURN {value} ORDER BY {claim}.best, {claim}.id LIMIT 1 }})";
    }

    private static string Meets(string holder, string days) =>
        $" AND ({holder}.first IS NULL OR ({holder}.first <= ${days}Last AND {holder}.last >= ${days}First))";
}
