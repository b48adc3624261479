using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Names;

/// <summary>
/// Judges names by how well they match a text, the same on every store. Made ready once for a text; a store finds names
/// worth asking about by <see cref="Words"/>, and asks <see cref="Match"/> of each.
/// </summary>
public sealed class NameRanking
{
    /// <summary>The worst score that a match may have.</summary>
    public const double Threshold = 0.55;

    private readonly Reading[] _readings;

    /// <summary>Takes a text apart.</summary>
    public NameRanking(string text)
    {
        var asWritten = NameText.Of(text);
        var inEnglish = Wordings.Read(asWritten);
        _readings = inEnglish is null
            ? [new Reading(asWritten, IsReworded: false)]
            : [new Reading(asWritten, IsReworded: false), new Reading(inEnglish, IsReworded: true)];
    }

    /// <summary>
    /// The ways to read the text, each as its words: as it is written and, where it names offices or countries in
    /// another wording, in that of the labels.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<QueryWord>> Words => [.. _readings.Select(reading => reading.Words)];

    /// <summary>How well a name matches; null where it does not.</summary>
    /// <param name="name">The name.</param>
    /// <param name="kind">Its kind, such as <c>ALIAS</c>; null for none.</param>
    /// <param name="type">What bears it.</param>
    public NameMatch? Match(NameText name, string? kind, EntityType type)
    {
        NameMatch? best = null;
        foreach (var reading in _readings)
        {
            var match = new NameAlignment(reading.Words, name.Words, type).Judge(kind, reading.IsReworded);
            if (match is not null && (best is null || match.Score > best.Score))
            {
                best = match;
            }
        }

        return best;
    }

    private sealed record Reading(NameText Text, bool IsReworded)
    {
        public IReadOnlyList<QueryWord> Words { get; } =
            [.. Text.Words.Select((word, at) => new QueryWord(word, isLast: at == Text.Words.Count - 1))];
    }
}
