using System.Net;
using DiploGraph.Server.Settings;

namespace DiploGraph.Server.Tests.Http;

/// <summary>Methods, media types and statuses of GraphQL over HTTP, in both profiles.</summary>
public sealed class GraphQLOverHttpTests
{
    private const string Response = "application/graphql-response+json";
    private const string Json = "application/json";

    private static readonly HttpSettings Draft = new() { Profile = HttpProfile.Draft2026 };

    [Theory]
    [InlineData(null, Json)]
    [InlineData("*/*", Json)]
    [InlineData(Json, Json)]
    [InlineData(Response, Response)]
    [InlineData("application/*", Json)]
    [InlineData("APPLICATION/GRAPHQL-RESPONSE+JSON", Response)]
    [InlineData(Response + ", application/json;q=0.9", Response)]
    [InlineData("application/json;q=0.5, " + Response + ";q=0.6", Response)]
    [InlineData(Response + ";q=0, application/json", Json)]
    [InlineData("application/json; charset=utf-8", Json)]
    [InlineData("text/html, application/json", Json)]
    public async Task Responds_to_a_POST_with_the_preferred_media_type(string? accept, string type)
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await server.QueryAsync("{ hello }", accept);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("utf-8", answer.Content.Headers.ContentType.CharSet);
        Assert.Equal("""{"data":{"hello":"Hello, world!"}}""", await answer.TextAsync());
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("application/json;q=0")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("text/html")]
    public async Task Rejects_a_POST_that_accepts_no_supported_media_type(string accept)
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await server.QueryAsync("mutation { bump }", accept);
        Assert.Equal(HttpStatusCode.NotAcceptable, answer.StatusCode);
        Assert.Equal("NOT_ACCEPTABLE", await answer.CodeAsync());
        Assert.Equal(0, server.Service.Bumps);
    }

    [Fact]
    public async Task The_draft_profile_uses_its_own_media_type_by_default()
    {
        await using var server = await RunningServer.StartAsync(Draft);
        using var answer = await server.QueryAsync("{ hello }");
        Assert.Equal(Response, answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("{", 200, 400, 400)]
    [InlineData("{ nothing }", 200, 400, 422)]
    [InlineData("query a { hello } query b { hello }", 200, 400, 422)]
    [InlineData("query ($a: Int!) { letters(count: $a) }", 200, 400, 422)]
    [InlineData("{ hello refusing }", 200, 200, 294)]
    [InlineData("{ hello }", 200, 200, 200)]
    public async Task The_status_depends_on_profile_and_media_type(string query, int json, int compat, int draft)
    {
        await using var compatible = await RunningServer.StartAsync();
        await using var drafted = await RunningServer.StartAsync(Draft);
        using var first = await compatible.QueryAsync(query, Json);
        using var second = await compatible.QueryAsync(query, Response);
        using var third = await drafted.QueryAsync(query, Response);
        using var fourth = await drafted.QueryAsync(query, Json);
        Assert.Equal(
            [json, compat, draft, json],
            new[] { first, second, third, fourth }.Select(it => (int)it.StatusCode));
    }

    [Fact]
    public async Task The_draft_profile_returns_422_for_an_invalid_request_and_400_for_invalid_JSON()
    {
        await using var server = await RunningServer.StartAsync(Draft);
        using var wrong = await server.PostAsync("""{"query":7}""");
        using var broken = await server.PostAsync("""{"query":""");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, broken.StatusCode);
    }

    [Fact]
    public async Task Accepts_a_GET_with_variables_and_operation_name()
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await server.SendAsync(
            HttpMethod.Get,
            "/graphql?query=" + Uri.EscapeDataString("query a($n: String!) { hello(name: $n) } query b { failing }")
                + "&operationName=a&variables=" + Uri.EscapeDataString("""{"n":"Tōkyō"}"""));
        Assert.Equal("""{"data":{"hello":"Hello, Tōkyō!"}}""", await answer.TextAsync());
    }

    [Fact]
    public async Task An_empty_operation_name_is_a_name_in_a_body_and_none_in_a_URL()
    {
        await using var server = await RunningServer.StartAsync();
        using var plain = await server.PostAsync("""{"query":"{ hello }","operationName":""}""", Response);
        using var other = await server.PostAsync(
            """{"query":"{ hello }","operationName":"","extensions":{}}""", Response);
        using var nothing = await server.PostAsync("""{"query":"{ hello }","operationName":null}""", Response);
        using var url = await server.SendAsync(HttpMethod.Get, "/graphql?query={hello}&operationName=", Response);
        Assert.Equal("OPERATION_RESOLUTION_FAILURE", await plain.CodeAsync());
        Assert.Equal("OPERATION_RESOLUTION_FAILURE", await other.CodeAsync());
        Assert.Null(await nothing.CodeAsync());
        Assert.Null(await url.CodeAsync());
    }

    [Theory]
    [InlineData("?query={hello}&query={hello}")]
    [InlineData("?query={hello}&variables=%7B")]
    [InlineData("?query={hello}&variables=[]")]
    [InlineData("?query={hello}&extensions=7")]
    [InlineData("?variables={}")]
    [InlineData("")]
    public async Task Rejects_an_invalid_GET_request(string query)
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await server.SendAsync(HttpMethod.Get, "/graphql" + query, Json);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("BAD_REQUEST", await answer.CodeAsync());
    }

    [Fact]
    public async Task Does_not_run_mutations_by_GET()
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await server.SendAsync(HttpMethod.Get, "/graphql?query=mutation{bump}", Json);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["POST"], answer.Content.Headers.Allow);
        Assert.Equal(0, server.Service.Bumps);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("TRACE")]
    [InlineData("HEAD")]
    public async Task Allows_only_GET_and_POST(string method)
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await server.SendAsync(new HttpMethod(method), "/graphql?query={hello}");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "POST"], answer.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("")]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("text/plain; x=application/json")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/jsonp")]
    public async Task Rejects_a_body_that_is_not_declared_as_JSON_in_UTF_8(string type)
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await server.PostAsync("""{"query":"{ hello }"}"""u8.ToArray(), type: type);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Equal("UNSUPPORTED_MEDIA_TYPE", await answer.CodeAsync());
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("APPLICATION/JSON;charset=UTF-8")]
    [InlineData("application/json; charset=\"utf-8\"")]
    public async Task Accepts_every_way_to_declare_JSON_in_UTF_8(string type)
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await server.PostAsync("""{"query":"{ hello }"}"""u8.ToArray(), type: type);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Rejects_a_compressed_body()
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await server.PostAsync(
            [1, 2, 3], change: request => request.Content!.Headers.ContentEncoding.Add("gzip"));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Fact]
    public async Task A_client_that_sends_only_a_hash_is_asked_for_the_document()
    {
        await using var server = await RunningServer.StartAsync();
        const string Hash = """{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}""";
        using var json = await server.PostAsync(Hash, Json);
        using var response = await server.PostAsync(Hash, Response);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.BadRequest), (json.StatusCode, response.StatusCode));
        Assert.Equal("PERSISTED_QUERY_NOT_SUPPORTED", await json.CodeAsync());
        Assert.Contains("\"PersistedQueryNotSupported\"", await response.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cost_of_an_operation_is_returned_on_request()
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await server.PostAsync("""{"query":"{ hello }","extensions":{"cost":true}}""");
        Assert.Contains("\"cost\":", await answer.TextAsync(), StringComparison.Ordinal);
    }
}
