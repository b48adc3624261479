using System.Globalization;
using DiploGraph.Benchmarks.Cold;
using DiploGraph.Benchmarks.Counter;
using DiploGraph.Benchmarks.Engine;
using DiploGraph.Benchmarks.Graphs;
using DiploGraph.Benchmarks.Load;
using DiploGraph.Benchmarks.Load.GraphQLNet;
using DiploGraph.Benchmarks.Neo4j;

switch (args)
{
    case ["serve", var urls]:
        await LoadServer.RunAsync(urls);
        return 0;
    case ["serve-graphql-net", var urls]:
        await GraphQLNetServer.RunAsync(urls);
        return 0;
    case ["counter", var urls]:
        await CounterServer.RunAsync(urls);
        return 0;
    case ["engine", .. var options]:
        return EngineBenchmark.Run(options);
    case ["introspect", var schema, var document, var seconds]:
        return await ColdIntrospection.RunAsync(
            schema, document, TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture)));
    case ["graph", "make", var folder, var claims]:
        return await GraphBenchmark.MakeAsync(folder, int.Parse(claims, CultureInfo.InvariantCulture));
    case ["graph", "open", var folder]:
        return await GraphBenchmark.OpenAsync(folder);
    case ["graph", "measure", var small, var large]:
        return await GraphBenchmark.MeasureAsync(small, large);
    case ["graph", "search", var folder]:
        return await SearchBenchmark.MeasureAsync(folder);
    case ["neo4j", "load", var address, var file]:
        return await Neo4jBenchmark.LoadAsync(address, file);
    case ["neo4j", "make", var address, var claims, var claimsInCommit]:
        return await Neo4jBenchmark.MakeAsync(
            address,
            int.Parse(claims, CultureInfo.InvariantCulture),
            int.Parse(claimsInCommit, CultureInfo.InvariantCulture));
    default:
        await Console.Error.WriteLineAsync(
            """
            Usage: DiploGraph.Benchmarks COMMAND

              serve URLS                  Run the server of the load comparison until it is stopped.
              serve-graphql-net URLS      Run GraphQL.NET over the same data, as a peer in the load comparison.
              counter URLS                The same with a mutation and a subscription, for external test programs. The
                                          environment sets its other settings, as for the server.
              engine [OPTIONS]            Measure each phase of a request. The options are those of BenchmarkDotNet.
              introspect SDL DOC SECONDS  Measure the first introspection of a schema in a new process, then repeat it
                                          for SECONDS. Writes the response to standard output and the milliseconds to
                                          standard error.
              graph make DIR CLAIMS       Generate a graph with about CLAIMS claims in a folder.
              graph open DIR              Measure the time to open the graph and the memory that it uses.
              graph measure SMALL LARGE   Run the same queries on two such graphs, in turn.
              graph search DIR            Search for the names of people in the graph, as users may write them.
              neo4j load URI FILE         Load the data set of docs/benchmarks/neo4j.md into an empty Neo4j database.
              neo4j make URI CLAIMS N     Generate a graph with about CLAIMS claims in an empty Neo4j database, with N
                                          claims per commit.
            """);
        return 2;
}
