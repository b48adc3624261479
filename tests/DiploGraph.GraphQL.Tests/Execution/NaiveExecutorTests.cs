using System.Text.Json;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Parsing;
using DiploGraph.GraphQL.Resolvers;
using FsCheck;
using FsCheck.Fluent;

namespace DiploGraph.GraphQL.Tests.Execution;

public sealed class NaiveExecutorTests
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();

    private static readonly TestEngine Dynamic = Make(new ResolverMap()
        .Default(static (context, parent) => RandomData.Resolve(parent, context.Field)));

    private static readonly TestEngine Waiting = Make(new ResolverMap()
        .Default(static (context, parent) => Later(RandomData.Resolve(parent, context.Field))));

    private int _executed;

    [Fact]
    public void Responses_equal_those_of_the_naive_executor() => CheckAgreement(Dynamic, documents: 600, atLeast: 400);

    [Fact]
    public void Responses_of_asynchronous_resolvers_equal_those_of_the_naive_executor() =>
        CheckAgreement(Waiting, documents: 200, atLeast: 120);

    /// <summary>Compares both executors on random documents. Documents that the engine rejects are not compared, so a
    /// minimum number must have been executed.</summary>
    private void CheckAgreement(TestEngine engine, int documents, int atLeast)
    {
        Prop.ForAll(Seeds, seed => Agree(engine, seed)).Check(Config.QuickThrowOnFailure.WithMaxTest(documents));
        Assert.True(
            _executed >= atLeast, $"Only {_executed} of {documents} documents were executed, not {atLeast} or more.");
    }

    private static TestEngine Make(ResolverMap resolvers) => new(
        RandomData.Sdl,
        resolvers.ResolveTypes<object>(RandomData.TypeOf),
        new GraphQLOptions
        {
            IncludeExceptionDetails = true, MaxErrors = 100_000, MaxCost = 1L << 60, MaxFields = 100_000,
            MaxAliases = 10_000, MaxSelections = 1L << 60,
        });

    private static async Task<object?> Later(object? value)
    {
        await Task.Yield();
        return value is object?[] items ? items.Select(static item => (object?)Later(item)).ToArray() : value;
    }

    private bool Agree(TestEngine engine, int seed)
    {
        var random = new Random(seed);
        var query = new RandomDocumentGenerator(engine.Engine.Schema, random).Make();
        var root = random.Next(1, 1_000_000);
        using var answer = JsonDocument.Parse(engine.AskAsync(query, null, root).GetAwaiter().GetResult());
        if (!answer.RootElement.TryGetProperty("data", out var data))
        {
            return true;
        }

        _executed++;
        Parser.TryParse(new SourceText(query), ParserOptions.Default, out var document, out _);
        var expected = new NaiveExecutor(engine.Engine.Schema, document!, RandomData.Resolve).Execute(root);
        var errors = answer.RootElement.TryGetProperty("errors", out var found)
            ? found.EnumerateArray().Select(Describe).ToList()
            : [];
        Assert.Equal(expected.Data, data.GetRawText());
        Assert.Equal(expected.Errors.Order(StringComparer.Ordinal), errors.Order(StringComparer.Ordinal));
        return true;
    }

    private static string Describe(JsonElement error)
    {
        var path = string.Join('.', error.GetProperty("path").EnumerateArray().Select(static step => step.ToString()));
        var places = string.Join(' ', error.GetProperty("locations").EnumerateArray().Select(static at =>
            $"{at.GetProperty("line").GetInt32()}:{at.GetProperty("column").GetInt32()}"));
        return $"{path} {places}";
    }
}
