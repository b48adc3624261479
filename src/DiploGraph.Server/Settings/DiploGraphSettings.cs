using System.ComponentModel.DataAnnotations;
using DiploGraph.GraphQL;

namespace DiploGraph.Server.Settings;

/// <summary>
/// The settings of the server: the section <c>DiploGraph</c> of appsettings.json, <c>DIPLOGRAPH__...</c> in the
/// environment, and some options of the command line. The later of these wins.
/// </summary>
internal sealed record DiploGraphSettings
{
    /// <summary>The name of the section in files, and the prefix of the names in the environment.</summary>
    public const string Section = "DiploGraph";

    /// <summary>The <see cref="Store"/> in the data folder.</summary>
    public const string EmbeddedStore = "embedded";

    /// <summary>The <see cref="Store"/> in a Neo4j database.</summary>
    public const string Neo4jStore = "neo4j";

    /// <summary>The http addresses to listen on, separated by <c>;</c>.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary>The data folder, relative to the current folder; it is created if it does not exist.</summary>
    public string Data { get; init; } = "./diplograph-data";

    /// <summary>The kind of store: <see cref="EmbeddedStore"/> or <see cref="Neo4jStore"/>.</summary>
    [AllowedValues(EmbeddedStore, Neo4jStore)]
    public string Store { get; init; } = EmbeddedStore;

    /// <summary>The settings of the Neo4j store.</summary>
    public Neo4jSettings Neo4j { get; init; } = new();

    /// <summary>The folder from which an empty store is filled. Empty for the seed-data next to the program.</summary>
    public string Seed { get; init; } = "";

    /// <summary>
    /// Whether an empty store is also filled with the countries of the world: the folder <c>world</c> of
    /// <see cref="Seed"/>, as the last edition.
    /// </summary>
    public bool World { get; init; } = true;

    /// <summary>The folders of captured sources, used to verify quotes, separated by <c>;</c>.</summary>
    public string Captures { get; init; } = "";

    /// <summary>
    /// The secret that signs cursors, so that they stay valid across restarts and on every server that has the same
    /// secret. If it is empty, the first start creates one and keeps it in the data folder or, with Neo4j, in the
    /// database.
    /// </summary>
    [StringLength(256, MinimumLength = 32)]
    public string CursorSecret { get; init; } = "";

    /// <summary>The time that a stopping server gives to requests in progress.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan ShutdownTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The settings of HTTP.</summary>
    public HttpSettings Http { get; init; } = new();

    /// <summary>The settings of who may do what, and how often.</summary>
    public AccessSettings Access { get; init; } = new();

    /// <summary>The settings of tokens from an OpenID Connect provider.</summary>
    public OpenIdConnectSettings OpenIdConnect { get; init; } = new();

    /// <summary>The settings of trusted documents.</summary>
    public TrustedDocumentsSettings TrustedDocuments { get; init; } = new();

    /// <summary>The limits and switches of the engine.</summary>
    public GraphQLOptions GraphQL { get; init; } = new()
    {
        MaxListSize = 100,
        AssumedListSize = 20,
        MaxInputListItems = 2_000,
    };

    /// <summary>
    /// The maximum number of entities and claims that one read of the store visits. A filter that needs more is
    /// rejected with advice on how to narrow it; paths and neighbourhoods are cut off and marked as incomplete.
    /// </summary>
    [Range(typeof(long), "1000", "1000000000000")]
    public long MaxReadSteps { get; init; } = 1_000_000;

    /// <summary>The maximum number of changes that one mutation records.</summary>
    [Range(1, 100_000)]
    public int MaxChanges { get; init; } = 2_000;

    /// <summary>True if authors of proposals who are reviewers may accept them themselves.</summary>
    public bool AllowOwnProposals { get; init; }

    /// <summary>The settings of traces and metrics.</summary>
    public TelemetrySettings Telemetry { get; init; } = new();

    /// <summary>The entries of <see cref="Urls"/>.</summary>
    public IReadOnlyList<string> Addresses => Split(Urls);

    /// <summary>The full path of the data folder.</summary>
    public string DataFolder => Path.GetFullPath(Data);

    /// <summary>The full paths of the folders in <see cref="Captures"/>.</summary>
    public IReadOnlyList<string> CaptureFolders => [.. Split(Captures).Select(Path.GetFullPath)];

    private static string[] Split(string list) =>
        list.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
