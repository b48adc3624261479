namespace DiploGraph.Graph.Time;

/// <summary>The reason why a text is not valid EDTF.</summary>
/// <param name="Position">The UTF-16 offset of the first wrong character, from 0.</param>
/// <param name="Message">A sentence that says what was expected.</param>
public sealed record EdtfError(int Position, string Message);
