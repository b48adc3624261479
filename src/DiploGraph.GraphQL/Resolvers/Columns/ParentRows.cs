using System.Buffers;
using System.Runtime.CompilerServices;

namespace DiploGraph.GraphQL.Resolvers.Columns;

/// <summary>The objects that a field is resolved on: items of the column that contains them.</summary>
/// <param name="Source">The column.</param>
/// <param name="Items">The indices of the items, in order; null for the first <paramref name="Count"/> items.</param>
/// <param name="Count">The number of items.</param>
internal readonly record struct ParentRows(ResultColumn Source, int[]? Items, int Count)
{
    /// <summary>Returns the objects as a CLR type that they have.</summary>
    /// <param name="rented">The array to pass to <see cref="Return{T}"/> afterwards.</param>
    internal ReadOnlyMemory<T> As<T>(out T[]? rented) => Source.ItemsAs(Items, Count, out rented);

    /// <summary>Returns an object, boxed if it is a struct.</summary>
    internal object? At(int row) => Source.ItemAsObject(Items is null ? row : Items[row]);

    /// <summary>Returns the array that <see cref="As{T}"/> rented.</summary>
    internal static void Return<T>(T[]? rented)
    {
        if (rented is not null)
        {
            ArrayPool<T>.Shared.Return(rented, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
        }
    }
}
