namespace DiploGraph.Graph.Time;

/// <summary>Where and why a text is no EDTF.</summary>
/// <param name="Position">The UTF-16 offset of the first character at fault, from 0.</param>
/// <param name="Message">What was expected, in a sentence.</param>
public sealed record EdtfError(int Position, string Message);
