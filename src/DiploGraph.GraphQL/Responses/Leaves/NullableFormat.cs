namespace DiploGraph.GraphQL.Responses.Leaves;

/// <summary>Writes nullable structs with the format of the struct. The caller handles nulls.</summary>
internal sealed class NullableFormat<T>(LeafFormat<T> inner) : LeafFormat<T?>
    where T : struct
{
    internal override bool Coerces => inner.Coerces;

    internal override string? Coerce(ref T? value)
    {
        var underlying = value.GetValueOrDefault();
        var reason = inner.Coerce(ref underlying);
        value = underlying;
        return reason;
    }

    internal override void Write(ref ResponseWriter writer, T? value) =>
        inner.Write(ref writer, value.GetValueOrDefault());
}
