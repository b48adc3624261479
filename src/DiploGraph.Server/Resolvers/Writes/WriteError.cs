using DiploGraph.Graph.Changes.Drafts;
using DiploGraph.Graph.Changes.Merging;
using DiploGraph.Graph.Changes.Previews;
using DiploGraph.Graph.Changes.Reverting;
using DiploGraph.Graph.Revisions;
using DiploGraph.Server.Access;

namespace DiploGraph.Server.Resolvers.Writes;

/// <summary>Something that is wrong with the input of a mutation.</summary>
/// <param name="Code">A value of the enum <c>WriteErrorCode</c>.</param>
/// <param name="Message">A sentence.</param>
/// <param name="Path">The path of the wrong part in the input.</param>
internal abstract record WriteError(string Code, string Message, IReadOnlyList<string> Path);

/// <summary>A part of the input that breaks a rule of the model.</summary>
internal sealed record InvalidChange(string Code, string Message, IReadOnlyList<string> Path)
    : WriteError(Code, Message, Path)
{
    /// <summary>The id of what would break the rule.</summary>
    public string? Subject { get; init; }

    /// <summary>For an unknown id, similar ids.</summary>
    public IReadOnlyList<string> Nearest { get; init; } = [];

    /// <summary>Returns the error for a problem of a draft.</summary>
    public static InvalidChange Of(DraftProblem problem) => new(problem.Code, problem.Message, problem.Path)
    {
        Subject = problem.Subject,
        Nearest = problem.Nearest,
    };
}

/// <summary>A change to something that was changed in the meantime.</summary>
/// <param name="Message">A sentence.</param>
/// <param name="Path">The path of the id in the input.</param>
/// <param name="RecordedIn">The revision that recorded the other change, or the newest one.</param>
internal sealed record ConflictingChange(string Message, IReadOnlyList<string> Path, Revision RecordedIn)
    : WriteError(WriteErrorCodes.Conflict, Message, Path)
{
    /// <summary>The id of what was changed.</summary>
    public string? Item { get; init; }

    /// <summary>The other change.</summary>
    public RecordPreview? Theirs { get; init; }
}

/// <summary>A proposal that was amended, or whose items were recorded in the meantime.</summary>
/// <param name="Message">A sentence.</param>
/// <param name="Path">The path of the wrong argument.</param>
/// <param name="Items">The ids of the items; empty if the proposal was amended.</param>
/// <param name="Version">The number of the newest version.</param>
internal sealed record StaleProposal(
    string Message, IReadOnlyList<string> Path, IReadOnlyList<string> Items, int Version)
    : WriteError(WriteErrorCodes.Stale, Message, Path);

/// <summary>An idempotency key that was used for another request.</summary>
internal sealed record KeyReused() : WriteError(
    WriteErrorCodes.KeyReused,
    "The idempotency key was used for another request. Use a new key for a new request.",
    ["idempotencyKey"]);

/// <summary>Something that the caller may not do.</summary>
/// <param name="Message">A sentence.</param>
/// <param name="Path">The path of the part of the input.</param>
internal sealed record NotAllowed(string Message, IReadOnlyList<string> Path)
    : WriteError(WriteErrorCodes.NotAllowed, Message, Path);

/// <summary>The result of a mutation that records changes.</summary>
/// <param name="Revision">The revision; null if there are errors and for a dry run.</param>
/// <param name="Preview">What the changes add and change; empty if there are errors.</param>
/// <param name="Errors">The errors.</param>
/// <param name="IsReplay">True if an earlier request with the same key recorded the changes.</param>
internal sealed record ChangesResult(
    Revision? Revision, IReadOnlyList<RecordPreview> Preview, IReadOnlyList<WriteError> Errors, bool IsReplay)
    : IAuditedResult
{
    /// <inheritdoc/>
    public long? AuditedRevision => Revision?.Number;

    /// <inheritdoc/>
    public string? AuditedSubject => null;

    /// <inheritdoc/>
    public IReadOnlyList<string> AuditedErrors => [.. Errors.Select(error => error.Code).Distinct()];

    /// <summary>What a merge changes; null for other mutations.</summary>
    public MergePreview? Merge { get; init; }

    /// <summary>What a revert leaves as it is.</summary>
    public IReadOnlyList<LeftAlone> Left { get; init; } = [];

    /// <summary>Creates the result for input with errors.</summary>
    public static ChangesResult Failed(params IReadOnlyList<WriteError> errors) => new(null, [], errors, false);
}
