using System.Text;
using System.Text.Json;
using DiploGraph.Graph.Neo4j.Transport;

namespace DiploGraph.Graph.Tests.Neo4j.Transport;

public sealed class QueryApiResponseReaderTests
{
    [Fact]
    public void Errors_after_rows_are_errors()
    {
        var failure = Assert.Throws<Neo4jException>(() => QueryApiResponseReader.Read(
            """
            {"data":{"fields":["n"],"values":[[{"$type":"Integer","_value":"1"}]]},
             "errors":[{"code":"Neo.ClientError.Statement.ArithmeticError","message":"/ by zero"}]}
            """u8));
        Assert.Equal("Neo.ClientError.Statement.ArithmeticError", failure.Code);
    }

    [Theory]
    [InlineData("""{"data":{"fields":["n"],"values":[[{"$type":"Integer","_value":"1"}]""")]
    [InlineData("""{"data":{"fields":["n"],"values":[[{"$type":"Integer"}]]}}""")]
    [InlineData("")]
    public void A_truncated_response_is_invalid(string text) =>
        Assert.ThrowsAny<JsonException>(() => QueryApiResponseReader.Read(Encoding.UTF8.GetBytes(text)));
}
