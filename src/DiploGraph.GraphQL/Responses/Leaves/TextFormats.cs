namespace DiploGraph.GraphQL.Responses.Leaves;

/// <summary>Strings, written as they are.</summary>
internal sealed class StringFormat : LeafFormat<string>
{
    internal override void Write(ref ResponseWriter writer, string value) => writer.String(value);
}

/// <summary>Text that is UTF-8 already.</summary>
internal sealed class Utf8Format : LeafFormat<ReadOnlyMemory<byte>>
{
    internal override void Write(ref ResponseWriter writer, ReadOnlyMemory<byte> value) =>
        writer.Utf8String(value.Span);
}

/// <summary>Guids, written as strings.</summary>
internal sealed class GuidFormat : LeafFormat<Guid>
{
    internal override void Write(ref ResponseWriter writer, Guid value)
    {
        Span<char> text = stackalloc char[36];
        value.TryFormat(text, out var written);
        writer.String(text[..written]);
    }
}

/// <summary>Values that a function gives the text of.</summary>
internal sealed class TextFormat<T>(Func<T, string> text) : LeafFormat<T>
{
    internal override bool Coerces => true;

    internal override string? Coerce(ref T value) => text(value) is null ? "The value has no text." : null;

    internal override void Write(ref ResponseWriter writer, T value) => writer.String(text(value));
}
