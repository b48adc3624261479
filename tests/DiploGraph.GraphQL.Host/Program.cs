// Serves only the engine over HTTP: any SDL with JSON data, for test programs that bring their own schema and data.
//
//     DiploGraph.GraphQL.Host --schema FILE.graphql --data FILE.json --urls http://127.0.0.1:PORT
//
// GET /ready responds once requests are served; POST /graphql executes; SIGTERM stops. All limits are at their maximum.
using DiploGraph.GraphQL.Host;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.WebHost.ConfigureKestrel(static server => server.Limits.MaxRequestBodySize = null);

var schema = builder.Configuration["schema"] ?? throw new ArgumentException("--schema FILE is missing.");
var data = builder.Configuration["data"] ?? throw new ArgumentException("--data FILE is missing.");
var endpoint = new GraphQLEndpoint(EngineFactory.Create(schema, data));

var app = builder.Build();
app.MapGet("/ready", static () => Results.Ok());
app.MapPost("/graphql", endpoint.AnswerAsync);
await app.RunAsync();
