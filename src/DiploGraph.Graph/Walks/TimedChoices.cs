using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Walks;

/// <summary>
/// The choices of claims with which a path reaches its last entity without going back in time. Where several claims
/// link two entities, the strongest may be too late for what follows. So every choice is kept unless another one is at
/// least as strong and lets the path continue at least as early.
/// </summary>
internal sealed class TimedChoices
{
    private readonly TimedChoices? _before;
    private readonly GraphLink[] _links;
    private readonly int _length;

    // The strongest first, and each lets the path continue earlier than the one before it.
    private readonly (double Strength, DateOnly Since)[] _best;

    private TimedChoices(TimedChoices? before, GraphLink[] links, (double Strength, DateOnly Since)[] best)
    {
        (_before, _links, _best) = (before, links, best);
        _length = before is null ? 0 : before._length + 1;
    }

    /// <summary>The choice at the start of a path.</summary>
    public static TimedChoices Start { get; } = new(null, [], [(1, DateOnly.MinValue)]);

    /// <summary>The strength of the weakest link if the best claims are chosen.</summary>
    public double Strength => _best[0].Strength;

    /// <summary>Returns the choices for one more step; null if all of its links are too early.</summary>
    /// <param name="links">The links to the next entity, the strongest first.</param>
    public TimedChoices? Follow(ReadOnlySpan<GraphLink> links)
    {
        var all = new List<(double Strength, DateOnly Since)>(_best.Length * links.Length);
        foreach (var (strength, since) in _best)
        {
            foreach (var link in links)
            {
                if (MayFollow(link, since))
                {
                    all.Add((Math.Min(strength, link.Strength), Later(since, link.Time)));
                }
            }
        }

        return all.Count switch
        {
            0 => null,
            1 => new TimedChoices(this, links.ToArray(), [all[0]]),
            _ => new TimedChoices(this, links.ToArray(), [.. Unbeaten(all)]),
        };
    }

    /// <summary>
    /// Returns a link for each step, so that the weakest is as strong as possible. From the start, each step uses the
    /// strongest link that allows this.
    /// </summary>
    public GraphLink[] Choose()
    {
        var steps = new TimedChoices[_length];
        for (var step = this; step._before is not null; step = step._before)
        {
            steps[step._length - 1] = step;
        }

        var latest = LatestDays(steps);
        var chosen = new GraphLink[_length];
        var since = DateOnly.MinValue;
        for (var at = 0; at < _length; at++)
        {
            chosen[at] = Array.Find(steps[at]._links, link => link.Strength >= Strength
                && MayFollow(link, since) && Later(since, link.Time) <= latest[at]);
            since = Later(since, chosen[at].Time);
        }

        return chosen;
    }

    // For each step, the latest day after it from which the remaining steps are possible.
    private DateOnly[] LatestDays(TimedChoices[] steps)
    {
        var latest = new DateOnly[_length];
        var after = DateOnly.MaxValue;
        for (var at = _length - 1; at >= 0; at--)
        {
            latest[at] = after;
            after = steps[at]._links
                .Where(link => link.Strength >= Strength && (link.Time is not { } time || time.First <= latest[at]))
                .Max(link => link.Time is { } time && time.Last < latest[at] ? time.Last : latest[at]);
        }

        return latest;
    }

    private static IEnumerable<(double Strength, DateOnly Since)> Unbeaten(
        List<(double Strength, DateOnly Since)> choices)
    {
        choices.Sort((left, right) => right.Strength.CompareTo(left.Strength) is not 0 and var order
            ? order
            : left.Since.CompareTo(right.Since));
        DateOnly? earliest = null;
        foreach (var choice in choices)
        {
            if (earliest is null || choice.Since < earliest)
            {
                earliest = choice.Since;
                yield return choice;
            }
        }
    }

    private static bool MayFollow(GraphLink link, DateOnly since) => link.Time is not { } time || time.Last >= since;

    private static DateOnly Later(DateOnly since, DayRange? time) =>
        time is { } days && days.First > since ? days.First : since;
}
