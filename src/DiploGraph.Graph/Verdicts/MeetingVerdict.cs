using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Verdicts;

/// <summary>The verdict on whether two actors met, with everything that it is based on.</summary>
public sealed record MeetingVerdict
{
    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>
    /// The reasons, in sentences that name the sources and the missing information. The texts in order are the whole
    /// explanation.
    /// </summary>
    public required IReadOnlyList<ExplanationPart> Explanation { get; init; }

    /// <summary>
    /// The contacts that may have taken place in the period, by time; those without a time come last.
    /// </summary>
    public required IReadOnlyList<VerdictMeeting> Meetings { get; init; }

    /// <summary>
    /// The evidence that supports the verdict's contacts, their times and places: by contact, then by claim and number.
    /// </summary>
    public required IReadOnlyList<Evidence> Supporting { get; init; }

    /// <summary>
    /// The evidence that contradicts any of the contacts, or dates a contact outside the period that another source
    /// dates within it, in the same order.
    /// </summary>
    public required IReadOnlyList<Evidence> Contradicting { get; init; }

    /// <summary>
    /// The number of independent sources of the best supported contact among those with the verdict. Only sources that
    /// have both take part count, and sources that repeat one text count as one.
    /// </summary>
    public required int IndependentSources { get; init; }

    /// <summary>The datasets that cover the two, so that the lack of a record is meaningful.</summary>
    public required IReadOnlyList<VerdictCoverage> Coverage { get; init; }
}

/// <summary>Some sentences of an explanation.</summary>
/// <param name="Text">The text; the next part follows without a further space.</param>
/// <param name="Claims">The claims that the text rests on; empty for what is not in the graph.</param>
public sealed record ExplanationPart(string Text, IReadOnlyList<Claim> Claims);

/// <summary>A contact that was considered for a verdict.</summary>
/// <param name="Happening">The meeting, event or visit.</param>
/// <param name="Verdict">The verdict on this contact alone, in the requested period.</param>
/// <param name="Time">The actual or planned time; null if it is not recorded.</param>
/// <param name="A">The claim that the first actor took part.</param>
/// <param name="B">The claim that the second actor took part.</param>
/// <param name="IndependentSources">The number of independent sources of this contact.</param>
public sealed record VerdictMeeting(
    Entity Happening, Verdict Verdict, EdtfTime? Time, Claim A, Claim B, int IndependentSources);

/// <summary>A dataset's coverage of the two actors in the requested period.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Coverage">The coverage.</param>
public sealed record VerdictCoverage(Entity Dataset, Coverage Coverage);
