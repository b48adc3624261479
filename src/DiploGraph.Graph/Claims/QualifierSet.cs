using System.Collections;
using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Claims;

/// <summary>
/// The qualifiers of a claim, in the given order. Two sets are equal if they contain the same qualifiers
/// in the same order.
/// </summary>
public sealed class QualifierSet : IReadOnlyList<Qualifier>, IEquatable<QualifierSet>
{
    private readonly Qualifier[] _items;

    /// <summary>Creates a set of the given qualifiers; keys may be repeated.</summary>
    public QualifierSet(IEnumerable<Qualifier> items) => _items = [.. items];

    /// <summary>The empty set.</summary>
    public static QualifierSet Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public Qualifier this[int index] => _items[index];

    /// <summary>Returns the first value of a key, or null.</summary>
    public ClaimValue? Find(QualifierKey key)
    {
        foreach (ref readonly var item in _items.AsSpan())
        {
            if (item.Key == key)
            {
                return item.Value;
            }
        }

        return null;
    }

    /// <summary>Returns the first value of a key if it is an entity; otherwise null.</summary>
    public EntityId? FindEntity(QualifierKey key) => Find(key)?.Entity;

    /// <summary>Returns the lexical form of the first value of a key if it is a literal; otherwise null.</summary>
    public string? FindText(QualifierKey key) => Find(key)?.Literal?.Text;

    /// <inheritdoc/>
    public IEnumerator<Qualifier> GetEnumerator() => ((IEnumerable<Qualifier>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(QualifierSet? other) => other is not null && _items.AsSpan().SequenceEqual(other._items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as QualifierSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in _items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }
}
