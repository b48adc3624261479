using System.Reflection;
using System.Text.RegularExpressions;

namespace DiploGraph.Server.Tests.House;

/// <summary>The boundaries between projects: no library references an assembly that it must not depend on.</summary>
public sealed partial class BoundaryTests
{
    private static readonly Assembly Engine = Assembly.Load("DiploGraph.GraphQL");
    private static readonly Assembly Graph = Assembly.Load("DiploGraph.Graph");
    private static readonly Assembly Memory = Assembly.Load("DiploGraph.Graph.Memory");
    private static readonly Assembly Embedded = Assembly.Load("DiploGraph.Graph.Embedded");
    private static readonly Assembly Neo4j = Assembly.Load("DiploGraph.Graph.Neo4j");
    private static readonly Assembly Exchange = Assembly.Load("DiploGraph.Exchange");

    // The types that callers pass to a store and receive from it.
    private static readonly string[] PortNamespaces =
    [
        "DiploGraph.Graph.Failures", "DiploGraph.Graph.Paging", "DiploGraph.Graph.Queries",
        "DiploGraph.Graph.Revisions", "DiploGraph.Graph.Stores",
    ];

    [Fact]
    public void The_engine_does_not_depend_on_graphs_or_HTTP() =>
        Assert.Empty(References(Engine).Where(name =>
            IsOurs(name)
            || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || name is "System.Net.Http" or "Microsoft.Data.Sqlite"));

    [Fact]
    public void The_model_does_not_depend_on_stores_the_engine_or_HTTP() =>
        Assert.Empty(References(Graph).Where(name =>
            IsOurs(name)
            || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || name is "System.Net.Http" or "Microsoft.Data.Sqlite"));

    [Fact]
    public void The_memory_graph_depends_on_the_model_but_not_on_storage() =>
        Assert.Equal(
            ["DiploGraph.Graph"],
            References(Memory).Where(name => IsOurs(name) || name.Contains("Sqlite", StringComparison.Ordinal)));

    [Fact]
    public void The_embedded_store_does_not_depend_on_another_store() =>
        Assert.Empty(References(Embedded)
            .Where(IsOurs).Except(["DiploGraph.Graph", "DiploGraph.Graph.Memory"]));

    [Fact]
    public void The_Neo4j_store_does_not_depend_on_another_store() =>
        Assert.Empty(References(Neo4j)
            .Where(name => IsOurs(name) || name.Contains("Sqlite", StringComparison.Ordinal))
            .Except(["DiploGraph.Graph", "DiploGraph.Graph.Memory"]));

    [Fact]
    public void Only_the_server_depends_on_the_Neo4j_store() =>
        Assert.DoesNotContain(
            "DiploGraph.Graph.Neo4j",
            ((Assembly[])[Engine, Graph, Memory, Embedded, Exchange]).SelectMany(References));

    [Fact]
    public void Exchange_depends_only_on_the_model() =>
        Assert.Empty(References(Exchange).Where(IsOurs).Except(["DiploGraph.Graph"]));

    [Fact]
    public void Only_the_server_and_the_Neo4j_transport_know_status_codes()
    {
        var withStatusCodes = Repository.SourceFiles("src")
            .Where(file => file.Lines.Any(HttpStatusCode().IsMatch))
            .Select(file => file.ToString())
            .ToList();
        Assert.Empty(withStatusCodes.Where(file =>
            !file.StartsWith("src/DiploGraph.Server/", StringComparison.Ordinal)
            && !file.StartsWith("src/DiploGraph.Graph.Neo4j/Transport/", StringComparison.Ordinal)));

        // The transport reads the status codes of the database, so an empty result would mean that the search is
        // broken.
        Assert.Contains("src/DiploGraph.Graph.Neo4j/Transport/QueryApiTransport.cs", withStatusCodes);
    }

    [Fact]
    public void No_query_language_crosses_the_store_port()
    {
        var port = Graph.GetExportedTypes().Where(type => PortNamespaces.Contains(type.Namespace));
        Assert.NotEmpty(port);
        Assert.Empty(
            from type in port
            from member in type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            from name in Names(member)
            where name.Contains("cypher", StringComparison.OrdinalIgnoreCase)
                || name.Contains("sql", StringComparison.OrdinalIgnoreCase)
                || name.Contains("statement", StringComparison.OrdinalIgnoreCase)
                || name.Contains("IDictionary", StringComparison.Ordinal)
            select $"{type.Name}.{member.Name}: {name}");
    }

    private static IEnumerable<string> Names(MemberInfo member) => member switch
    {
        MethodInfo method =>
        [
            method.Name,
            .. method.GetParameters().SelectMany(p => new[] { p.Name ?? "", p.ParameterType.ToString() }),
        ],
        PropertyInfo property => [property.Name, property.PropertyType.ToString()],
        _ => [member.Name],
    };

    private static IEnumerable<string> References(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(name => name.Name!).Order(StringComparer.Ordinal);

    private static bool IsOurs(string name) => name.StartsWith("DiploGraph.", StringComparison.Ordinal);

    [GeneratedRegex(@"HttpStatusCode|\bStatusCodes\.|\.StatusCode\b|\bIsSuccessStatusCode\b")]
    private static partial Regex HttpStatusCode();
}
