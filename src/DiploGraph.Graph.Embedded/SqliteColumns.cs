using System.Runtime.InteropServices;

namespace DiploGraph.Graph.Embedded;

/// <summary>
/// SQLite's functions to step through rows, called without the marshalling of the binding: a start reads tens of
/// millions of columns. Handles are those of the binding, which stays their owner.
/// </summary>
internal static partial class SqliteColumns
{
    private const string Library = "e_sqlite3";

    /// <summary>The UTF-8 or bytes of a column, as long as the statement stays on its row; empty for null.</summary>
    public static unsafe ReadOnlySpan<byte> Bytes(nint statement, int column)
    {
        var start = Blob(statement, column);
        return start == 0 ? [] : new ReadOnlySpan<byte>((void*)start, Length(statement, column));
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_step")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Step(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_type")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Type(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_int64")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial long Number(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_blob")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint Blob(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_bytes")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Length(nint statement, int column);
}
