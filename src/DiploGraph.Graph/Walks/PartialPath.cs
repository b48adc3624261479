namespace DiploGraph.Graph.Walks;

/// <summary>A path from the beginning to some entity, as it grows.</summary>
internal sealed class PartialPath
{
    private readonly PartialPath? _before;
    private readonly GraphLink _link;
    private readonly DateOnly _since;

    private PartialPath(PartialPath? before, int node, GraphLink link, double strength, int total, DateOnly since)
    {
        _before = before;
        Node = node;
        _link = link;
        Strength = strength;
        Length = before is null ? 0 : before.Length + 1;
        Total = total;
        _since = since;
    }

    /// <summary>The entity where it has come to.</summary>
    public int Node { get; }

    /// <summary>How many links it has.</summary>
    public int Length { get; }

    /// <summary>How many links it will have at least when it arrives.</summary>
    public int Total { get; }

    /// <summary>What its weakest link bears; 1 without any.</summary>
    public double Strength { get; }

    /// <summary>The path that has only begun.</summary>
    public static PartialPath At(int node, int toGoal) => new(null, node, default, 1, toGoal, DateOnly.MinValue);

    /// <summary>The path one link longer.</summary>
    public PartialPath With(GraphLink link, int toGoal)
    {
        var since = link.Time is { } time && time.First > _since ? time.First : _since;
        return new(this, link.Other, link, Math.Min(Strength, link.Strength), Length + 1 + toGoal, since);
    }

    /// <summary>Whether a link may be so no earlier than those before it.</summary>
    public bool MayGoOn(GraphLink link) => link.Time is not { } time || time.Last >= _since;

    /// <summary>Whether it has come to an entity.</summary>
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

    /// <summary>Its links in order.</summary>
    public GraphLink[] Links()
    {
        var links = new GraphLink[Length];
        for (var path = this; path._before is not null; path = path._before)
        {
            links[path.Length - 1] = path._link;
        }

        return links;
    }

    /// <summary>Its entities in order.</summary>
    public void Nodes(Span<int> into)
    {
        for (var path = this; path is not null; path = path._before)
        {
            into[path.Length] = path.Node;
        }
    }
}

/// <summary>The best first: the strongest, then the shortest, then by the ids of the entities on the way.</summary>
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
