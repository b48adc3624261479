namespace DiploGraph.Graph.Entities;

/// <summary>
/// Ranks ids by their similarity to an unknown id, in the same way on every store. Slugs are compared word by word,
/// which tolerates a missing name, another order or a typing error. A wrong type costs less than a wrong word.
/// </summary>
/// <param name="text">
/// The unknown id, in any form: <c>official:gantz</c>, <c>Gantz, Benny</c>, <c>offical:beny-gantz</c>.
/// </param>
/// <param name="limit">The maximum number of suggestions, 1 to 20.</param>
public sealed class IdSuggester(string text, int limit)
{
    private const int MaxLimit = 20;

    // Longer texts are not mistyped ids. Each word is compared with each word of every id.
    private const int MaxWords = 12;

    private readonly string? _prefix = PrefixOf(text);
    private readonly string[] _words = [.. WordsOf(SlugOf(text)).Take(MaxWords)];
    private readonly int _limit = limit is >= 1 and <= MaxLimit
        ? limit
        : throw new ArgumentOutOfRangeException(nameof(limit), limit, $"The limit must be from 1 to {MaxLimit}.");

    private readonly PriorityQueue<string, (int Distance, string Id)> _nearest = new(
        Comparer<(int Distance, string Id)>.Create((left, right) => Compare(right, left)));

    /// <summary>Considers an id of an entity or a claim as a suggestion.</summary>
    public void Consider(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (_words.Length == 0 || DistanceTo(id) is not { } distance)
        {
            return;
        }

        _nearest.Enqueue(id, (distance, id));
        if (_nearest.Count > _limit)
        {
            _nearest.Dequeue();
        }
    }

    /// <summary>
    /// Returns the nearest ids that were considered, nearest first, ties by id; empty if none is near.
    /// </summary>
    public IReadOnlyList<string> Nearest()
    {
        var nearest = _nearest.UnorderedItems.ToList();
        nearest.Sort((left, right) => Compare(left.Priority, right.Priority));
        return nearest.ConvertAll(item => item.Element);
    }

    private static int Compare((int Distance, string Id) left, (int Distance, string Id) right) =>
        left.Distance != right.Distance
            ? left.Distance.CompareTo(right.Distance)
            : string.CompareOrdinal(left.Id, right.Id);

    private static string? PrefixOf(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
            ? text[..colon].Trim().ToLowerInvariant()
            : null;

    private static string SlugOf(string text) => text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private static string[] WordsOf(string slug) =>
        new string([.. slug.ToLowerInvariant().Select(character => char.IsLetterOrDigit(character) ? character : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // In tenths of a typing error: from each word of the text to the nearest word of the id, plus a little for
    // additional words, another type and another order. Null if more than a third of the text is wrong.
    private int? DistanceTo(string id)
    {
        var colon = id.IndexOf(':', StringComparison.Ordinal);
        var words = id[(colon + 1)..].Split('-', '.');
        var errors = 0;
        var allowed = _words.Sum(word => Math.Max(1, word.Length / 3));
        foreach (var word in _words)
        {
            errors += words.Min(other => EditDistance(word, other));
            if (errors > allowed)
            {
                return null;
            }
        }

        var isOtherType = _prefix is not null && !id.AsSpan(0, colon).SequenceEqual(_prefix);
        var isOtherOrder = !words[0].StartsWith(_words[0], StringComparison.Ordinal);
        return (errors * 10) + (Math.Abs(words.Length - _words.Length) * 2)
            + (isOtherType ? 5 : 0) + (isOtherOrder ? 1 : 0);
    }

    // Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
    private static int EditDistance(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > Math.Max(1, left.Length / 3) || left.Length > EntityId.MaxLength)
        {
            return Math.Max(left.Length, right.Length);
        }

        Span<int> before = stackalloc int[right.Length + 1];
        Span<int> last = stackalloc int[right.Length + 1];
        Span<int> row = stackalloc int[right.Length + 1];
        for (var at = 0; at <= right.Length; at++)
        {
            last[at] = at;
        }

        for (var l = 1; l <= left.Length; l++)
        {
            row[0] = l;
            for (var r = 1; r <= right.Length; r++)
            {
                var replaced = last[r - 1] + (left[l - 1] == right[r - 1] ? 0 : 1);
                row[r] = Math.Min(replaced, Math.Min(last[r], row[r - 1]) + 1);
                if (l > 1 && r > 1 && left[l - 1] == right[r - 2] && left[l - 2] == right[r - 1])
                {
                    row[r] = Math.Min(row[r], before[r - 2] + 1);
                }
            }

            var free = before;
            before = last;
            last = row;
            row = free;
        }

        return last[right.Length];
    }
}
