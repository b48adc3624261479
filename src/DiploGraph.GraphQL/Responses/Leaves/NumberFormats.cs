using System.Globalization;
using System.Numerics;

namespace DiploGraph.GraphQL.Responses.Leaves;

/// <summary>Writes booleans.</summary>
internal sealed class BooleanFormat : LeafFormat<bool>
{
    internal override void Write(ref ResponseWriter writer, bool value) => writer.Boolean(value);
}

/// <summary>Writes integers of at most 32 bits as numbers.</summary>
internal sealed class IntFormat<T> : LeafFormat<T>
    where T : struct, IBinaryInteger<T>
{
    internal override void Write(ref ResponseWriter writer, T value) => writer.Number(int.CreateTruncating(value));
}

/// <summary>Writes larger integers as Int values; rejects those outside its range.</summary>
internal sealed class WideIntFormat<T> : LeafFormat<T>
    where T : struct, IBinaryInteger<T>
{
    internal override bool Coerces => true;

    internal override string? Coerce(ref T value) => int.CreateSaturating(value) is var number
        && T.CreateChecked(Math.Abs((long)number)) == T.Abs(value)
            ? null
            : "Int cannot represent non 32-bit signed integer value: "
                + value.ToString(null, CultureInfo.InvariantCulture) + ".";

    internal override void Write(ref ResponseWriter writer, T value) => writer.Number(int.CreateTruncating(value));
}

/// <summary>Writes integers as ID values, which are strings.</summary>
internal sealed class IntIdFormat<T> : LeafFormat<T>
    where T : struct, IBinaryInteger<T>
{
    internal override void Write(ref ResponseWriter writer, T value)
    {
        Span<char> text = stackalloc char[40];
        value.TryFormat(text, out var written, default, CultureInfo.InvariantCulture);
        writer.String(text[..written]);
    }
}

/// <summary>Writes numbers as Float values; rejects those that are not finite.</summary>
internal sealed class FloatFormat<T> : LeafFormat<T>
    where T : struct, INumber<T>
{
    internal override bool Coerces => true;

    internal override string? Coerce(ref T value) =>
        T.IsFinite(value) ? null : "Float cannot represent a number that is not finite.";

    internal override void Write(ref ResponseWriter writer, T value)
    {
        if (typeof(T) == typeof(decimal))
        {
            writer.Number(decimal.CreateTruncating(value));
        }
        else if (typeof(T) == typeof(float))
        {
            writer.Number(float.CreateTruncating(value));
        }
        else
        {
            writer.Number(double.CreateTruncating(value));
        }
    }
}
