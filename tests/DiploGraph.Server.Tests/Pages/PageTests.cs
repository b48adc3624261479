using System.Net;
using System.Text.RegularExpressions;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Parsing;
using DiploGraph.GraphQL.Validation;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Pages;
using DiploGraph.Server.Tests.Http;
using Microsoft.AspNetCore.Http;

namespace DiploGraph.Server.Tests.Pages;

/// <summary>The pages for browsers.</summary>
public sealed partial class PageTests
{
    public static TheoryData<string> Questions => [.. SampleQuery.All.Select(query => query.Question)];

    [Fact]
    public async Task The_first_page_has_five_queries_that_open_in_GraphiQL()
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await server.SendAsync(HttpMethod.Get, "/");
        var html = WebUtility.HtmlDecode(await answer.TextAsync());
        Assert.Equal(5, SampleQuery.All.Count);
        Assert.All(
            SampleQuery.All,
            query => Assert.Contains($"href=\"{query.Address}\"", html, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_query_of_the_first_page_is_valid(string question)
    {
        var text = SampleQuery.All.Single(query => query.Question == question).Text;
        Assert.True(Parser.TryParse(new SourceText(text, "query"), ParserOptions.Default, out var document, out _));
        var schema = ApiSchema.Build(ApiSchema.ReadSdl());
        Assert.Empty(DocumentValidator.Validate(schema, document!, ValidationOptions.Default));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/graphql")]
    public async Task A_page_loads_only_from_its_own_origin_and_cannot_be_framed(string path)
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await server.SendAsync(HttpMethod.Get, path, "text/html,*/*;q=0.8");
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Empty(Foreign().Matches(await answer.TextAsync()));
    }

    [Fact]
    public async Task Without_Node_at_build_time_a_page_explains_how_to_get_GraphiQL()
    {
        var nowhere = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var page = new GraphiQLPage(nowhere, "http://127.0.0.1:5080");
        var context = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        await page.SendAsync(context);
        context.Response.Body.Position = 0;
        using var reader = new StreamReader(context.Response.Body);
        Assert.Contains("Install Node", await reader.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.False(await page.TrySendAssetAsync(context, "page.js"));
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/appsettings.json")]
    [InlineData("/graphiql/assets/..%2f..%2fappsettings.json")]
    [InlineData("/graphiql/assets/../index.html")]
    [InlineData("/graphiql/assets/nothing.js")]
    public async Task Unknown_paths_return_404_with_a_short_JSON_body(string path)
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await server.SendAsync(HttpMethod.Get, path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(
            """{"status":404,"message":"This path does not exist. The GraphQL endpoint is /graphql."}""",
            (await answer.TextAsync()).TrimEnd());
    }

    [Fact]
    public async Task The_schema_is_served_as_its_authors_wrote_it()
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await server.SendAsync(HttpMethod.Get, "/schema.graphql");
        Assert.Equal(TestService.Sdl, await answer.TextAsync());
    }

    [GeneratedRegex("""(src|href)="?(https?:)?//""")]
    private static partial Regex Foreign();
}
