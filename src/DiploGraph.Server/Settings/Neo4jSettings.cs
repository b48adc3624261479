using DiploGraph.Graph.Neo4j;

namespace DiploGraph.Server.Settings;

/// <summary>
/// Where Neo4j is, for <c>--store neo4j</c>. The first four are also read from the environment as <c>NEO4J_URI</c>,
/// <c>NEO4J_USER</c>, <c>NEO4J_PASSWORD</c> and <c>NEO4J_DATABASE</c>.
/// </summary>
internal sealed record Neo4jSettings
{
    /// <summary>
    /// The address of the HTTP connector, such as <c>http://localhost:7474</c>, the default; <c>neo4j+s://host</c> is
    /// read as <c>https://host</c>.
    /// </summary>
    public string Uri { get; init; } = "http://localhost:7474";

    /// <summary>The user. Default <c>neo4j</c>; empty where the server asks for none.</summary>
    public string User { get; init; } = "neo4j";

    /// <summary>The user's password.</summary>
    public string Password { get; init; } = "";

    /// <summary>A token of single sign-on, in place of user and password.</summary>
    public string Token { get; init; } = "";

    /// <summary>The database. Default <c>neo4j</c>.</summary>
    public string Database { get; init; } = "neo4j";

    /// <summary>Whether a start applies the migrations that the database lacks. Default false.</summary>
    public bool Migrate { get; init; }

    /// <summary>Whether the graph may be kept in a database that holds something else. Default false.</summary>
    public bool Adopt { get; init; }

    /// <summary>How long a start waits for the database. 0 to 10 minutes; default 15 seconds.</summary>
    public TimeSpan StartupTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a read may take. 100 milliseconds to 1 hour; default 30 seconds.</summary>
    public TimeSpan ReadTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a commit may take. 100 milliseconds to 1 hour; default 2 minutes.</summary>
    public TimeSpan CommitTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// What reads are answered from: <c>Memory</c>, the default, a copy of the graph in this server's memory that the
    /// database's revisions feed, or <c>Statements</c>, the database at each read.
    /// </summary>
    public Neo4jReadMode Reads { get; init; } = Neo4jReadMode.Memory;

    /// <summary>
    /// The most versions of claims that the copy in memory holds; a larger graph is read by statements. 0 to
    /// 1,000,000,000; default 5,000,000.
    /// </summary>
    public long MaxClaimsInMemory { get; init; } = 5_000_000;

    /// <summary>How many statements run at the same time. 1 to 1,000; default 32.</summary>
    public int MaxConcurrency { get; init; } = 32;

    /// <summary>
    /// How old the newest revision may be that a request reads; what other servers commit is seen after this. 0 to 1
    /// minute; default 250 milliseconds.
    /// </summary>
    public TimeSpan RevisionMaxAge { get; init; } = TimeSpan.FromMilliseconds(250);
}
