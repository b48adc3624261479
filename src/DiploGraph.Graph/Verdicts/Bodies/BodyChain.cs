using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Verdicts.Bodies;

/// <summary>The claims that make somebody part of a body at a time, and how certainly they were true then.</summary>
/// <param name="Certainty">YES, POSSIBLE, or NO if nothing makes it part of the body.</param>
/// <param name="Claims">The claims, from the participant to the body; empty if it is the body itself.</param>
/// <param name="IsByOfficeAlone">True if the participant belongs to the body only as the holder of an office.</param>
internal sealed record BodyChain(Overlap Certainty, IReadOnlyList<Claim> Claims, bool IsByOfficeAlone = false)
{
    /// <summary>No chain.</summary>
    public static BodyChain None { get; } = new(Overlap.No, []);

    /// <summary>The chain of the body itself.</summary>
    public static BodyChain Self { get; } = new(Overlap.Yes, []);

    /// <summary>Returns the more certain of two chains; the first if they are equal.</summary>
    public static BodyChain Stronger(BodyChain first, BodyChain second) =>
        second.Certainty > first.Certainty ? second : first;

    /// <summary>Returns this chain with more claims at its start.</summary>
    public BodyChain After(IReadOnlyList<Claim> link, Overlap certainty) =>
        certainty == Overlap.No || Certainty == Overlap.No
        ? None
        : this with { Certainty = certainty < Certainty ? certainty : Certainty, Claims = [.. link, .. Claims] };
}
