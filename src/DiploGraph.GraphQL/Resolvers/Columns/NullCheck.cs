using System.Runtime.CompilerServices;

namespace DiploGraph.GraphQL.Resolvers.Columns;

/// <summary>Compares values of any type with null, without boxing types that cannot be null.</summary>
internal static class NullCheck<T>
{
    private static readonly bool Allowed = default(T) is null;

    /// <summary>True if the value is null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsNull(T value) => typeof(T).IsValueType ? Allowed && value is null : value is null;
}
