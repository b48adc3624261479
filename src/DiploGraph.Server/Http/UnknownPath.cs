using DiploGraph.Server.Http.Protocol;

namespace DiploGraph.Server.Http;

/// <summary>The response for paths that do not exist.</summary>
internal static class UnknownPath
{
    private static readonly byte[] Body =
        "{\"status\":404,\"message\":\"This path does not exist. The GraphQL endpoint is /graphql.\"}\n"u8.ToArray();

    public static async Task SendAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        context.Response.ContentType = MediaTypes.Json;
        context.Response.ContentLength = Body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(Body, context.RequestAborted);
        }
    }
}
