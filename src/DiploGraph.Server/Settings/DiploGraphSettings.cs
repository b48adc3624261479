using DiploGraph.GraphQL;

namespace DiploGraph.Server.Settings;

/// <summary>
/// Every setting of the server, under <c>DiploGraph</c> in appsettings.json, <c>DIPLOGRAPH__...</c> in the environment,
/// and, for the first few, on the command line; the later of these wins.
/// </summary>
internal sealed record DiploGraphSettings
{
    /// <summary>The name of the section in files, and the first part of the environment's names.</summary>
    public const string Section = "DiploGraph";

    /// <summary>Where the server listens: one or more http addresses, with <c>;</c> between them.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary>The folder of the data, made when it is not there; relative to the current folder.</summary>
    public string Data { get; init; } = "./diplograph-data";

    /// <summary>Which store: <c>embedded</c> or <c>neo4j</c>.</summary>
    public string Store { get; init; } = EmbeddedStore;

    /// <summary>Where Neo4j is, for the store of that name.</summary>
    public Neo4jSettings Neo4j { get; init; } = new();

    /// <summary>The folder an empty store is filled from; empty: the seed-data that came with the server.</summary>
    public string Seed { get; init; } = "";

    /// <summary>Folders in which captures of sources may be found, to check quotes against; <c>;</c> between.</summary>
    public string Captures { get; init; } = "";

    /// <summary>
    /// The secret that cursors are signed with, 32 to 256 characters, so that they outlive a restart and are good on
    /// every server of a group. Empty, the default: one is made at the first start, and kept in the data folder
    /// or, over Neo4j, in the database.
    /// </summary>
    public string CursorSecret { get; init; } = "";

    /// <summary>How long a stopping server waits for what is under way. 0 to 10 minutes; default 15 seconds.</summary>
    public TimeSpan ShutdownTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>What concerns HTTP.</summary>
    public HttpSettings Http { get; init; } = new();

    /// <summary>Documents that clients may name by an id, and whether these are all that is executed.</summary>
    public TrustedDocumentsSettings TrustedDocuments { get; init; } = new();

    /// <summary>The engine's limits and switches; see <see cref="GraphQLOptions"/> for each one's range.</summary>
    public GraphQLOptions GraphQL { get; init; } = new() { MaxListSize = 100, AssumedListSize = 20 };

    /// <summary>
    /// The most entities and claims that one read of the store may look at; a filter that would make it look at more is
    /// refused, and told what narrows it; paths and neighbourhoods are cut off there, and say so. 1,000 to 10^12;
    /// default 1,000,000.
    /// </summary>
    public long MaxReadSteps { get; init; } = 1_000_000;

    /// <summary>Where traces and metrics go.</summary>
    public TelemetrySettings Telemetry { get; init; } = new();

    /// <summary>The store in the data folder.</summary>
    public const string EmbeddedStore = "embedded";

    /// <summary>The store in a Neo4j.</summary>
    public const string Neo4jStore = "neo4j";

    /// <summary>The addresses, one by one.</summary>
    public IReadOnlyList<string> Addresses => Split(Urls);

    /// <summary>The data folder as a full path.</summary>
    public string DataFolder => Path.GetFullPath(Data);

    /// <summary>The capture folders as full paths.</summary>
    public IReadOnlyList<string> CaptureFolders => [.. Split(Captures).Select(Path.GetFullPath)];

    private static string[] Split(string list) =>
        list.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
