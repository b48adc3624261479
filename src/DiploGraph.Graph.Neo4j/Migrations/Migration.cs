using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace DiploGraph.Graph.Neo4j.Migrations;

/// <summary>A migration: the statements of one file in <c>schema/neo4j</c>.</summary>
internal sealed record Migration(string Name, string Checksum, IReadOnlyList<string> Statements)
{
    /// <summary>The migrations of this version, in order.</summary>
    public static IReadOnlyList<Migration> All { get; } = ReadAll();

    /// <summary>Parses the text of a file. Statements end with a semicolon at the end of a line.</summary>
    public static Migration Read(string name, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n')
            .Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal));
        string[] statements =
        [
            .. string.Join('\n', lines)
                .Split(";\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(statement => statement.TrimEnd(';')),
        ];

        // Over the statements only, so that comments can change.
        var checksum = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(";\n", statements)));
        return new Migration(name, Convert.ToHexStringLower(checksum), statements);
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
