using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace DiploGraph.GraphQL.Types;

/// <summary>Elements of a schema in the order of their definition, which are also found by name. Immutable.</summary>
/// <typeparam name="T">The kind of element.</typeparam>
public sealed class NamedList<T> : IReadOnlyList<T>
    where T : class, ISchemaElement
{
    /// <summary>
    /// Up to so many elements are compared one by one, as fast as by a look-up that has to be made first.
    /// </summary>
    private const int MostCompared = 8;

    private readonly ImmutableArray<T> _items;
    private readonly FrozenDictionary<string, T>? _byName;

    internal NamedList(ImmutableArray<T> items)
    {
        this._items = items;
        if (items.Length > MostCompared)
        {
            _byName = items.ToFrozenDictionary(static item => item.Name, StringComparer.Ordinal);
        }
    }

    /// <summary>The list without elements.</summary>
    public static NamedList<T> Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public T this[int index] => _items[index];

    /// <summary>The element of a name, or null.</summary>
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

    /// <summary>Whether there is an element of a name, and which.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out T? element) => (element = Find(name)) is not null;

    /// <summary>Whether there is an element of a name.</summary>
    public bool Contains(string name) => Find(name) is not null;

    /// <summary>Enumerates the elements in the order of their definition, without allocating.</summary>
    public ImmutableArray<T>.Enumerator GetEnumerator() => _items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)_items).GetEnumerator();
}
