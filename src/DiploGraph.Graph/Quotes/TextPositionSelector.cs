namespace DiploGraph.Graph.Quotes;

/// <summary>
/// A range of a text as defined by the W3C Web Annotation Data Model (4.2.5): counted in Unicode code points of the
/// capture, which is decoded without changing line ends.
/// </summary>
/// <param name="Start">The first code point of the range, from 0.</param>
/// <param name="End">The first code point after the range.</param>
public sealed record TextPositionSelector(int Start, int End);
