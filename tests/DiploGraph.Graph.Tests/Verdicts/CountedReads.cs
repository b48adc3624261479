using System.Reflection;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Tests.Verdicts;

/// <summary>A snapshot that counts its reads.</summary>
public class CountedReads : DispatchProxy
{
    private IGraphSnapshot _inner = null!;

    public int Count { get; private set; }

    public static IGraphSnapshot Of(IGraphSnapshot inner)
    {
        var counted = Create<IGraphSnapshot, CountedReads>();
        ((CountedReads)(object)counted)._inner = inner;
        return counted;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        Count++;
        return targetMethod!.Invoke(_inner, args);
    }
}
