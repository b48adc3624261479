using System.Diagnostics.CodeAnalysis;
using DiploGraph.GraphQL.Types;
using DiploGraph.GraphQL.Types.Coercion;

namespace DiploGraph.GraphQL.Resolvers;

/// <summary>
/// The coerced arguments of a field (specification, section 6.4.1), defaults included. An argument that was neither
/// given nor has a default is absent, which differs from null.
/// </summary>
public readonly record struct ArgumentValues
{
    private readonly InputObject? _values;

    internal ArgumentValues(InputObject values) => _values = values;

    /// <summary>The arguments that are present, in the order of their definition.</summary>
    public InputObject Values => _values ?? InputObject.Empty;

    /// <summary>Whether an argument is present, if only as null.</summary>
    public bool Has(string name) => Values.Contains(name);

    /// <summary>Whether an argument is present and not null.</summary>
    public bool HasValue(string name) => Values[name] is not null;

    /// <summary>The value of an argument that must be there.</summary>
    /// <typeparam name="T">
    /// <see cref="bool"/>, <see cref="int"/>, <see cref="double"/>, <see cref="string"/> (an enum value's name too), a
    /// CLR enum whose members are named as the enum's values but in Pascal case, <see cref="InputObject"/>,
    /// <c>IReadOnlyList&lt;object?&gt;</c>, or what the coercion of a custom scalar gives.
    /// </typeparam>
    /// <exception cref="InvalidOperationException">It is absent, null, or of another type.</exception>
    public T Get<T>(string name) => Values[name] is { } value
        ? InputConverter.Convert<T>(value, name)
        : throw new InvalidOperationException($"The argument {name} has no value.");

    /// <summary>The value of an argument, or another where it is absent or null.</summary>
    /// <param name="name">The argument's name.</param>
    /// <param name="fallback">What to answer for an absent argument and for null.</param>
    /// <typeparam name="T">As of <see cref="Get{T}(string)"/>, nullable or not.</typeparam>
    [return: NotNullIfNotNull(nameof(fallback))]
    public T? Get<T>(string name, T? fallback) =>
        Values[name] is { } value ? InputConverter.Convert<T>(value, name) : fallback;

    /// <summary>The items of a list argument; none where it is absent or null.</summary>
    /// <typeparam name="T">The type of an item, as of <see cref="Get{T}(string)"/>; nullable for null
    /// items.</typeparam>
    /// <exception cref="InvalidOperationException">An item is of another type.</exception>
    public IReadOnlyList<T> GetList<T>(string name)
    {
        if (Values[name] is not { } value)
        {
            return [];
        }

        var items = InputConverter.Convert<IReadOnlyList<object?>>(value, name);
        var converted = new T[items.Count];
        for (var i = 0; i < converted.Length; i++)
        {
            converted[i] = items[i] is { } item ? InputConverter.Convert<T>(item, name) : default!;
        }

        return converted;
    }
}
