using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DiploGraph.Graph.Embedded;

/// <summary>
/// A prepared statement on SQLite's C interface. It reads texts as UTF-8 without creating strings, and binds and runs
/// without allocating.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly nint _rows;

    public SqliteStatement(SqliteConnection connection, string sql)
        : this(connection.Handle ?? throw new InvalidOperationException("The connection is closed."), sql)
    {
    }

    public SqliteStatement(sqlite3 database, string sql)
    {
        _database = database;
        Check(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
        _rows = _statement.DangerousGetHandle();
    }

    /// <summary>Moves to the next row; returns false at the end.</summary>
    public bool Step()
    {
        var result = SqliteNativeMethods.Step(_rows);
        if (result == raw.SQLITE_ROW)
        {
            return true;
        }

        if (result != raw.SQLITE_DONE)
        {
            raw.sqlite3_reset(_statement);
            Check(result);
        }

        return false;
    }

    /// <summary>Runs the statement to its end and resets it.</summary>
    public void Run()
    {
        while (Step())
        {
        }

        Reset();
    }

    public void Reset() => Check(raw.sqlite3_reset(_statement));

    /// <summary>Resets the statement after a failure that was already thrown.</summary>
    public void ResetAfterFailure() => raw.sqlite3_reset(_statement);

    /// <summary>Binds a parameter; numbers start at 1.</summary>
    public SqliteStatement Bind(int parameter, long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, parameter, value));
        return this;
    }

    /// <inheritdoc cref="Bind(int, long)"/>
    public SqliteStatement Bind(int parameter, long? value) =>
        value is { } number ? Bind(parameter, number) : BindNull(parameter);

    /// <inheritdoc cref="Bind(int, long)"/>
    public SqliteStatement Bind(int parameter, string? value)
    {
        if (value is null)
        {
            return BindNull(parameter);
        }

        // With its length, as a text may contain NUL.
        var length = Encoding.UTF8.GetByteCount(value);
        Span<byte> utf8 = length <= 512 ? stackalloc byte[512] : new byte[length];
        Encoding.UTF8.GetBytes(value, utf8);
        Check(raw.sqlite3_bind_text(_statement, parameter, utf8[..length]));
        return this;
    }

    public bool IsNull(int column) => SqliteNativeMethods.Type(_rows, column) == raw.SQLITE_NULL;

    public long Number(int column) => SqliteNativeMethods.Number(_rows, column);

    /// <summary>
    /// Returns the handle in a column, or -1 for NULL: row numbers start at 1, and SQLite reads NULL as 0.
    /// </summary>
    public int HandleOrNone(int column) => Handle(column);

    /// <summary>Returns true if a column has a text, even an empty one.</summary>
    public bool HasText(int column) => !Utf8(column).IsEmpty || !IsNull(column);

    public int Handle(int column) => checked((int)Number(column)) - 1;

    /// <summary>Returns the UTF-8 of a column, valid until the next step; empty for NULL.</summary>
    public ReadOnlySpan<byte> Utf8(int column) => SqliteNativeMethods.Bytes(_rows, column);

    public string Text(int column) => Encoding.UTF8.GetString(Utf8(column));

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public void Dispose() => _statement.Dispose();

    private SqliteStatement BindNull(int parameter)
    {
        Check(raw.sqlite3_bind_null(_statement, parameter));
        return this;
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}
