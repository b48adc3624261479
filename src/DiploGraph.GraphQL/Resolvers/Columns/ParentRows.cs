using System.Buffers;
using System.Runtime.CompilerServices;

namespace DiploGraph.GraphQL.Resolvers.Columns;

/// <summary>The objects that a field is resolved on: items of the column that holds them.</summary>
/// <param name="Source">The column.</param>
/// <param name="Items">Which items, in order; null for all from the first on.</param>
/// <param name="Count">How many.</param>
internal readonly record struct ParentRows(ResultColumn Source, int[]? Items, int Count)
{
    /// <summary>The objects as a type that they have.</summary>
    /// <param name="rented">What to hand to <see cref="Return{T}"/> afterwards.</param>
    internal ReadOnlyMemory<T> As<T>(out T[]? rented) => Source.ItemsAs(Items, Count, out rented);

    /// <summary>An object, boxed where it is a struct.</summary>
    internal object? At(int row) => Source.ItemAsObject(Items is null ? row : Items[row]);

    /// <summary>Gives back what <see cref="As{T}"/> rented.</summary>
    internal static void Return<T>(T[]? rented)
    {
        if (rented is not null)
        {
            ArrayPool<T>.Shared.Return(rented, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
        }
    }
}
