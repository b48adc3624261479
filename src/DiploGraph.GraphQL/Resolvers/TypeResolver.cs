using System.Collections.Concurrent;
using DiploGraph.GraphQL.Resolvers.Columns;

namespace DiploGraph.GraphQL.Resolvers;

/// <summary>Tells the object type of the items of columns whose type is abstract.</summary>
internal abstract class TypeResolver
{
    /// <summary>The name of an item's object type; null where it is not known.</summary>
    internal abstract string? NameOf(ResultColumn column, int item);
}

/// <summary>Tells types by a function.</summary>
internal sealed class TypeResolver<TClr>(Func<TClr, string?> resolve) : TypeResolver
{
    internal override string? NameOf(ResultColumn column, int item) =>
        resolve(column is ResultColumn<TClr> typed ? typed.Values[item] : (TClr)column.ItemAsObject(item)!);
}

/// <summary>Tells types by the CLR type of a value, or the nearest base type or interface that is bound.</summary>
internal sealed class ClrTypeResolver(IReadOnlyDictionary<Type, string> names) : TypeResolver
{
    private readonly ConcurrentDictionary<Type, string?> _known = new();

    internal override string? NameOf(ResultColumn column, int item) =>
        column.ItemAsObject(item) is { } value ? _known.GetOrAdd(value.GetType(), Find) : null;

    private string? Find(Type type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (names.TryGetValue(at, out var name))
            {
                return name;
            }
        }

        return Array.Find(type.GetInterfaces(), names.ContainsKey) is { } found ? names[found] : null;
    }
}
