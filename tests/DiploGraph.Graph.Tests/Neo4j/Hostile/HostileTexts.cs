namespace DiploGraph.Graph.Tests.Neo4j.Hostile;

/// <summary>Texts that could be mistaken for Cypher or JSON, or cause other trouble.</summary>
internal static class HostileTexts
{
    /// <summary>The parts of the texts.</summary>
    public static readonly string[] Seeds =
    [
        "'", "\"", "`", "\\", "''", "\\'", "\\u0060", "\\u0027", "$ids", "{id: 1}", "//", "/*", "*/", ";", "\n", "\r\n",
        "\t", "' OR 1=1 //", "') DETACH DELETE n //", "`) SET n:Evil //", "}) CREATE (:Evil) WITH 1 AS x //",
        "'] WITH 1 AS x MATCH (n) DETACH DELETE n //", "\"}],\"statement\":\"MATCH (n) DETACH DELETE n\"",
        "$(row.type)",
        "CALL db.clearQueryCaches()", "LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l", "\u2028", "\u200f", "\ufeff",
        "e\u0301", "\U0001f1ef\U0001f1f5", "日本", "İ", "ß", "%", "_", ".*", "~", "\ud7ff\ue000\uffff",
    ];

    /// <summary>
    /// Returns each part alone, then random combinations of two or three. All are different, and the same in each run.
    /// </summary>
    public static string[] Make(int count)
    {
        var random = new Random(7);
        return
        [
            .. Seeds.Select(seed => $"x{seed}x"),
            .. Enumerable.Range(0, count - Seeds.Length).Select(at =>
                $"{at}{Next()}{Next()}{(random.Next(2) == 0 ? Next() : "")}."),
        ];

        string Next() => Seeds[random.Next(Seeds.Length)];
    }
}
