namespace DiploGraph.Graph.Desk;

/// <summary>A comment on a proposal.</summary>
public sealed record ProposalComment
{
    /// <summary>A random text. A comment that is sent again with the same token is recorded once.</summary>
    public required string Token { get; init; }

    /// <summary>The number in the thread of the proposal, from 1. Set by the store.</summary>
    public int Number { get; init; }

    /// <summary>The version that the comment is about.</summary>
    public required int Version { get; init; }

    /// <summary>The index of the record in the change set that the comment is about, from 0; null for all.</summary>
    public int? Change { get; init; }

    /// <summary>The name of whoever wrote it.</summary>
    public required string Author { get; init; }

    /// <summary>The time, in whole microseconds.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }
}
