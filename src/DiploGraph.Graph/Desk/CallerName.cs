using System.Text;

namespace DiploGraph.Graph.Desk;

/// <summary>The names of callers, which become the authors of revisions.</summary>
public static class CallerName
{
    /// <summary>The maximum length, in UTF-16 code units.</summary>
    public const int MaxLength = 200;

    /// <summary>The authors of what a server records by itself; no caller can have these names.</summary>
    public static IReadOnlyList<string> Reserved { get; } = ["seed-data", "import"];

    /// <summary>Returns what is wrong with a name, as the end of a sentence; null if it can be used.</summary>
    public static string? FindProblem(string name) =>
        name.Length is 0 or > MaxLength ? $"must have 1 to {MaxLength} characters."
        : name != name.Trim() || name.Any(char.IsControl) || !IsWellFormed(name)
            ? "must be a single line without spaces at its ends."
        : Reserved.Contains(name, StringComparer.OrdinalIgnoreCase)
            ? $"is reserved: the server records with the names {string.Join(" and ", Reserved)} itself."
        : null;

    // No surrogate without its other half.
    private static bool IsWellFormed(string name) => !name.EnumerateRunes().Contains(Rune.ReplacementChar);
}
