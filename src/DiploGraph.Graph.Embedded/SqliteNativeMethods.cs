using System.Runtime.InteropServices;

namespace DiploGraph.Graph.Embedded;

/// <summary>
/// SQLite functions for reading rows, called without the marshalling of SQLitePCLRaw: opening a store reads tens of
/// millions of columns. The handles belong to SQLitePCLRaw.
/// </summary>
internal static partial class SqliteNativeMethods
{
    private const string Library = "e_sqlite3";

    /// <summary>Returns the bytes of a column, valid until the next step; empty for NULL.</summary>
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
