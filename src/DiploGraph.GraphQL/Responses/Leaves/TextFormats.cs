namespace DiploGraph.GraphQL.Responses.Leaves;

/// <summary>Writes strings.</summary>
internal sealed class StringFormat : LeafFormat<string>
{
    internal override void Write(ref ResponseWriter writer, string value) => writer.String(value);
}

/// <summary>Writes text that is already UTF-8.</summary>
internal sealed class Utf8Format : LeafFormat<ReadOnlyMemory<byte>>
{
    internal override void Write(ref ResponseWriter writer, ReadOnlyMemory<byte> value) =>
        writer.Utf8String(value.Span);
}

/// <summary>Writes GUIDs as strings.</summary>
internal sealed class GuidFormat : LeafFormat<Guid>
{
    internal override void Write(ref ResponseWriter writer, Guid value)
    {
        Span<char> text = stackalloc char[36];
        value.TryFormat(text, out var written);
        writer.String(text[..written]);
    }
}

/// <summary>Writes values as strings that a function returns.</summary>
internal sealed class TextFormat<T>(Func<T, string> text) : LeafFormat<T>
{
    internal override bool Coerces => true;

    internal override string? Coerce(ref T value) =>
        text(value) is null ? "The value has no text representation." : null;

    internal override void Write(ref ResponseWriter writer, T value) => writer.String(text(value));
}
