using System.Buffers;

namespace DiploGraph.Graph.Walks;

/// <summary>The distances of entities from one end of a path in links, in pooled memory.</summary>
internal sealed class NodeDistances : IDisposable
{
    /// <summary>The distance of entities that were not reached.</summary>
    public const byte Far = byte.MaxValue;

    private readonly byte[] _links;
    private readonly int _nodes;

    public NodeDistances(int nodes)
    {
        _links = ArrayPool<byte>.Shared.Rent(nodes);
        _nodes = nodes;
        _links.AsSpan(0, nodes).Fill(Far);
    }

    private NodeDistances(NodeDistances other)
    {
        _links = ArrayPool<byte>.Shared.Rent(other._nodes);
        _nodes = other._nodes;
        other._links.AsSpan(0, _nodes).CopyTo(_links);
    }

    public byte this[int node]
    {
        get => _links[node];
        set => _links[node] = value;
    }

    public NodeDistances Copy() => new(this);

    public void Dispose() => ArrayPool<byte>.Shared.Return(_links);
}
