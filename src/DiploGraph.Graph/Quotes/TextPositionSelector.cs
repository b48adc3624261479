namespace DiploGraph.Graph.Quotes;

/// <summary>
/// A range of a text, as the W3C Web Annotation Data Model (4.2.5) has it: counted in Unicode code points of the
/// capture
/// decoded as it is, with no line end changed.
/// </summary>
/// <param name="Start">The first code point of the range, from 0.</param>
/// <param name="End">The first code point after the range.</param>
public sealed record TextPositionSelector(int Start, int End);
