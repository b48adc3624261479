namespace DiploGraph.Graph.Embedded;

/// <summary>Options of <see cref="EmbeddedGraphStore"/>.</summary>
public sealed record EmbeddedGraphStoreOptions
{
    /// <summary>The data folder. It is created if missing. Only one process can have it open.</summary>
    public required string Directory { get; init; }

    /// <summary>The clock for the time of commits. Default: the system clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
