using DiploGraph.Graph.Neo4j;

namespace DiploGraph.Server.Settings;

/// <summary>
/// The settings of the Neo4j store. The environment variables <c>NEO4J_URI</c>, <c>NEO4J_USER</c>,
/// <c>NEO4J_PASSWORD</c> and <c>NEO4J_DATABASE</c> also set the address, the credentials and the database. The ranges
/// are those of <see cref="Neo4jGraphStoreOptions"/>.
/// </summary>
internal sealed record Neo4jSettings
{
    /// <summary>
    /// The address of the HTTP connector; <c>neo4j+s://host</c> becomes <c>https://host</c>.
    /// </summary>
    public string Uri { get; init; } = "http://localhost:7474";

    /// <summary>The user; empty if the server requires no authentication.</summary>
    public string User { get; init; } = "neo4j";

    /// <summary>The password of the user.</summary>
    public string Password { get; init; } = "";

    /// <summary>A single sign-on token, used instead of user and password.</summary>
    public string Token { get; init; } = "";

    /// <summary>The name of the database.</summary>
    public string Database { get; init; } = "neo4j";

    /// <summary>True if the server applies missing migrations when it starts.</summary>
    public bool Migrate { get; init; }

    /// <summary>True if the server may use a database that already contains other data.</summary>
    public bool Adopt { get; init; }

    /// <summary>The time that a starting server waits for the database.</summary>
    public TimeSpan StartupTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The timeout of a read, including its retries.</summary>
    public TimeSpan ReadTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The timeout of a commit, including its retries.</summary>
    public TimeSpan CommitTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Where reads find the graph: in a copy in the server's memory, or in the database.</summary>
    public Neo4jReadMode Reads { get; init; } = Neo4jReadMode.Memory;

    /// <summary>
    /// The maximum number of claim versions in the copy in memory. The server reads a larger graph from the database.
    /// </summary>
    public long MaxClaimsInMemory { get; init; } = 5_000_000;

    /// <summary>The maximum number of statements that run at the same time.</summary>
    public int MaxConcurrency { get; init; } = 32;

    /// <summary>
    /// The time for which the newest known revision counts as current; commits of other servers become visible within
    /// this time.
    /// </summary>
    public TimeSpan RevisionMaxAge { get; init; } = TimeSpan.FromMilliseconds(250);
}
