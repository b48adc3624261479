using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Responses.Leaves;

/// <summary>Writes values of any CLR type as a scalar, converted by the scalar's own coercion.</summary>
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

/// <summary>Writes values of one CLR type as a scalar, converted by the scalar's own coercion.</summary>
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
