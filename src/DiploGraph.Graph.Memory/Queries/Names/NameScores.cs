using System.Collections.Concurrent;

namespace DiploGraph.Graph.Memory.Queries.Names;

/// <summary>
/// Adds up, for every name, how much of a text its words give: two cells a name, lent out again and again, and cleared
/// only where they were written.
/// </summary>
internal sealed class NameScores
{
    private const int Steps = 512;

    private readonly List<int> _touched = [];
    private readonly List<int> _touchedByWord = [];
    private float[] _sums = [];
    private float[] _best = [];

    /// <summary>Those that nobody uses.</summary>
    public static ConcurrentBag<NameScores> Free { get; } = [];

    /// <summary>Makes room for names.</summary>
    public void Reserve(int names)
    {
        if (_sums.Length < names)
        {
            _sums = new float[names + (names / 8)];
            _best = new float[_sums.Length];
        }
    }

    /// <summary>A name holds a word that may stand for the one that is looked for.</summary>
    public void Offer(int name, float quality)
    {
        if (_best[name] == 0)
        {
            _touchedByWord.Add(name);
        }

        _best[name] = Math.Max(_best[name], quality);
    }

    /// <summary>All that stand for the word that is looked for have been offered.</summary>
    /// <param name="weight">The share of this word in the whole text.</param>
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

    /// <summary>The names from the best down, as good as steps tell them apart, and forgets them all.</summary>
    /// <param name="factor">What else a name's score depends on, 0 to 1.</param>
    /// <param name="least">The worst score that is worth telling.</param>
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
