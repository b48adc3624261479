using Microsoft.Playwright;

namespace DiploGraph.Explorer.Tests;

/// <summary>GraphiQL in a real browser, with the real server and the seed data.</summary>
public sealed class GraphiQLTests(Browser browser) : IClassFixture<Browser>
{
    private const string FirstQuery =
        """
        { didMeet(a: "official:benny-gantz", b: "official:yoshimasa-hayashi", during: "2022-08") {
            verdict explanation independentSources
            supporting { exact source { name url } verification { result } } } }
        """;

    [Fact]
    public async Task Runs_the_first_query_and_shows_its_verdict()
    {
        var watched = await browser.OpenAsync("/graphql?query=" + Uri.EscapeDataString(FirstQuery));
        var page = watched.Page;
        await page.GetByLabel("Execute query").ClickAsync();
        var answer = page.Locator(".graphiql-response");
        await Assertions.Expect(answer).ToContainTextAsync("CONFIRMED_BILATERAL", new() { Timeout = 30_000 });
        await watched.PictureAsync("graphiql");
        Assert.Empty(watched.Foreign);
        Assert.Empty(watched.Complaints);
    }

    [Fact]
    public async Task Shows_the_documentation_of_the_schema()
    {
        var watched = await browser.OpenAsync("/graphql");
        await watched.Page.GetByLabel("Show Documentation Explorer").ClickAsync();
        await watched.Page.GetByRole(AriaRole.Link, new() { Name = "Query", Exact = true }).ClickAsync();
        await Assertions.Expect(watched.Page.GetByText("didMeet").First).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await watched.PictureAsync("documentation");
        Assert.Empty(watched.Complaints);
    }

    [Fact]
    public async Task Opens_from_the_first_page_with_the_query_that_was_clicked()
    {
        var watched = await browser.OpenAsync("/");
        await watched.PictureAsync("first-page");
        await watched.Page.Locator(".queries a").Nth(1).ClickAsync();
        await Assertions.Expect(watched.Page.Locator(".graphiql-editor").First)
            .ToContainTextAsync("metWith", new() { Timeout = 30_000 });
        Assert.Empty(watched.Foreign);
        Assert.Empty(watched.Complaints);
    }

    [Fact]
    public async Task The_first_page_needs_no_scripts()
    {
        var watched = await browser.OpenAsync("/", scripts: false);
        await Assertions.Expect(watched.Page.Locator(".queries li")).ToHaveCountAsync(5);
        await Assertions.Expect(watched.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        Assert.Empty(watched.Complaints);
    }
}
