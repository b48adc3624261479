using System.Globalization;
using System.Numerics;

namespace DiploGraph.GraphQL.Responses.Leaves;

/// <summary>Booleans.</summary>
internal sealed class BooleanFormat : LeafFormat<bool>
{
    internal override void Write(ref ResponseWriter writer, bool value) => writer.Boolean(value);
}

/// <summary>Integers of 32 bits or less, as numbers.</summary>
internal sealed class IntFormat<T> : LeafFormat<T>
    where T : struct, IBinaryInteger<T>
{
    internal override void Write(ref ResponseWriter writer, T value) => writer.Number(int.CreateTruncating(value));
}

/// <summary>Larger integers as an Int, which they may be too large for.</summary>
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

/// <summary>Integers as an ID, which is a string.</summary>
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

/// <summary>Numbers as a Float, which must be finite.</summary>
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
