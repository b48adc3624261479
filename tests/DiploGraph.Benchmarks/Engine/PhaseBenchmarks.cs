using System.Buffers;
using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using DiploGraph.GraphQL;
using DiploGraph.GraphQL.Binding;
using DiploGraph.GraphQL.Execution;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Language.Lexing;
using DiploGraph.GraphQL.Language.Parsing;
using DiploGraph.GraphQL.Planning;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Responses;
using DiploGraph.GraphQL.Types;
using DiploGraph.GraphQL.Validation;

namespace DiploGraph.Benchmarks.Engine;

/// <summary>
/// Measures each phase of a request separately. The first four phases run only for documents that are not in the plan
/// cache, the last two for every request. Parsing includes lexing, which is also measured separately.
/// </summary>
public class PhaseBenchmarks
{
    private readonly ArrayBufferWriter<byte> _output = new(8 * 1024 * 1024);
    private Workload _workload = null!;
    private BindingTable _bindings = null!;
    private DocumentNode _document = null!;
    private OperationDefinitionNode _operation = null!;
    private PooledPlan _plan = null!;
    private LevelExecutor _executor = null!;
    private ExecutionFrame _executed = null!;

    /// <summary>The name of the measured document.</summary>
    [Params(Workloads.Readme, Workloads.Introspection, Workloads.Rows, Workloads.Deep)]
    public string Document { get; set; } = "";

    // Some BenchmarkDotNet toolchains do not await an asynchronous setup.
    [GlobalSetup]
    public void SetUp() => SetUpAsync().GetAwaiter().GetResult();

    /// <summary>Splits the text into tokens.</summary>
    [Benchmark]
    public int Lex()
    {
        var tokens = 0;
        var lexer = new Lexer(_workload.Text);
        for (lexer.Next(); lexer.Kind != TokenKind.EndOfFile; lexer.Next())
        {
            tokens++;
        }

        return tokens;
    }

    [Benchmark(Description = "Parse")]
    public object ParseDocument() => Parse();

    [Benchmark]
    public ImmutableArray<GraphQLError> Validate() =>
        DocumentValidator.Validate(_workload.Schema, _document, _workload.Options.Validation);

    [Benchmark(Description = "Plan")]
    public object PlanOperation() => Plan();

    /// <summary>Executes a plan with an existing frame, as for a repeated operation.</summary>
    [Benchmark]
    public async ValueTask Execute()
    {
        var frame = _plan.Rent();
        await RunAsync(frame);
        frame.Release();
        _plan.Return(frame);
    }

    /// <summary>Writes the response of an executed frame.</summary>
    [Benchmark]
    public int Write()
    {
        _output.ResetWrittenCount();
        var writer = new ResponseWriter(_output);
        DataWriter.Write(ref writer, _executed);
        writer.Flush();
        return _output.WrittenCount;
    }

    private async Task SetUpAsync()
    {
        _workload = await Workloads.MakeAsync(Document);
        _bindings = BindingTable.Build(_workload.Schema, _workload.Resolvers);
        _executor = new LevelExecutor(new TypeResolvers(_workload.Resolvers));
        _document = Parse();
        _operation = _document.Definitions.OfType<OperationDefinitionNode>().Single();
        _plan = new PooledPlan(Plan());
        _executed = new ExecutionFrame(_plan.Plan);
        await RunAsync(_executed);
        Check();
    }

    private DocumentNode Parse() =>
        Parser.TryParse(new SourceText(_workload.Text), _workload.Options.Parser, out var document, out var error)
            ? document
            : throw new InvalidOperationException(error.Message);

    private OperationPlan Plan() => new OperationPlanner(
        _workload.Schema, _bindings, _workload.Options, _document, _operation, VariableValues.Empty).Plan();

    private ValueTask RunAsync(ExecutionFrame frame)
    {
        frame.Time.Begin(TimeProvider.System, _workload.Options.ExecutionTimeout, CancellationToken.None);
        frame.Begin(_workload.Schema, VariableValues.Empty, _workload.State, _workload.State);
        return _executor.ExecuteAsync(frame);
    }

    /// <summary>Throws if the response is empty or has errors, since its measurement would be useless.</summary>
    private void Check()
    {
        var errors = Validate();
        if (errors.Length > 0)
        {
            throw new InvalidOperationException(errors[0].Message);
        }

        var bytes = Write();
        if (bytes < 100 || new FieldErrorCollector(_workload.Options).Collect(_executed) is not null)
        {
            throw new InvalidOperationException($"The response has errors or only {bytes} bytes.");
        }
    }
}
