using System.Collections.Concurrent;

namespace DiploGraph.Graph.Memory.Queries.Names;

/// <summary>
/// Adds up the share of a text that the words of each name cover. It has two cells per name and is reused by later
/// searches; only the cells that were written are cleared.
/// </summary>
internal sealed class NameScores
{
    private const int Steps = 512;

    private readonly List<int> _touched = [];
    private readonly List<int> _touchedByWord = [];
    private float[] _sums = [];
    private float[] _best = [];

    /// <summary>The instances that are not in use.</summary>
    public static ConcurrentBag<NameScores> Free { get; } = [];

    /// <summary>Ensures room for this many names.</summary>
    public void Reserve(int names)
    {
        if (_sums.Length < names)
        {
            _sums = new float[names + (names / 8)];
            _best = new float[_sums.Length];
        }
    }

    /// <summary>Records that a name contains a word that may match the current query word.</summary>
    public void Offer(int name, float quality)
    {
        if (_best[name] == 0)
        {
            _touchedByWord.Add(name);
        }

        _best[name] = Math.Max(_best[name], quality);
    }

    /// <summary>Finishes the current query word after all matching words have been offered.</summary>
    /// <param name="weight">The share of the query word in the whole text.</param>
    public void EndWord(float weight)
    {
        foreach (var name in _touchedByWord)
        {
            if (_sums[name] == 0)
            {
                _touched.Add(name);
            }

            _sums[name] += weight * _best[name];
            _best[name] = 0;
        }

        _touchedByWord.Clear();
    }

    /// <summary>
    /// Returns the names by descending score, rounded to steps, and clears all scores.
    /// </summary>
    /// <param name="factor">An additional factor of a name's score, 0 to 1.</param>
    /// <param name="least">The minimum score; names with lower scores are left out.</param>
    public List<int> TakeBestFirst(Func<int, double> factor, double least)
    {
        var steps = new List<(int Step, int Name)>(_touched.Count);
        foreach (var name in _touched)
        {
            var score = _sums[name] * factor(name);
            _sums[name] = 0;
            if (score >= least)
            {
                steps.Add(((int)(score * Steps), name));
            }
        }

        _touched.Clear();
        steps.Sort(static (left, right) => left.Step != right.Step
            ? right.Step.CompareTo(left.Step)
            : left.Name.CompareTo(right.Name));
        return steps.ConvertAll(static step => step.Name);
    }
}
