using System.Text;
using System.Text.Json;

namespace DiploGraph.Graph.Tests.Neo4j.Plans;

/// <summary>A step of the database's plan for a statement.</summary>
internal sealed record PlanStep(string Operator, string Details, long OwnHits, IReadOnlyList<PlanStep> Children)
{
    /// <summary>How often the database looked something up, for the step and those below; 0 if only planned.</summary>
    public long Hits => OwnHits + Children.Sum(child => child.Hits);

    /// <summary>Reads a plan as the Query API answers it, in plain JSON.</summary>
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
    /// What a plan does that grows with the database or builds up in its memory: scans of all nodes or relationships,
    /// scans of a label or type that no LIMIT ends, products, and, in what only reads, barriers that hold all rows.
    /// </summary>
    public IEnumerable<string> Refused(bool writes) => Refused(writes, isLimited: false);

    /// <summary>The plan as an indented text, the last step first.</summary>
    public string Outline()
    {
        var text = new StringBuilder();
        Write(text, 0);
        return text.ToString();
    }

    // What is sought by a value that is unique is one row at most, and so is a product of such: what a row of a commit
    // connects.
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

        // A LIMIT ends what streams to it; what sorts or counts asks for all of it again.
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

        // The plan's first input stands below its step, further ones are set in.
        foreach (var (at, child) in Children.Index())
        {
            child.Write(text, depth + (at == 0 ? 0 : 1));
        }
    }
}
