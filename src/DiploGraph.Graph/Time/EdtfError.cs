namespace DiploGraph.Graph.Time;

/// <summary>Explains why a string is not valid EDTF.</summary>
/// <param name="Position">The zero-based UTF-16 offset of the first invalid character.</param>
/// <param name="Message">A sentence that says what was expected.</param>
public sealed record EdtfError(int Position, string Message);
