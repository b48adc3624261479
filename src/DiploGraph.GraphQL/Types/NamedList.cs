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
    private readonly ImmutableArray<T> items;
    private readonly FrozenDictionary<string, T> byName;

    internal NamedList(ImmutableArray<T> items)
    {
        this.items = items;
        byName = items.ToFrozenDictionary(static item => item.Name, StringComparer.Ordinal);
    }

    /// <summary>The list without elements.</summary>
    public static NamedList<T> Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => items.Length;

    /// <inheritdoc/>
    public T this[int index] => items[index];

    /// <summary>The element of a name, or null.</summary>
    public T? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>Whether there is an element of a name, and which.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out T? element) => byName.TryGetValue(name, out element);

    /// <summary>Whether there is an element of a name.</summary>
    public bool Contains(string name) => byName.ContainsKey(name);

    /// <summary>Enumerates the elements in the order of their definition, without allocating.</summary>
    public ImmutableArray<T>.Enumerator GetEnumerator() => items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)items).GetEnumerator();
}
