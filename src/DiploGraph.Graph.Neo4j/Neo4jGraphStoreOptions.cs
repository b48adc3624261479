using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Neo4j;

/// <summary>Where the database is, who asks, and how long and how much is waited for.</summary>
public sealed record Neo4jGraphStoreOptions
{
    /// <summary>
    /// The address of the server's HTTP connector, ending in a slash: <c>http://localhost:7474/</c>, or <c>https</c>.
    /// <see cref="TryReadAddress"/> reads the other forms that people use.
    /// </summary>
    public required Uri Address { get; init; }

    /// <summary>The database. Default <c>neo4j</c>.</summary>
    public string Database { get; init; } = "neo4j";

    /// <summary>The user; empty where the server asks for none. Default <c>neo4j</c>.</summary>
    public string User { get; init; } = "neo4j";

    /// <summary>The user's password.</summary>
    public string Password { get; init; } = "";

    /// <summary>A token of single sign-on in place of user and password; null for none.</summary>
    public string? Token { get; init; }

    /// <summary>How long a connection may take to be made. Default 5 s; 100 ms to 5 min.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long a start waits for a database that cannot be reached yet. Default 15 s; 0 to 10 min.
    /// </summary>
    public TimeSpan StartupTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Is told why, each time that a start waits; null for nobody.</summary>
    public Action<string>? OnWaitingForDatabase { get; init; }

    /// <summary>How long a read may take, with all that it is tried again. Default 30 s; 100 ms to 1 h.</summary>
    public TimeSpan ReadTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long a commit may take, with all that it is tried again. Default 2 min; 100 ms to 1 h. On the server,
    /// <c>db.transaction.timeout</c> should be set no longer, so that it does not go on where nobody waits.
    /// </summary>
    public TimeSpan CommitTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How often a read that may succeed is tried again. Default 3; 0 to 20.</summary>
    public int MaxRetryAttempts { get; init; } = 3;

    /// <summary>
    /// The first pause before a retry; each next one is twice as long. Default 100 ms; 1 ms to 1 min.
    /// </summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How many statements run at the same time; others wait their turn. Default 32; 1 to 1,000.</summary>
    public int MaxConcurrency { get; init; } = 32;

    /// <summary>
    /// How long the newest revision is taken to be the newest without asking, unless a commit was made here. What
    /// other servers commit is seen after at most this. Default 250 ms; 0 to 1 min.
    /// </summary>
    public TimeSpan RevisionMaxAge { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>What reads are answered from. Default the graph in memory.</summary>
    public Neo4jReadMode Reads { get; init; } = Neo4jReadMode.Memory;

    /// <summary>
    /// How many versions of claims are kept in memory. A larger graph is not kept there: reads are statements, and the
    /// few that no statement answers are refused. Default 5,000,000 (about 2 GB with their texts); 0 to
    /// 1,000,000,000.
    /// </summary>
    public long MaxClaimsInMemory { get; init; } = 5_000_000;

    /// <summary>
    /// Is told how far the graph is read into memory, now and then and at the end: the versions of claims that are
    /// there, and of how many; null for nobody.
    /// </summary>
    public Action<long, long>? OnReplicaProgress { get; init; }

    /// <summary>Is told why the graph is not kept in memory; null for nobody.</summary>
    public Action<string>? OnReplicaAbandoned { get; init; }

    /// <summary>The longest statement with its parameters, in bytes. Default 256 MiB; 1 KiB to 1 GiB.</summary>
    public int MaxRequestBytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>The longest answer to one statement, in bytes. Default 256 MiB; 1 KiB to 1 GiB.</summary>
    public int MaxResponseBytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>The clock that dates commits.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>
    /// Reads an address as people write it: <c>http://</c>, <c>https://</c>, and <c>neo4j+s://host</c> or
    /// <c>bolt+s://host</c>, which are read as <c>https://host</c>.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="address">The address, ending in a slash; null where the text is none.</param>
    public static bool TryReadAddress(string text, out Uri? address)
    {
        address = null;
        var plain = text.Trim();
        foreach (var scheme in new[] { "neo4j+s://", "bolt+s://", "neo4j+ssc://", "bolt+ssc://" })
        {
            if (plain.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            {
                plain = "https://" + plain[scheme.Length..].Replace(":7687", "", StringComparison.Ordinal);
            }
        }

        if (!Uri.TryCreate(plain, UriKind.Absolute, out var uri)
            || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)
            || uri.UserInfo.Length > 0 || uri.Query.Length > 0)
        {
            return false;
        }

        address = uri.AbsoluteUri.EndsWith('/') ? uri : new Uri(uri.AbsoluteUri + "/");
        return true;
    }

    /// <summary>Refuses what is out of its range.</summary>
    /// <exception cref="GraphStoreException">Rejected: it says what, and what it can be.</exception>
    internal void Validate()
    {
        Within(nameof(ConnectTimeout), ConnectTimeout, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(5));
        Within(nameof(StartupTimeout), StartupTimeout, TimeSpan.Zero, TimeSpan.FromMinutes(10));
        Within(nameof(ReadTimeout), ReadTimeout, TimeSpan.FromMilliseconds(100), TimeSpan.FromHours(1));
        Within(nameof(CommitTimeout), CommitTimeout, TimeSpan.FromMilliseconds(100), TimeSpan.FromHours(1));
        Within(nameof(MaxRetryAttempts), MaxRetryAttempts, 0, 20);
        Within(nameof(RetryDelay), RetryDelay, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(1));
        Within(nameof(MaxConcurrency), MaxConcurrency, 1, 1000);
        Within(nameof(RevisionMaxAge), RevisionMaxAge, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        Within(nameof(MaxClaimsInMemory), MaxClaimsInMemory, 0, 1_000_000_000);
        Within(nameof(MaxRequestBytes), MaxRequestBytes, 1024, 1024 * 1024 * 1024);
        Within(nameof(MaxResponseBytes), MaxResponseBytes, 1024, 1024 * 1024 * 1024);
    }

    private static void Within<T>(string name, T value, T from, T to)
        where T : IComparable<T>
    {
        if (value.CompareTo(from) < 0 || value.CompareTo(to) > 0)
        {
            throw new GraphStoreException(
                GraphStoreFailure.Rejected, $"{name} is {value}; it takes {from} to {to}.");
        }
    }
}
