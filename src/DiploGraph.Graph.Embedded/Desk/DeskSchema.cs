using System.Globalization;
using System.Reflection;
using DiploGraph.Graph.Failures;
using Microsoft.Data.Sqlite;

namespace DiploGraph.Graph.Embedded.Desk;

/// <summary>
/// The tables of the desk: the files in <c>Schema</c>, in the order of their names. A released file never changes; a
/// new table or column is a new file. SQLite's <c>user_version</c> is the number of files that were applied.
/// </summary>
internal static class DeskSchema
{
    // SQLite's application_id: "DPLD".
    private const int ApplicationId = 0x44504C44;

    private static readonly string[] Steps = ReadSteps();

    /// <summary>
    /// Applies the missing files, all in one transaction. Several processes may do so at the same time.
    /// </summary>
    /// <exception cref="GraphStoreException">
    /// Rejected: the file is something else, or of a newer version.
    /// </exception>
    public static void Apply(SqliteConnection connection, string path)
    {
        if (ReadVersion(connection, path) == Steps.Length)
        {
            return;
        }

        StoreFile.Execute(connection, "BEGIN IMMEDIATE");
        try
        {
            for (var next = ReadVersion(connection, path); next < Steps.Length; next++)
            {
                StoreFile.Execute(connection, Steps[next]);
            }

            StoreFile.Execute(connection, $"PRAGMA application_id = {Text(ApplicationId)}");
            StoreFile.Execute(connection, $"PRAGMA user_version = {Text(Steps.Length)}");
            StoreFile.Execute(connection, "COMMIT");
        }
        catch
        {
            DeskFile.Rollback(connection);
            throw;
        }
    }

    // Returns 0 for a new, empty file.
    private static int ReadVersion(SqliteConnection connection, string path)
    {
        using var read = new SqliteStatement(
            connection,
            """
            SELECT (SELECT application_id FROM pragma_application_id), (SELECT user_version FROM pragma_user_version),
              (SELECT count(*) FROM sqlite_schema)
            """);
        read.Step();
        var (application, version, objects) = (read.Number(0), read.Number(1), read.Number(2));
        if (application != ApplicationId && (application != 0 || version != 0 || objects != 0))
        {
            throw StoreFailureMapper.Foreign(path);
        }

        return version <= Steps.Length
            ? (int)version
            : throw new GraphStoreException(
                GraphStoreFailure.Rejected,
                $"{path} was written by a newer version of DiploGraph (format {version}; this one reads "
                + $"{Steps.Length}). Use the newer version, or choose another data folder; the file was left "
                + "unchanged.");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string[] ReadSteps()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith("Desk/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => ReadText(assembly, name)),
        ];
    }

    private static string ReadText(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
