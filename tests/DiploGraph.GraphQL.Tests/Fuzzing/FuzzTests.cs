using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Parsing;
using DiploGraph.GraphQL.Language.Printing;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Tests.Execution;
using DiploGraph.GraphQL.Tests.Language;

namespace DiploGraph.GraphQL.Tests.Fuzzing;

/// <summary>
/// Every input results in a GraphQL response in UTF-8 without an exception. Documents are generated from the grammar
/// and from a schema, then mutated. <c>DIPLOGRAPH_TEST_FUZZ</c> sets the number of documents,
/// <c>DIPLOGRAPH_TEST_FUZZ_SEED</c> the first seed; a failure names the seed that reproduces it.
/// </summary>
public sealed class FuzzTests
{
    private static readonly int Count = FromEnvironment("DIPLOGRAPH_TEST_FUZZ", 3_000);
    private static readonly int FirstSeed = FromEnvironment("DIPLOGRAPH_TEST_FUZZ_SEED", 20_260_823);

    private static readonly GraphQLEngine Engine = new TestEngine(
        RandomData.Sdl,
        new ResolverMap()
            .Default(static (context, parent) => RandomData.Resolve(parent, context.Field))
            .ResolveTypes<object>(RandomData.TypeOf)).Engine;

    [Fact]
    public async Task Every_document_has_a_response()
    {
        for (var seed = FirstSeed; seed < FirstSeed + Count; seed++)
        {
            var random = new Random(seed);
            var document = Document(random);
            for (var breaks = random.Next(4); breaks > 0; breaks--)
            {
                document = DocumentMutator.Of(document, random);
            }

            await AssertHasResponseAsync(document, Variables(random), seed);
        }
    }

    [Fact]
    public void A_parsed_document_survives_printing_and_parsing_again()
    {
        for (var seed = FirstSeed; seed < FirstSeed + Count; seed++)
        {
            var text = Printer.Print(new RandomSyntaxGenerator(seed).Document());
            var broken = DocumentMutator.Of(Encoding.UTF8.GetBytes(text), new Random(seed));
            if (Parser.TryParse(new SourceText(broken), ParserOptions.Default, out var document, out _))
            {
                var printed = Printer.Print(document);
                Assert.True(
                    Parser.TryParse(new SourceText(printed), ParserOptions.Default, out var again, out var error),
                    $"Seed {seed}: {error}");
                Assert.Equal(printed, Printer.Print(again));
            }
        }
    }

    private static async Task AssertHasResponseAsync(byte[] document, JsonElement variables, int seed)
    {
        var output = new ArrayBufferWriter<byte>();
        try
        {
            var request = new GraphQLRequest { Query = document, Variables = variables };
            await Engine.ExecuteAsync(request, output, 4711, CancellationToken.None);
        }
        catch (Exception exception)
        {
            Assert.Fail($"Seed {seed}: {exception}");
        }

        Assert.True(Utf8.IsValid(output.WrittenSpan), $"The response for seed {seed} is not UTF-8.");
        using var answer = JsonDocument.Parse(output.WrittenMemory);
        var hasData = answer.RootElement.TryGetProperty("data", out _);
        var hasErrors = answer.RootElement.TryGetProperty("errors", out var errors) && errors.GetArrayLength() > 0;
        Assert.True(hasData || hasErrors, $"Seed {seed}: {answer.RootElement}");
    }

    private static byte[] Document(Random random) => Encoding.UTF8.GetBytes(random.Next(3) switch
    {
        0 => Printer.Print(new RandomSyntaxGenerator(random.Next()).Document()),
        1 => new RandomDocumentGenerator(Engine.Schema, random).Make(),
        _ => new RandomDocumentGenerator(Engine.Schema, random).Make()
            + Printer.Print(new RandomSyntaxGenerator(random.Next()).Document()),
    });

    private static JsonElement Variables(Random random)
    {
        object? variables = random.Next(4) switch
        {
            0 => null,
            1 => new { },
            2 => new { a = 1, v = "x", b = new object?[] { null, 1.5, new { c = true } } },
            _ => new { a = new string('"', random.Next(5)), v = long.MaxValue },
        };
        return JsonSerializer.SerializeToElement(variables);
    }

    private static int FromEnvironment(string name, int otherwise) => int.Parse(
        Environment.GetEnvironmentVariable(name) ?? $"{otherwise}", CultureInfo.InvariantCulture);
}
