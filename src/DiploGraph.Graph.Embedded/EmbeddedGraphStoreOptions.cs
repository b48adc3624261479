namespace DiploGraph.Graph.Embedded;

/// <summary>How an <see cref="EmbeddedGraphStore"/> is opened.</summary>
public sealed record EmbeddedGraphStoreOptions
{
    /// <summary>The data folder. It is made where it is missing; one process has it open at a time.</summary>
    public required string Directory { get; init; }

    /// <summary>The clock that dates commits.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
