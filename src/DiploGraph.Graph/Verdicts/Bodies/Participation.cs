using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Time;
using DiploGraph.Graph.Vocabulary;

namespace DiploGraph.Graph.Verdicts.Bodies;

/// <summary>The participation of one side in a happening.</summary>
/// <param name="Claim">The claim that somebody took part.</param>
/// <param name="Acting">The claims that link this participant to the side, and how certain that is.</param>
internal sealed record Participation(Claim Claim, BodyChain Acting)
{
    private static readonly string[] Aside =
        [ParticipationRole.Delegate, ParticipationRole.Interpreter, ParticipationRole.Witness];

    /// <summary>True if the participant certainly acted for the side, and the claim has been reviewed.</summary>
    public bool IsCertain => Acting.Certainty == Overlap.Yes && !IsUnreviewed;

    /// <summary>True if nobody has decided yet whether the claim is true.</summary>
    public bool IsUnreviewed => Claim.Status == ClaimStatus.Proposed;

    /// <summary>True if the participant acted for a body only because he or she held one of its offices.</summary>
    public bool IsByOfficeAlone => Acting.IsByOfficeAlone;

    /// <summary>True if the participant is recorded as expected, absent or denied, not as having been there.</summary>
    public bool IsAbsent => !SaysPresent(Claim);

    /// <summary>True if the participant took part by telephone or video.</summary>
    public bool IsRemote => Has(QualifierKey.Mode, ParticipationMode.Remote);

    /// <summary>True if a participant was not a principal of the meeting.</summary>
    public static bool IsAside(Claim claim) => Aside.Contains(claim.Qualifiers.FindText(QualifierKey.Role));

    /// <summary>
    /// Whether a claim says that somebody took part, and not that this was announced, called off or denied.
    /// </summary>
    public static bool SaysPresent(Claim claim) =>
        claim.Qualifiers.FindText(QualifierKey.Attendance) is null or Attendance.Occurred;

    /// <summary>Whether the claim has a token under a key.</summary>
    public bool Has(QualifierKey key, string token) => Claim.Qualifiers.FindText(key) == token;

    /// <summary>Whether two participants may have been there at the same time.</summary>
    public bool MayMeet(Participation other) =>
        Claim.ValidTime is not { } own || other.Claim.ValidTime is not { } others
        || own.OverlapWith(others) != Overlap.No || others.OverlapWith(own) != Overlap.No;
}
