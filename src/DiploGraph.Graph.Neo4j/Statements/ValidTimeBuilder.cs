using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Neo4j.Mapping;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Neo4j.Statements;

/// <summary>Builds the conditions that something may have been at a requested time.</summary>
/// <param name="statement">The statement.</param>
/// <param name="name">The name of the parameter to add, with the ranges of the requested days.</param>
/// <param name="asked">The requested days.</param>
internal sealed class ValidTimeBuilder(StatementBuilder statement, string name, DaySet asked)
{
    /// <summary>Adds the parameter.</summary>
    public void AddParameter() => statement.SetParameter(name, TimeEncoding.Ranges(asked));

    /// <summary>Builds the condition that something may have been then, by its time properties if any.</summary>
    public string MayMeet(string holder) => $"({holder}.first IS NULL OR {MayMeetTime(holder)})";

    /// <summary>
    /// Builds the condition that a claim may be true then: its valid time may meet the requested days, and if it is a
    /// term of an office, no other holder's term rules it out (<see cref="OfficeTerms"/>).
    /// </summary>
    public string MayBeTrue(string claim) =>
        $"{MayMeet(claim)} AND NOT ({IsUncertainTerm(claim)} AND {HasRival(claim)})";

    // Of a set, only some of the days between the first and the last are possible.
    private string MayMeetTime(string holder)
    {
        return asked.IsRange ? $"({In("$" + name + "[0]")})" : $"any(d IN ${name} WHERE {In("d")})";

        string In(string days) => $"{holder}.first <= {days}[1] AND {holder}.last >= {days}[0] "
            + $"AND ({holder}.near IS NULL OR any(m IN {holder}.near WHERE "
            + $"{TimeEncoding.StartMin("m")} <= {days}[1] AND {TimeEncoding.EndMax("m")} >= {days}[0]))";
    }

    // Only terms have these properties.
    private string IsUncertainTerm(string claim) =>
        $"{claim}.beginMax IS NOT NULL AND NOT ({claim}.beginMax <= {Last} AND {claim}.endMin >= {First})";

    private string HasRival(string claim)
    {
        var (node, office) = (statement.NewVariable("c"), statement.NewVariable("o"));
        var (rival, holder) = (statement.NewVariable("r"), statement.NewVariable("h"));
        var (offices, isOffice) = statement.NodePattern(office);
        return $"EXISTS {{ MATCH ({node}:Claim {{id: {claim}.id}})-[:OBJECT]->({office}:Entity) "
            + $"MATCH {offices}<-[{rival}:{Predicate.HoldsOffice.WireName()}]-({holder}:Entity) "
            + $"WHERE {isOffice}{rival}.recordedFrom <= $revision AND {rival}.recordedTo > $revision "
            + $"AND {rival}.status = '{ClaimStatus.Accepted.ToToken()}' "
            + $"AND {rival}.rank <> '{ClaimRank.Deprecated.ToToken()}' "
            + $"AND {CanonicalId($"{holder}.id")} <> {CanonicalId($"{node}.subject")} "
            + $"AND (({rival}.beginMin > {claim}.beginMax AND {rival}.beginMax <= {First}) "
            + $"OR ({rival}.endMax < {claim}.endMin AND {rival}.endMin >= {Last})) }}";
    }

    private string CanonicalId(string id) => statement.HasIdentities ? $"coalesce($canonical[{id}], {id})" : id;

    private string First => $"${name}[0][0]";

    private string Last => $"${name}[-1][1]";
}
