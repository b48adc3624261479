namespace DiploGraph.Graph.Walks;

/// <summary>A growing path from the start to some entity.</summary>
internal sealed class PartialPath
{
    private readonly PartialPath? _before;
    private readonly GraphLink _link;
    private readonly TimedChoices? _choices;

    private PartialPath(
        PartialPath? before, int node, GraphLink link, double strength, int total, TimedChoices? choices)
    {
        _before = before;
        Node = node;
        _link = link;
        Strength = strength;
        Length = before is null ? 0 : before.Length + 1;
        Total = total;
        _choices = choices;
    }

    /// <summary>The last entity of the path.</summary>
    public int Node { get; }

    /// <summary>The number of links.</summary>
    public int Length { get; }

    /// <summary>The minimum number of links of a path to the goal that continues this one.</summary>
    public int Total { get; }

    /// <summary>The strength of the weakest link; 1 if there are no links.</summary>
    public double Strength { get; }

    /// <summary>Creates a path without links.</summary>
    public static PartialPath At(int node, int toGoal, bool isTimeRespecting) =>
        new(null, node, default, 1, toGoal, isTimeRespecting ? TimedChoices.Start : null);

    /// <summary>Returns the path with one more step; null if all of its links are too early.</summary>
    /// <param name="links">The links to the next entity, the strongest first.</param>
    /// <param name="toGoal">The distance of that entity from the goal.</param>
    public PartialPath? With(ReadOnlySpan<GraphLink> links, int toGoal)
    {
        var link = links[0];
        var total = Length + 1 + toGoal;
        if (_choices is null)
        {
            return new(this, link.Other, link, Math.Min(Strength, link.Strength), total, null);
        }

        return _choices.Follow(links) is { } choices
            ? new(this, link.Other, link, choices.Strength, total, choices)
            : null;
    }

    /// <summary>Checks whether the path contains an entity.</summary>
    public bool Has(int node)
    {
        for (var path = this; path is not null; path = path._before)
        {
            if (path.Node == node)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns the links in order.</summary>
    public GraphLink[] Links()
    {
        if (_choices is not null)
        {
            return _choices.Choose();
        }

        var links = new GraphLink[Length];
        for (var path = this; path._before is not null; path = path._before)
        {
            links[path.Length - 1] = path._link;
        }

        return links;
    }

    /// <summary>Copies the entities in order.</summary>
    public void Nodes(Span<int> into)
    {
        for (var path = this; path is not null; path = path._before)
        {
            into[path.Length] = path.Node;
        }
    }
}

/// <summary>Sorts the best path first: the strongest, then the shortest, then by the ids of its entities.</summary>
internal sealed class PathComparer(ILinkGraph graph) : IComparer<PartialPath>
{
    public int Compare(PartialPath? x, PartialPath? y)
    {
        var order = y!.Strength.CompareTo(x!.Strength);
        order = order != 0 ? order : x.Total.CompareTo(y.Total);
        return order != 0 ? order : CompareNodes(x, y);
    }

    private int CompareNodes(PartialPath x, PartialPath y)
    {
        Span<int> left = stackalloc int[x.Length + 1];
        Span<int> right = stackalloc int[y.Length + 1];
        x.Nodes(left);
        y.Nodes(right);
        for (var at = 0; at < Math.Min(left.Length, right.Length); at++)
        {
            if (left[at] != right[at])
            {
                return graph.CompareNodes(left[at], right[at]);
            }
        }

        return left.Length.CompareTo(right.Length);
    }
}
