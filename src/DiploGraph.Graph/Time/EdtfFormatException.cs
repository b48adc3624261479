namespace DiploGraph.Graph.Time;

/// <summary>The exception that is thrown if a text is not valid EDTF of the supported levels.</summary>
public sealed class EdtfFormatException(string text, EdtfError error)
    : FormatException($"\"{text}\" is not an EDTF date, at character {error.Position + 1}: {error.Message}")
{
    /// <summary>The position and the reason of the error.</summary>
    public EdtfError Error { get; } = error;
}
