using System.Globalization;
using DiploGraph.Graph.Desk;

namespace DiploGraph.Server.CommandLine;

/// <summary>Formats keys for people.</summary>
internal static class KeyTable
{
    private static readonly string[] Headings = ["Id", "Owner", "Role", "Created", "Expires", "Last used", "State"];

    /// <summary>Formats keys as a table with a row for each.</summary>
    public static string Format(IReadOnlyList<ApiKey> keys, DateTimeOffset now)
    {
        string[][] rows = [Headings, .. keys.Select(key => Row(key, now))];
        var widths = Headings.Select((_, column) => rows.Max(row => row[column].Length)).ToList();
        return string.Concat(rows.Select(row =>
            string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd()
            + Environment.NewLine));
    }

    /// <summary>Formats a time in UTC, to the second.</summary>
    public static string Format(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Returns the name of a role, as the option --role spells it.</summary>
    public static string NameOf(Role role) => role.ToString().ToLowerInvariant();

    private static string[] Row(ApiKey key, DateTimeOffset now) =>
    [
        key.Id,
        key.Owner,
        NameOf(key.Role),
        Format(key.CreatedAt),
        key.ExpiresAt is { } end ? Format(end) : "never",
        key.LastUsedAt is { } use ? Format(use) : "never",
        key.RevokedAt is not null ? "revoked" : key.IsValidAt(now) ? "valid" : "expired",
    ];
}
