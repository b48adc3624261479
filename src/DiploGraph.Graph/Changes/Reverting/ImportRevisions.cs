using System.Globalization;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Changes.Reverting;

/// <summary>
/// The convention that lets a revert find the revisions of an import. The import records its parts with the author
/// <see cref="Author"/>, which no caller can use, and with the idempotency keys <c>import:ID#1</c>, <c>import:ID#2</c>
/// and so on. The message of each revision ends with its key in square brackets.
/// </summary>
public static class ImportRevisions
{
    /// <summary>The author of the revisions of imports.</summary>
    public const string Author = "import";

    private const int PageSize = 5_000;

    /// <summary>Returns the idempotency key of a part of an import, counted from 1.</summary>
    public static string KeyOf(string import, int part) =>
        string.Create(CultureInfo.InvariantCulture, $"import:{import}#{part}");

    /// <summary>Returns the message of the revision that records a part of an import.</summary>
    public static string MessageOf(string import, int part, string message) => $"{message} [{KeyOf(import, part)}]";

    /// <summary>Returns the revisions of an import, in order; empty for an unknown import.</summary>
    /// <param name="import">The id of the import.</param>
    /// <param name="graph">The graph.</param>
    /// <param name="cancellationToken">Cancels the reads.</param>
    /// <remarks>The port does not list revisions by key, so this reads all revisions, in pages.</remarks>
    public static async ValueTask<IReadOnlyList<long>> FindAsync(
        string import, IGraphSnapshot graph, CancellationToken cancellationToken)
    {
        var found = new List<long>();
        PageKey? last = null;
        while (true)
        {
            var page = await graph.ListRevisionsAsync(
                new RevisionQuery(), PageRequest.First(PageSize, last), cancellationToken);
            found.AddRange(page.Items.Where(revision => IsOf(import, revision)).Select(revision => revision.Number));
            if (!page.HasNext)
            {
                return found;
            }

            last = page.Keys[^1];
        }
    }

    private static bool IsOf(string import, Revision revision)
    {
        var start = $" [import:{import}#";
        return revision.Author == Author
            && revision.Message.EndsWith(']')
            && revision.Message.LastIndexOf(start, StringComparison.Ordinal) is >= 0 and var at
            && int.TryParse(revision.Message.AsSpan(at + start.Length)[..^1], NumberStyles.None,
                CultureInfo.InvariantCulture, out _);
    }
}
