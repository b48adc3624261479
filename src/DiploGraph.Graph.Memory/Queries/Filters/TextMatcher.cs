using System.Buffers;
using System.Text;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Texts;

namespace DiploGraph.Graph.Memory.Queries.Filters;

/// <summary>Matches folded texts against the texts of a filter (<see cref="TextFolding"/>).</summary>
internal sealed class TextMatcher(TextMatch match, IReadOnlyList<string> texts)
{
    private readonly string[] _texts = [.. texts.Select(TextFolding.Fold)];

    public bool Matches(string text)
    {
        var buffer = ArrayPool<char>.Shared.Rent(text.Length);
        text.CopyTo(buffer);
        var matches = MatchesInPlace(buffer.AsSpan(0, text.Length));
        ArrayPool<char>.Shared.Return(buffer);
        return matches;
    }

    public bool Matches(ReadOnlySpan<byte> utf8)
    {
        var buffer = ArrayPool<char>.Shared.Rent(utf8.Length);
        var matches = MatchesInPlace(buffer.AsSpan(0, Encoding.UTF8.GetChars(utf8, buffer)));
        ArrayPool<char>.Shared.Return(buffer);
        return matches;
    }

    private bool MatchesInPlace(Span<char> written)
    {
        var text = TextFolding.Fold(written);
        foreach (var wanted in _texts)
        {
            var isMatch = match switch
            {
                TextMatch.In => text.SequenceEqual(wanted),
                TextMatch.Contains => text.Contains(wanted, StringComparison.Ordinal),
                TextMatch.StartsWith => text.StartsWith(wanted),
                _ => throw new InvalidOperationException($"Texts cannot be compared by {match}."),
            };
            if (isMatch)
            {
                return true;
            }
        }

        return false;
    }
}
