using System.ComponentModel.DataAnnotations;

namespace DiploGraph.Server.Settings;

/// <summary>The settings of who may do what, and how often.</summary>
internal sealed record AccessSettings
{
    /// <summary>What callers without a key may do.</summary>
    public AnonymousRole AnonymousRole { get; init; } = AnonymousRole.Reader;

    /// <summary>
    /// The maximum number of requests in a minute from one key or, without a key, from one address. The default is more
    /// than a server can answer: behind a proxy, all callers have one address.
    /// </summary>
    [Range(1, 1_000_000_000)]
    public int RequestsPerMinute { get; init; } = 6_000_000;

    /// <summary>The maximum number of mutations in a minute from one key or, without a key, from one address.</summary>
    [Range(1, 1_000_000_000)]
    public int MutationsPerMinute { get; init; } = 6_000;
}

/// <summary>What callers without a key may do.</summary>
internal enum AnonymousRole
{
    /// <summary>They read the graph.</summary>
    Reader,

    /// <summary>Nothing: every request needs a key.</summary>
    None,
}
