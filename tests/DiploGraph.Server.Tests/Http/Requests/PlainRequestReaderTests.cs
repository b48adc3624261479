using System.Text;
using System.Text.Json;
using DiploGraph.Server.Http.Requests;

namespace DiploGraph.Server.Tests.Http.Requests;

/// <summary>The fast reader returns the same request as the full reader, or leaves the request to it.</summary>
public sealed class PlainRequestReaderTests
{
    [Theory]
    [InlineData("""{"query":"{a}"}""")]
    [InlineData(""" { "query" : "{a}" , "variables" : { "x" : [ { "y" : {} } ] } , "operationName" : "Q" } """)]
    [InlineData("""{"variables":{},"query":"{a}"}""")]
    [InlineData("""{"variables":null,"operationName":null,"query":""}""")]
    [InlineData("""{"query":"{a(b:\"\u00e9\\n\")}","operationName":"\u0051"}""")]
    [InlineData("""{"\u0071uery":"{a}"}""")]
    public void Common_requests_are_read(string body)
    {
        using var memory = new RequestMemory();
        Assert.True(PlainRequestReader.TryRead(Encoding.UTF8.GetBytes(body), memory, out var plain));
        Assert.Equal(ReadInFull(body), Describe(plain));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("\"query\"")]
    [InlineData("{}")]
    [InlineData("""{"query":"{a}"} {}""")]
    [InlineData("""{"query":"{a}",}""")]
    [InlineData("""{"query":"{a}","query":"{b}"}""")]
    [InlineData("""{"query":"{a}","variables":{"x":1,"x":2}}""")]
    [InlineData("""{"query":"{a}","variables":{"x":{"y":1,"y":2}}}""")]
    [InlineData("""{"query":"{a}","variables":[]}""")]
    [InlineData("""{"query":"{a}","variables":{"x":"\ud800"}}""")]
    [InlineData("""{"query":"{a}","operationName":1}""")]
    [InlineData("""{"query":null}""")]
    [InlineData("""{"query":"{a}","extensions":{}}""")]
    [InlineData("""{"query":"{a}","other":1}""")]
    public void All_other_requests_are_left_to_the_full_reader(string body)
    {
        using var memory = new RequestMemory();
        Assert.False(PlainRequestReader.TryRead(Encoding.UTF8.GetBytes(body), memory, out _));
    }

    [Fact]
    public void Both_readers_read_a_plain_request_alike()
    {
        const string Body = """{"operationName":"Q","variables":{"a":[1,{"b":null}],"c":"\u0022"},"query":"{a\n b}"}""";
        var random = new Random(20_260_823);
        var accepted = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var text = Mutated(Body, random);
            using var memory = new RequestMemory();
            if (PlainRequestReader.TryRead(Encoding.UTF8.GetBytes(text), memory, out var plain))
            {
                accepted++;
                Assert.Equal(ReadInFull(text), Describe(plain));
            }
        }

        Assert.True(accepted > 100, $"{accepted} were accepted.");
    }

    private static string Mutated(string text, Random random)
    {
        const string Bytes = "{}[]\":,\\u0ad 1null";
        var mutated = new StringBuilder(text);
        for (var changes = random.Next(3); changes >= 0; changes--)
        {
            var at = random.Next(mutated.Length);
            if (random.Next(2) == 0)
            {
                mutated.Remove(at, 1);
            }

            mutated.Insert(Math.Min(at, mutated.Length), Bytes[random.Next(Bytes.Length)]);
        }

        return mutated.ToString();
    }

    private static string ReadInFull(string body)
    {
        using var memory = new RequestMemory();
        var text = Encoding.UTF8.GetBytes(body);
        using var document = StrictJson.TryParse(text, out var mistake);
        Assert.Null(mistake);
        Assert.Null(JsonRequestReader.Read(document!.RootElement, text, memory, out var parameters));
        return Describe(parameters);
    }

    private static string Describe(RequestParameters parameters)
    {
        var variables = parameters.Variables.ValueKind == JsonValueKind.Object
            && parameters.Variables.EnumerateObject().Any()
                ? parameters.Variables.GetRawText()
                : "none";
        return $"{Encoding.UTF8.GetString(parameters.Query!.Value.Span)} | {parameters.OperationName} | {variables}";
    }
}
