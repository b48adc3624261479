using System.Net;
using System.Net.Http.Headers;

namespace DiploGraph.Server.Tests.CommandLine;

/// <summary>The command <c>diplograph key</c>, in a process of its own, while a server runs on the same data.</summary>
public sealed class KeysOfRunningServerTests
{
    [Fact]
    public async Task A_new_key_works_at_once_and_a_revoked_one_stops_within_two_seconds()
    {
        using var folder = new TestFolder();
        var address = Diplograph.FreeAddress();
        using var server = Diplograph.Start(
            ("DIPLOGRAPH__WORLD", "false"), "--urls", address, "--data", folder.In("data"));
        await server.ReadyAsync();
        var (code, output, _) = await Diplograph.RunAsync(
            "key", "create", "--owner", "Anna", "--role", "admin", "--data", folder.In("data"));
        Assert.Equal(0, code);

        using var client = new HttpClient { BaseAddress = new Uri(address) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", output.Trim());
        var query = new Uri("/graphql?query={me{name}}", UriKind.Relative);
        Assert.Equal("""{"data":{"me":{"name":"Anna"}}}""", await client.GetStringAsync(query));

        (code, _, _) = await Diplograph.RunAsync(
            "key", "revoke", output.Trim().Split('_')[1], "--data", folder.In("data"));
        Assert.Equal(0, code);
        var revoked = TimeProvider.System.GetTimestamp();
        for (var status = HttpStatusCode.OK; status != HttpStatusCode.Unauthorized;)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(revoked) < TimeSpan.FromSeconds(2));
            using var answer = await client.GetAsync(query);
            status = answer.StatusCode;
        }

        Assert.DoesNotContain(output.Trim(), server.Output + server.Error, StringComparison.Ordinal);
    }
}
