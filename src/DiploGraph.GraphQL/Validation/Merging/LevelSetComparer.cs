using System.Runtime.InteropServices;

namespace DiploGraph.GraphQL.Validation.Merging;

/// <summary>Compares sets of levels, represented as sorted arrays of level numbers.</summary>
internal sealed class LevelSetComparer : IEqualityComparer<int[]>
{
    public static LevelSetComparer Instance { get; } = new();

    public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(int[] obj)
    {
        var hash = default(HashCode);
        hash.AddBytes(MemoryMarshal.AsBytes<int>(obj));
        return hash.ToHashCode();
    }
}
