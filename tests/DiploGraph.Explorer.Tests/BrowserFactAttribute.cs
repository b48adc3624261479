namespace DiploGraph.Explorer.Tests;

/// <summary>
/// A test that wants Chromium and the bundled pages; it is skipped, with the reason, where one is missing.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Browser.Executable is null)
        {
            Skip = "Chromium is not installed (looked for chromium, chromium-browser and google-chrome on the path).";
        }
        else if (!File.Exists(Path.Combine(AppContext.BaseDirectory, "graphiql", "index.html")))
        {
            Skip = "The GraphiQL page was not bundled, because the build found no Node or could not get its packages.";
        }
    }
}
