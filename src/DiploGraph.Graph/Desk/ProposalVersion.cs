using DiploGraph.Graph.Revisions;

namespace DiploGraph.Graph.Desk;

/// <summary>
/// One version of a proposal, without its change set (<see cref="IProposalStore.ReadChangesAsync"/>).
/// </summary>
/// <param name="Number">The number, from 1 without gaps.</param>
/// <param name="Message">The reason for the changes.</param>
/// <param name="BasedOn">The revision that the author read.</param>
/// <param name="Digest">The digest of the change set (<see cref="DigestOf"/>).</param>
/// <param name="CreatedAt">The time when it was submitted, in whole microseconds.</param>
/// <param name="Size">The number of records in the change set.</param>
public sealed record ProposalVersion(
    int Number, string Message, long BasedOn, string Digest, DateTimeOffset CreatedAt, int Size)
{
    /// <summary>
    /// Returns the digest of a change set: that of a first revision with these changes and neither author nor message
    /// (<see cref="RevisionDigest"/>), 64 lower-case hexadecimal digits.
    /// </summary>
    public static string DigestOf(ChangeSet changes) => RevisionDigest.Next(RevisionDigest.Empty, "", "", changes);

    /// <summary>Returns the number of records in a change set.</summary>
    public static int SizeOf(ChangeSet changes) =>
        changes.Entities.Count + changes.Captures.Count + changes.Claims.Count + changes.Evidence.Count;
}

/// <summary>Names a version of a proposal.</summary>
/// <param name="Proposal">The id of the proposal.</param>
/// <param name="Number">The number of the version.</param>
public readonly record struct ProposalVersionKey(string Proposal, int Number);
