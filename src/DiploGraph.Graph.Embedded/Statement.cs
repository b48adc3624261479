using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DiploGraph.Graph.Embedded;

/// <summary>
/// A prepared statement, on SQLite's own interface: texts are read as the UTF-8 that the file holds, without a string
/// for each, and a statement is bound and run a million times without an object for each run.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly nint _rows;

    public Statement(SqliteConnection connection, string sql)
        : this(connection.Handle ?? throw new InvalidOperationException("The connection is closed."), sql)
    {
    }

    public Statement(sqlite3 database, string sql)
    {
        _database = database;
        Check(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
        _rows = _statement.DangerousGetHandle();
    }

    /// <summary>Moves to the next row; false at the end.</summary>
    public bool Step()
    {
        var result = SqliteColumns.Step(_rows);
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

    /// <summary>Runs to the end and makes ready for the next run.</summary>
    public void Run()
    {
        while (Step())
        {
        }

        Reset();
    }

    public void Reset() => Check(raw.sqlite3_reset(_statement));

    /// <summary>Makes ready for the next run after a failure, which was thrown when it happened.</summary>
    public void Abandon() => raw.sqlite3_reset(_statement);

    /// <summary>Binds the parameter of a number, from 1.</summary>
    public Statement Bind(int parameter, long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, parameter, value));
        return this;
    }

    /// <inheritdoc cref="Bind(int, long)"/>
    public Statement Bind(int parameter, long? value) =>
        value is { } number ? Bind(parameter, number) : BindNull(parameter);

    /// <inheritdoc cref="Bind(int, long)"/>
    public Statement Bind(int parameter, string? value)
    {
        if (value is null)
        {
            return BindNull(parameter);
        }

        // With its length: a text may hold NUL.
        var length = Encoding.UTF8.GetByteCount(value);
        Span<byte> utf8 = length <= 512 ? stackalloc byte[512] : new byte[length];
        Encoding.UTF8.GetBytes(value, utf8);
        Check(raw.sqlite3_bind_text(_statement, parameter, utf8[..length]));
        return this;
    }

    public bool IsNull(int column) => SqliteColumns.Type(_rows, column) == raw.SQLITE_NULL;

    public long Number(int column) => SqliteColumns.Number(_rows, column);

    /// <summary>
    /// The handle that a column names, or -1 for null: rows are numbered from 1, and null reads as 0.
    /// </summary>
    public int HandleOrNone(int column) => Handle(column);

    /// <summary>Whether a column holds a text, be it empty.</summary>
    public bool HasText(int column) => !Utf8(column).IsEmpty || !IsNull(column);

    public int Handle(int column) => checked((int)Number(column)) - 1;

    /// <summary>The UTF-8 of a column, until the next step; empty for null.</summary>
    public ReadOnlySpan<byte> Utf8(int column) => SqliteColumns.Bytes(_rows, column);

    public string Text(int column) => Encoding.UTF8.GetString(Utf8(column));

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public void Dispose() => _statement.Dispose();

    private Statement BindNull(int parameter)
    {
        Check(raw.sqlite3_bind_null(_statement, parameter));
        return this;
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}
