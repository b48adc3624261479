using DiploGraph.Graph.Changes.Previews;
using DiploGraph.Graph.Desk;
using DiploGraph.Server.Access;
using DiploGraph.Server.Resolvers.Writes;

namespace DiploGraph.Server.Resolvers.Proposals;

/// <summary>The result of a mutation of a proposal.</summary>
/// <param name="Proposal">The proposal as it is now; null if there is none.</param>
/// <param name="Errors">The errors.</param>
internal sealed record ProposalResult(Proposal? Proposal, params IReadOnlyList<WriteError> Errors) : IAuditedResult
{
    /// <summary>What the submitted changes add and change; empty if there are errors.</summary>
    public IReadOnlyList<RecordPreview> Preview { get; init; } = [];

    /// <summary>True if an earlier request had done the same.</summary>
    public bool IsReplay { get; init; }

    /// <inheritdoc/>
    public long? AuditedRevision => Proposal?.Outcome?.Revision;

    /// <inheritdoc/>
    public string? AuditedSubject => Proposal?.Id;

    /// <inheritdoc/>
    public IReadOnlyList<string> AuditedErrors => [.. Errors.Select(error => error.Code)];
}

/// <summary>A version, with the proposal that it belongs to.</summary>
/// <param name="Proposal">The id of the proposal.</param>
/// <param name="Version">The version.</param>
internal sealed record VersionOfProposal(string Proposal, ProposalVersion Version);
