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

              serve URLS                  the server of the load comparison, until it is stopped
              serve-graphql-net URLS      GraphQL.NET over the same data, which the load comparison measures beside it
              counter URLS                the server of the load comparison with a mutation and a subscription, for
                                          judges that need them; its other settings are those of the server, from the
                                          environment
              engine [OPTIONS]            what each phase of a request costs; the options are BenchmarkDotNet's
              introspect SDL DOC SECONDS  a schema's first introspection in a new process, then repeated for so long;
                                          the answer on standard output, milliseconds on standard error
              graph make DIR CLAIMS       a generated graph of about so many claims, in a folder
              graph open DIR              how long it takes to open it, and what it holds of memory
              graph measure SMALL LARGE   the same questions to two such graphs, in turn
              neo4j load URI FILE         the data set of docs/benchmarks/neo4j.md, in an empty Neo4j database
              neo4j make URI CLAIMS N     a generated graph of about so many claims there, N to a commit
              graph search DIR            searches for the names of its people, as somebody would write them
            """);
        return 2;
}
