using System.ComponentModel.DataAnnotations;
using System.Reflection;
using DiploGraph.Graph.Failures;

namespace DiploGraph.Graph.Neo4j;

/// <summary>
/// The options of the store: the database, the credentials, and limits on time, memory and concurrency. An option
/// outside its <see cref="RangeAttribute"/> is rejected when the store opens.
/// </summary>
public sealed record Neo4jGraphStoreOptions
{
    private const int BoltPort = 7687;

    private static readonly string[] BoltSchemes = ["neo4j+s://", "bolt+s://"];

    private static readonly (PropertyInfo Option, RangeAttribute Range)[] Ranges =
    [
        .. from option in typeof(Neo4jGraphStoreOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance)
           let range = option.GetCustomAttribute<RangeAttribute>()
           where range is not null
           select (option, range),
    ];

    /// <summary>
    /// The address of the server's HTTP connector, ending in a slash: <c>http://localhost:7474/</c>, or <c>https</c>.
    /// <see cref="TryReadAddress"/> also reads other common forms.
    /// </summary>
    public required Uri Address { get; init; }

    /// <summary>The name of the database.</summary>
    public string Database { get; init; } = "neo4j";

    /// <summary>The user; empty if the server requires no authentication.</summary>
    public string User { get; init; } = "neo4j";

    /// <summary>The password of the user.</summary>
    public string Password { get; init; } = "";

    /// <summary>A single sign-on token, used instead of user and password; null for none.</summary>
    public string? Token { get; init; }

    /// <summary>The timeout for opening a connection.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00")]
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The time that opening the store waits for a database that is not reachable yet.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan StartupTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Called each time that opening the store waits, with the reason; null for no callback.</summary>
    public Action<string>? OnWaitingForDatabase { get; init; }

    /// <summary>The timeout of a read, including its retries.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan ReadTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The timeout of a commit, including its retries. Set <c>db.transaction.timeout</c> of the database no higher, so
    /// that no transaction outlives the request that waits for it.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan CommitTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The maximum number of retries of a read that failed for a temporary reason.</summary>
    [Range(0, 20)]
    public int MaxRetryAttempts { get; init; } = 3;

    /// <summary>The delay before the first retry; it doubles with each further retry.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00")]
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The maximum number of statements that run at the same time; further statements wait.</summary>
    [Range(1, 1000)]
    public int MaxConcurrency { get; init; } = 32;

    /// <summary>
    /// The time for which the newest known revision counts as current. Commits of other servers become visible within
    /// this time, and commits of this store immediately.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan RevisionMaxAge { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Where reads find the graph: in a copy in memory, or in the database.</summary>
    public Neo4jReadMode Reads { get; init; } = Neo4jReadMode.Memory;

    /// <summary>
    /// The maximum number of claim versions in the copy in memory; 5,000,000 take about 2 GB with their texts. If the
    /// graph is larger, the store reads from the database and rejects the few reads that need the copy.
    /// </summary>
    [Range(typeof(long), "0", "1000000000")]
    public long MaxClaimsInMemory { get; init; } = 5_000_000;

    /// <summary>
    /// Called from time to time while the graph is copied to memory, and at the end, with the number of claim versions
    /// copied and their total; null for no callback.
    /// </summary>
    public Action<long, long>? OnReplicaProgress { get; init; }

    /// <summary>Called with the reason if the graph is not copied to memory; null for no callback.</summary>
    public Action<string>? OnReplicaAbandoned { get; init; }

    /// <summary>The maximum size of a statement with its parameters, in bytes.</summary>
    [Range(1024, 1024 * 1024 * 1024)]
    public int MaxRequestBytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>The maximum size of the response to a statement, in bytes.</summary>
    [Range(1024, 1024 * 1024 * 1024)]
    public int MaxResponseBytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>The clock that dates commits.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>
    /// Reads an address: <c>http://</c>, <c>https://</c>, and <c>neo4j+s://host</c> or <c>bolt+s://host</c>, which
    /// become <c>https://host</c>.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="address">The address, ending in a slash; null if the text is not an address.</param>
    public static bool TryReadAddress(string text, out Uri? address)
    {
        address = null;
        var scheme = Array.Find(BoltSchemes, it => text.StartsWith(it, StringComparison.OrdinalIgnoreCase));
        var plain = scheme is null ? text : "https://" + text[scheme.Length..];
        if (text.Any(char.IsWhiteSpace)
            || !Uri.TryCreate(plain, UriKind.Absolute, out var uri)
            || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)
            || uri.UserInfo.Length + uri.Query.Length + uri.Fragment.Length > 0)
        {
            return false;
        }

        var builder = new UriBuilder(uri);
        if (scheme is not null && uri.Port == BoltPort)
        {
            builder.Port = -1;
        }

        builder.Path = builder.Path.TrimEnd('/') + "/";
        address = builder.Uri;
        return true;
    }

    /// <summary>Checks the options against their ranges.</summary>
    /// <exception cref="GraphStoreException">Rejected: an option is outside its range.</exception>
    internal void Validate()
    {
        foreach (var (option, range) in Ranges)
        {
            var value = option.GetValue(this);
            if (!range.IsValid(value))
            {
                throw new GraphStoreException(
                    GraphStoreFailure.Rejected,
                    $"{option.Name} is {value}; it must be from {range.Minimum} to {range.Maximum}.");
            }
        }
    }
}
