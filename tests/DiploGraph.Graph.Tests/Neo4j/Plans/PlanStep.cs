using System.Text;
using System.Text.Json;

namespace DiploGraph.Graph.Tests.Neo4j.Plans;

/// <summary>A step in the plan of a statement.</summary>
internal sealed record PlanStep(string Operator, string Details, long OwnHits, IReadOnlyList<PlanStep> Children)
{
    /// <summary>The database hits of this step and those below it; 0 if the statement was only planned.</summary>
    public long Hits => OwnHits + Children.Sum(child => child.Hits);

    /// <summary>Parses a plan from the plain JSON of the Query API.</summary>
    public static PlanStep Read(JsonElement json)
    {
        var name = json.GetProperty("operatorType").GetString()!.Split('@')[0];
        var details = json.TryGetProperty("arguments", out var arguments)
            && arguments.TryGetProperty(nameof(Details), out var told) ? told : default;
        var children = json.TryGetProperty("children", out var steps) ? steps.EnumerateArray().Select(Read) : [];
        var hits = json.TryGetProperty("dbHits", out var number) ? number.GetInt64() : 0;
        return new PlanStep(
            name, details.ValueKind == JsonValueKind.String ? details.GetString()! : "", hits, [.. children]);
    }

    /// <summary>
    /// Returns the steps that are not allowed because their cost or memory grows with the database: scans of all nodes
    /// or relationships, scans of a label or type without a LIMIT, Cartesian products and, in reads, Eager steps.
    /// </summary>
    public IEnumerable<string> Refused(bool writes) => Refused(writes, isLimited: false);

    /// <summary>Returns the plan as an indented text, the last step first.</summary>
    public string Outline()
    {
        var text = new StringBuilder();
        Write(text, 0);
        return text.ToString();
    }

    // A seek in a unique index returns at most one row, and so does a product of such seeks. Commits use these to find
    // the nodes that a row connects.
    private bool IsOneRow => Operator == "CartesianProduct"
        ? Children.All(child => child.IsOneRow)
        : Operator.StartsWith("NodeUniqueIndexSeek", StringComparison.Ordinal)
            && Details.Contains(" = ", StringComparison.Ordinal);

    private IEnumerable<string> Refused(bool writes, bool isLimited)
    {
        var isRefused = Operator switch
        {
            "CartesianProduct" => !IsOneRow,
            "Eager" => !writes,
            _ when Operator.Contains("AllNodesScan", StringComparison.Ordinal)
                || Operator.Contains("AllRelationshipsScan", StringComparison.Ordinal) => true,
            _ when Operator.Contains("LabelScan", StringComparison.Ordinal)
                || Operator.Contains("LabelsScan", StringComparison.Ordinal)
                || Operator.Contains("TypeScan", StringComparison.Ordinal)
                || Operator.Contains("TypesScan", StringComparison.Ordinal) => !isLimited,
            _ => false,
        };
        if (isRefused)
        {
            yield return $"{Operator} {Details}";
        }

        // A LIMIT stops streaming steps below it, but not steps that sort or count, which read all their input.
        isLimited = Operator == "Limit" || (isLimited
            && Operator is not ("Sort" or "Top" or "EagerAggregation" or "Distinct" or "Eager"));
        foreach (var refused in Children.SelectMany(child => child.Refused(writes, isLimited)))
        {
            yield return refused;
        }
    }

    private void Write(StringBuilder text, int depth)
    {
        var line = $"{new string(' ', depth * 2)}{Operator} {Details.ReplaceLineEndings(" ")}".TrimEnd();
        text.AppendLine(line.Length > 160 ? line[..157] + "..." : line);

        // The first input is on the same level as its step, further inputs are indented.
        foreach (var (at, child) in Children.Index())
        {
            child.Write(text, depth + (at == 0 ? 0 : 1));
        }
    }
}
