using System.Text;
using DiploGraph.Server.Pages;
using DiploGraph.Server.Settings;

namespace DiploGraph.Server.Http;

/// <summary>The routes of the server.</summary>
internal static class ServerEndpoints
{
    private static readonly string[] ReadMethods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps every path of the server.</summary>
    public static void MapServer(this WebApplication application, string sdl, DiploGraphSettings settings)
    {
        var services = application.Services;
        application.Map("/graphql", services.GetRequiredService<GraphQLEndpoint>().HandleAsync);

        var schema = new PageFile(Encoding.UTF8.GetBytes(sdl), "text/plain; charset=utf-8");
        application.MapMethods("/schema.graphql", ReadMethods, schema.SendAsync);

        application.MapHealth(ReadMethods);

        application.MapMethods("/", ReadMethods, LandingPage.Create(settings.Addresses[0]).SendAsync);
        application.MapMethods("/pages.css", ReadMethods, Own("assets/pages.css", "text/css; charset=utf-8").SendAsync);
        application.MapMethods("/favicon.svg", ReadMethods, Own("assets/favicon.svg", "image/svg+xml").SendAsync);

        var page = services.GetRequiredService<GraphiQLPage>();
        application.MapMethods(GraphiQLPage.Path + "{name}", ReadMethods, async context =>
        {
            if (!await page.TrySendAssetAsync(context, (string)context.GetRouteValue("name")!))
            {
                await UnknownPath.SendAsync(context);
            }
        });
        application.MapFallback("{**path}", UnknownPath.SendAsync);
    }

    private static PageFile Own(string name, string type) => new(Encoding.UTF8.GetBytes(PageFile.ReadText(name)), type);
}
