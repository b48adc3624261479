using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Verdicts;

/// <summary>The verdict on whether two actors met, with everything that it is based on.</summary>
public sealed record MeetingVerdict
{
    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The reasons, in sentences that name the sources and the missing information.</summary>
    public required string Explanation { get; init; }

    /// <summary>The contacts that were considered, by time; those without a time come last.</summary>
    public required IReadOnlyList<VerdictMeeting> Meetings { get; init; }

    /// <summary>The evidence that supports the verdict's contacts: by contact, then by claim and number.</summary>
    public required IReadOnlyList<Evidence> Supporting { get; init; }

    /// <summary>The evidence that contradicts any of the considered contacts, in the same order.</summary>
    public required IReadOnlyList<Evidence> Contradicting { get; init; }

    /// <summary>The number of independent supporting sources; sources that repeat one text count as one.</summary>
    public required int IndependentSources { get; init; }

    /// <summary>The datasets that cover the two, so that the lack of a record is meaningful.</summary>
    public required IReadOnlyList<VerdictCoverage> Coverage { get; init; }
}

/// <summary>A contact that was considered for a verdict.</summary>
/// <param name="Happening">The meeting, event or visit.</param>
/// <param name="Verdict">The verdict on this contact alone.</param>
/// <param name="Time">The actual or planned time; null if it is not recorded.</param>
/// <param name="A">The claim that the first actor took part.</param>
/// <param name="B">The claim that the second actor took part.</param>
public sealed record VerdictMeeting(Entity Happening, Verdict Verdict, EdtfTime? Time, Claim A, Claim B);

/// <summary>A dataset's coverage of the two actors in the requested period.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Coverage">The coverage.</param>
public sealed record VerdictCoverage(Entity Dataset, Coverage Coverage);
