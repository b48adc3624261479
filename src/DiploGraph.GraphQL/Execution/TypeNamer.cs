using System.Collections.Concurrent;

namespace DiploGraph.GraphQL.Execution;

/// <summary>Tells the object type of the items of columns whose type is abstract.</summary>
internal abstract class TypeNamer
{
    /// <summary>The name of an item's object type; null where it is not known.</summary>
    internal abstract string? NameOf(Column column, int item);
}

/// <summary>Tells types by a function.</summary>
internal sealed class TypeNamer<TClr>(Func<TClr, string?> resolve) : TypeNamer
{
    internal override string? NameOf(Column column, int item) =>
        resolve(column is Column<TClr> typed ? typed.Values[item] : (TClr)column.ItemAsObject(item)!);
}

/// <summary>Tells types by the CLR type of a value, or the nearest base type or interface that is bound.</summary>
internal sealed class ClrTypeNamer(IReadOnlyDictionary<Type, string> names) : TypeNamer
{
    private readonly ConcurrentDictionary<Type, string?> _known = new();

    internal override string? NameOf(Column column, int item) =>
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
