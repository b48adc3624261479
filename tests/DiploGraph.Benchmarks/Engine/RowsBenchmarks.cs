using System.Buffers;
using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using DiploGraph.GraphQL;

namespace DiploGraph.Benchmarks.Engine;

/// <summary>
/// Measures a whole request with a cached plan and a buffer that is large enough: time grows with the number of
/// objects, but allocated bytes do not.
/// </summary>
public class RowsBenchmarks
{
    private readonly ArrayBufferWriter<byte> _output = new(1024 * 1024);
    private GraphQLEngine _engine = null!;
    private GraphQLRequest _request = null!;

    /// <summary>The number of objects in the response.</summary>
    [Params(10, 100, 1000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $$"""{ officials(role: "MINISTER", minRank: 1, first: {{Rows}}) { id name role rank email since } }""");
        var workload = Workloads.OverLoadData(Encoding.UTF8.GetBytes(text));
        _engine = new GraphQLEngine(workload.Schema, workload.Resolvers, workload.Options);
        _request = new GraphQLRequest { Query = workload.Text };
    }

    [Benchmark]
    public async ValueTask<int> Request()
    {
        _output.ResetWrittenCount();
        await _engine.ExecuteAsync(_request, _output, null, CancellationToken.None);
        return _output.WrittenCount;
    }
}
