using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace DiploGraph.GraphQL.Types;

/// <summary>An immutable list of schema elements in the order of their definition, with look-up by name.</summary>
/// <typeparam name="T">The kind of element.</typeparam>
public sealed class NamedList<T> : IReadOnlyList<T>
    where T : class, ISchemaElement
{
    /// <summary>Up to this many elements, a linear search is as fast as building and using a look-up table.</summary>
    private const int MaxLinearSearch = 8;

    private readonly ImmutableArray<T> _items;
    private readonly FrozenDictionary<string, T>? _byName;

    internal NamedList(ImmutableArray<T> items)
    {
        this._items = items;
        if (items.Length > MaxLinearSearch)
        {
            _byName = items.ToFrozenDictionary(static item => item.Name, StringComparer.Ordinal);
        }
    }

    /// <summary>An empty list.</summary>
    public static NamedList<T> Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public T this[int index] => _items[index];

    /// <summary>Returns the element with this name, or null.</summary>
    public T? Find(string name)
    {
        if (_byName is not null)
        {
            return _byName.GetValueOrDefault(name);
        }

        foreach (var item in _items)
        {
            if (item.Name == name)
            {
                return item;
            }
        }

        return null;
    }

    /// <summary>Finds the element with this name. Returns false if there is none.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out T? element) => (element = Find(name)) is not null;

    /// <summary>Returns whether there is an element with this name.</summary>
    public bool Contains(string name) => Find(name) is not null;

    /// <summary>Enumerates the elements in the order of their definition without allocating.</summary>
    public ImmutableArray<T>.Enumerator GetEnumerator() => _items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)_items).GetEnumerator();
}
