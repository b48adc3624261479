using System.Diagnostics.CodeAnalysis;
using DiploGraph.GraphQL.Types;
using DiploGraph.GraphQL.Types.Coercion;

namespace DiploGraph.GraphQL.Resolvers;

/// <summary>
/// The coerced arguments of a field (specification, section 6.4.1), including defaults. An argument without a value and
/// without a default is absent, which is different from null.
/// </summary>
public readonly record struct ArgumentValues
{
    private readonly InputObject? _values;

    internal ArgumentValues(InputObject values) => _values = values;

    /// <summary>The arguments that are present, in definition order.</summary>
    public InputObject Values => _values ?? InputObject.Empty;

    /// <summary>True if an argument is present, even if it is null.</summary>
    public bool Has(string name) => Values.Contains(name);

    /// <summary>True if an argument is present and not null.</summary>
    public bool HasValue(string name) => Values[name] is not null;

    /// <summary>Returns the value of a required argument.</summary>
    /// <typeparam name="T">
    /// <see cref="bool"/>, <see cref="int"/>, <see cref="double"/>, <see cref="string"/> (also for the name of an enum
    /// value), a CLR enum with the names of the enum's values in Pascal case, <see cref="InputObject"/>,
    /// <c>IReadOnlyList&lt;object?&gt;</c>, or the result type of a custom scalar's coercion.
    /// </typeparam>
    /// <exception cref="InvalidOperationException">The argument is absent or null, or has a different type.</exception>
    public T Get<T>(string name) => Values[name] is { } value
        ? InputConverter.Convert<T>(value, name)
        : throw new InvalidOperationException($"The argument {name} has no value.");

    /// <summary>Returns the value of an argument, or a fallback if the argument is absent or null.</summary>
    /// <param name="name">The argument's name.</param>
    /// <param name="fallback">The value to return if the argument is absent or null.</param>
    /// <typeparam name="T">The types of <see cref="Get{T}(string)"/>, nullable or not.</typeparam>
    [return: NotNullIfNotNull(nameof(fallback))]
    public T? Get<T>(string name, T? fallback) =>
        Values[name] is { } value ? InputConverter.Convert<T>(value, name) : fallback;

    /// <summary>Returns the items of a list argument; an empty list if the argument is absent or null.</summary>
    /// <typeparam name="T">
    /// The item type, one of the types of <see cref="Get{T}(string)"/>; nullable if items can be null.
    /// </typeparam>
    /// <exception cref="InvalidOperationException">An item has a different type.</exception>
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
