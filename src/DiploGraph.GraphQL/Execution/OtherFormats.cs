using System.Collections.Frozen;
using System.Text;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Execution;

/// <summary>Nullable structs, by the format of the struct; nulls do not come here.</summary>
internal sealed class NullableFormat<T>(LeafFormat<T> inner) : LeafFormat<T?>
    where T : struct
{
    internal override bool Coerces => inner.Coerces;

    internal override string? Coerce(ref T? value)
    {
        var known = value.GetValueOrDefault();
        var reason = inner.Coerce(ref known);
        value = known;
        return reason;
    }

    internal override void Write(ref ResponseWriter writer, T? value) =>
        inner.Write(ref writer, value.GetValueOrDefault());
}

/// <summary>Members of a CLR enum as values of an enum, by <see cref="EnumNames"/>.</summary>
internal sealed class ClrEnumFormat<T> : LeafFormat<T>
    where T : struct, Enum
{
    private readonly FrozenDictionary<T, byte[]> _names;

    public ClrEnumFormat(EnumType type)
    {
        var names = new Dictionary<T, byte[]>();
        foreach (var (name, member) in EnumNames.MembersOf(typeof(T)))
        {
            if (type.Values.Contains(name))
            {
                names.TryAdd((T)member, Encoding.UTF8.GetBytes($"\"{name}\""));
            }
        }

        _names = names.ToFrozenDictionary();
    }

    internal override bool Coerces => true;

    internal override string? Coerce(ref T value) =>
        _names.ContainsKey(value) ? null : $"The enum has no value for {value}.";

    internal override void Write(ref ResponseWriter writer, T value) => writer.Raw(_names[value]);
}

/// <summary>Strings as values of an enum.</summary>
internal sealed class EnumNameFormat(EnumType type) : LeafFormat<string>
{
    internal override bool Coerces => true;

    internal override string? Coerce(ref string value) =>
        type.Values.Contains(value) ? null : $"{type.Name} has no value {value}.";

    internal override void Write(ref ResponseWriter writer, string value) => writer.String(value);
}

/// <summary>Anything as values of an enum: strings, and members of CLR enums.</summary>
internal sealed class AnyEnumFormat(EnumType type) : LeafFormat<object?>
{
    internal override bool Coerces => true;

    internal override string? Coerce(ref object? value)
    {
        var name = value switch
        {
            string text => text,
            Enum member => EnumNames.ToGraphQL(member.ToString()),
            System.Text.Json.JsonElement { ValueKind: System.Text.Json.JsonValueKind.String } json => json.GetString(),
            _ => null,
        };
        if (name is null || !type.Values.Contains(name))
        {
            return $"{type.Name} has no value {name ?? value!.ToString()}.";
        }

        value = name;
        return null;
    }

    internal override void Write(ref ResponseWriter writer, object? value) => writer.String((string)value!);
}

/// <summary>Anything as a scalar, by the scalar's own coercion.</summary>
internal sealed class AnyScalarFormat(ScalarType type) : LeafFormat<object?>
{
    internal override bool Coerces => true;

    internal override string? Coerce(ref object? value)
    {
        if (!type.Coercion.TrySerialize(value!, out var result, out var error))
        {
            return error;
        }

        value = result;
        return AnyValueWriter.Accepts(result)
            ? null
            : $"{type.Name} cannot represent a value of type {result!.GetType()}.";
    }

    internal override void Write(ref ResponseWriter writer, object? value) => AnyValueWriter.Write(ref writer, value);
}

/// <summary>Values of a CLR type as a scalar, by the scalar's own coercion.</summary>
internal sealed class ScalarFormat<T>(ScalarType type) : LeafFormat<T>
{
    internal override bool Coerces => true;

    internal override string? Coerce(ref T value)
    {
        if (!type.Coercion.TrySerialize(value!, out var result, out var error))
        {
            return error;
        }

        return AnyValueWriter.Accepts(result) ? null : $"{type.Name} cannot represent a value of type {typeof(T)}.";
    }

    internal override void Write(ref ResponseWriter writer, T value) =>
        AnyValueWriter.Write(ref writer, type.Coercion.TrySerialize(value!, out var result, out _) ? result : null);
}
