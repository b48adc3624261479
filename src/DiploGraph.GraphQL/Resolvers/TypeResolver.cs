using System.Collections.Concurrent;
using DiploGraph.GraphQL.Resolvers.Columns;

namespace DiploGraph.GraphQL.Resolvers;

/// <summary>Determines the object types of the items in columns with an abstract type.</summary>
internal abstract class TypeResolver
{
    /// <summary>Returns the name of an item's object type; null if it is unknown.</summary>
    internal abstract string? NameOf(ResultColumn column, int item);
}

/// <summary>Determines types with a function.</summary>
internal sealed class TypeResolver<TClr>(Func<TClr, string?> resolve) : TypeResolver
{
    internal override string? NameOf(ResultColumn column, int item) =>
        resolve(column is ResultColumn<TClr> typed ? typed.Values[item] : (TClr)column.ItemAsObject(item)!);
}

/// <summary>Determines types by the CLR type of a value, or by the nearest bound base type or interface.</summary>
internal sealed class ClrTypeResolver(IReadOnlyDictionary<Type, string> names) : TypeResolver
{
    private readonly ConcurrentDictionary<Type, string?> _known = new();

    internal override string? NameOf(ResultColumn column, int item) =>
        column.ItemAsObject(item) is { } value ? _known.GetOrAdd(value.GetType(), Find) : null;

    private string? Find(Type type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (names.TryGetValue(current, out var name))
            {
                return name;
            }
        }

        return Array.Find(type.GetInterfaces(), names.ContainsKey) is { } found ? names[found] : null;
    }
}
