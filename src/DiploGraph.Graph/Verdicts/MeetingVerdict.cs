using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Verdicts;

/// <summary>The answer to the question whether two actors met, with all that it rests on.</summary>
public sealed record MeetingVerdict
{
    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Why, in sentences that name the sources and what is missing.</summary>
    public required string Explanation { get; init; }

    /// <summary>The contacts that were weighed, in the order of time; those without one last.</summary>
    public required IReadOnlyList<VerdictMeeting> Meetings { get; init; }

    /// <summary>The evidence that speaks for the verdict's contacts: by contact, then by claim and number.</summary>
    public required IReadOnlyList<Evidence> Supporting { get; init; }

    /// <summary>The evidence that speaks against them, in the same order.</summary>
    public required IReadOnlyList<Evidence> Contradicting { get; init; }

    /// <summary>How many independent sources support it: sources that repeat one text count as one.</summary>
    public required int IndependentSources { get; init; }

    /// <summary>The coverage of datasets that makes silence mean something.</summary>
    public required IReadOnlyList<VerdictCoverage> Coverage { get; init; }
}

/// <summary>One contact that a verdict weighs.</summary>
/// <param name="Happening">The meeting, event or visit.</param>
/// <param name="Verdict">What this contact alone gives.</param>
/// <param name="Time">When it took, or was to take, place; null where that is not recorded.</param>
/// <param name="A">The claim that the first of the two took part.</param>
/// <param name="B">The claim that the second of the two took part.</param>
public sealed record VerdictMeeting(Entity Happening, Verdict Verdict, EdtfTime? Time, Claim A, Claim B);

/// <summary>A dataset's coverage of the two at the time asked about.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Coverage">What it covers.</param>
public sealed record VerdictCoverage(Entity Dataset, Coverage Coverage);
