using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Responses.Leaves;

/// <summary>Writes the members of a CLR enum as values of a GraphQL enum, mapped by <see cref="EnumNames"/>.</summary>
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

/// <summary>Writes strings as values of an enum.</summary>
internal sealed class EnumNameFormat(EnumType type) : LeafFormat<string>
{
    internal override bool Coerces => true;

    internal override string? Coerce(ref string value) =>
        type.Values.Contains(value) ? null : $"{type.Name} has no value {value}.";

    internal override void Write(ref ResponseWriter writer, string value) => writer.String(value);
}

/// <summary>
/// Writes strings and members of CLR enums as values of an enum; the CLR type is known only at run time.
/// </summary>
internal sealed class AnyEnumFormat(EnumType type) : LeafFormat<object?>
{
    internal override bool Coerces => true;

    internal override string? Coerce(ref object? value)
    {
        var name = value switch
        {
            string text => text,
            Enum member => EnumNames.ToGraphQL(member.ToString()),
            JsonElement { ValueKind: JsonValueKind.String } json => json.GetString(),
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
