using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace DiploGraph.Graph.Neo4j.Migrations;

/// <summary>A file of <c>schema/neo4j</c>: statements that bring the database a step further.</summary>
internal sealed record Migration(string Name, string Checksum, IReadOnlyList<string> Statements)
{
    /// <summary>The migrations of this version, in their order.</summary>
    public static IReadOnlyList<Migration> All { get; } = ReadAll();

    /// <summary>Reads a file's text: statements end with a semicolon at the end of a line.</summary>
    public static Migration Read(string name, string text)
    {
        var plain = text.ReplaceLineEndings("\n");
        var lines = plain.Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal));
        var statements = string.Join('\n', lines)
            .Split(";\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(statement => statement.TrimEnd(';'));
        return new Migration(
            name, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain))), [.. statements]);
    }

    private static Migration[] ReadAll()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.EndsWith(".cypher", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => Read(name[..^".cypher".Length], TextOf(assembly, name))),
        ];
    }

    private static string TextOf(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
