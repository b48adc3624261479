using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace DiploGraph.Server.Pages;

/// <summary>The page at <c>/</c>: an introduction and five sample queries. It needs neither Node nor scripts.</summary>
internal static class LandingPage
{
    private const string Placeholder = "<!-- queries -->";

    /// <summary>Creates the page.</summary>
    /// <param name="origin">The origin of the server.</param>
    public static PageFile Create(string origin)
    {
        var queries = new StringBuilder();
        foreach (var query in SampleQuery.All)
        {
            queries.Append(
                CultureInfo.InvariantCulture,
                $"""
                <li>
                <a href="{Encode(query.Address)}">{Encode(query.Question)}</a>
                <details><summary>Show query</summary><pre><code>{Encode(query.Text.TrimEnd())}</code></pre></details>
                </li>

                """);
        }

        return PageFile.Html(
            PageFile.ReadText("assets/landing.html")
                .Replace(Placeholder, queries.ToString(), StringComparison.Ordinal)
                .Replace(PageFile.Origin, Encode(origin), StringComparison.Ordinal));
    }

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
