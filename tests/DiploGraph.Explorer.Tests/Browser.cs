using DiploGraph.Server.Tests.CommandLine;
using Microsoft.Playwright;

namespace DiploGraph.Explorer.Tests;

/// <summary>The real server in a separate process, and a real browser that opens its pages.</summary>
public sealed class Browser : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("diplograph-test-").FullName;
    private Diplograph? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The installed browser; null if there is none.</summary>
    internal static string? Executable { get; } =
        (from name in (string[])["chromium", "chromium-browser", "google-chrome"]
         from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
         let path = Path.Combine(folder, name)
         where File.Exists(path)
         select path).FirstOrDefault();

    /// <summary>The address of the server.</summary>
    internal string Address { get; } = Diplograph.FreeAddress();

    public async ValueTask InitializeAsync()
    {
        if (Executable is null)
        {
            return;
        }

        _server = Diplograph.Start("--urls", Address, "--data", Path.Combine(_folder, "data"));
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Executable, Args = ["--no-sandbox"] });
        await _server.ReadyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _server?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>
    /// Opens a page and records its errors and its requests to other origins. Skips the running test if Chromium or the
    /// bundled pages are missing.
    /// </summary>
    internal async Task<WatchedPage> OpenAsync(string path, bool scripts = true)
    {
        Assert.SkipWhen(
            Executable is null,
            "Chromium is not installed (looked for chromium, chromium-browser and google-chrome on the path).");
        Assert.SkipUnless(
            File.Exists(Path.Combine(AppContext.BaseDirectory, "graphiql", "index.html")),
            "The GraphiQL page was not bundled, because the build found no Node or could not get its packages.");
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Address,
            JavaScriptEnabled = scripts,
            ViewportSize = new() { Width = 1280, Height = 800 },
        });
        var watched = new WatchedPage(await context.NewPageAsync(), Address);
        await watched.Page.GotoAsync(path);
        return watched;
    }
}

/// <summary>A page with its errors and its requests to other origins.</summary>
internal sealed class WatchedPage
{
    public WatchedPage(IPage page, string address)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                Complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => Complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal)
                && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
            {
                Foreign.Add(request.Url);
            }
        };
    }

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public List<string> Foreign { get; } = [];

    /// <summary>Saves a screenshot if <c>DIPLOGRAPH_TEST_PICTURES</c> names a folder.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("DIPLOGRAPH_TEST_PICTURES") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
        }
    }
}
