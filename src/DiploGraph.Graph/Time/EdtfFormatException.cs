namespace DiploGraph.Graph.Time;

/// <summary>A text is no EDTF of levels 0 and 1.</summary>
public sealed class EdtfFormatException(string text, EdtfError error)
    : FormatException($"\"{text}\" is not an EDTF date, at character {error.Position + 1}: {error.Message}")
{
    /// <summary>Where and why.</summary>
    public EdtfError Error { get; } = error;
}
