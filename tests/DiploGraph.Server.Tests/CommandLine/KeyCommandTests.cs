using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Embedded.Desk;
using DiploGraph.Graph.Paging;
using DiploGraph.Server.CommandLine;

namespace DiploGraph.Server.Tests.CommandLine;

/// <summary>The command <c>diplograph key</c>.</summary>
public sealed class KeyCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_key_is_printed_once_listed_without_its_secret_and_revoked()
    {
        var (code, output, error) = await RunAsync("create --owner Anna --role reviewer --expires 90d");
        Assert.Equal(0, code);
        Assert.True(KeyText.TryParse(output.Trim(), out var key));
        Assert.Contains($"the key {key.Id} of Anna: reviewer, valid until 2", error, StringComparison.Ordinal);
        await using (var desk = new EmbeddedDesk(_folder.Path))
        {
            Assert.True(key.IsTextOf((await desk.Keys.FindAsync(key.Id, default))!));
        }

        var secret = output.Trim()[^64..];
        Assert.Contains("valid", await ExpectAsync("list", "Anna", "reviewer", key.Id), StringComparison.Ordinal);
        await ExpectAsync($"revoke {key.Id}", $"The key {key.Id} of Anna is revoked.");
        await ExpectAsync($"revoke {key.Id}", $"The key {key.Id} of Anna has been revoked since 2");
        var list = await ExpectAsync("list", "revoked");
        Assert.DoesNotContain(secret, list + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Creating_and_revoking_are_recorded_in_the_audit()
    {
        var (_, output, _) = await RunAsync("create --owner Anna --role admin");
        Assert.True(KeyText.TryParse(output.Trim(), out var key));
        await RunAsync($"revoke {key.Id}");
        await using var desk = new EmbeddedDesk(_folder.Path);
        var page = await desk.Audit.ListAsync(AuditQuery.All, PageRequest.First(10), default);
        Assert.Equal(["key revoke", "key create"], page.Items.Select(entry => entry.Action));
        Assert.All(page.Items, entry => Assert.Equal(key.Id, entry.Subject));
    }

    [Theory]
    [InlineData("create --role admin", "--owner")]
    [InlineData("create --owner Anna", "--role")]
    [InlineData("create --owner Anna --role king", "'king' not recognized")]
    [InlineData("create --owner seed-data --role admin", "--owner is reserved")]
    [InlineData("create --owner Import --role admin", "--owner is reserved")]
    [InlineData("create --owner  --role admin", "--owner must have 1 to 200 characters")]
    [InlineData("create --owner Anna\n --role admin", "--owner must be a single line")]
    [InlineData("create --owner Anna --role admin --expires soon", "--expires is \"soon\"; it must be a date")]
    [InlineData("create --owner Anna --role admin --expires 2020-01-01", "which is not in the future")]
    [InlineData("create --owner Anna --role admin --expires 0d", "which is not in the future")]
    [InlineData("create --owner Anna --role admin --expires -1d", "it must be a date")]
    [InlineData("create --owner Anna --role admin --expires 99999999d", "it must be a date")]
    [InlineData("revoke", "id")]
    public async Task Wrong_usage_exits_with_2_and_creates_nothing(string arguments, string sentence)
    {
        var (code, output, error) = await RunAsync(arguments);
        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains(sentence, error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path));
    }

    [Fact]
    public async Task An_unknown_id_exits_with_1_and_is_not_repeated()
    {
        var text = KeyText.Create().Reveal();
        var (code, _, error) = await RunAsync($"revoke {text}");
        Assert.Equal(1, code);
        Assert.StartsWith("No key has this id", error, StringComparison.Ordinal);
        Assert.DoesNotContain(text[^64..], error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_does_not_exist_has_no_keys()
    {
        using var error = new StringWriter();
        var code = await DiploGraphCommandLine.RunAsync(
            ["key", "list", "--data", _folder.In("nothing")], TextWriter.Null, error);
        Assert.Equal(1, code);
        Assert.Contains("does not exist", error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.In("nothing")));
    }

    private async Task<string> ExpectAsync(string arguments, params string[] parts)
    {
        var (code, output, _) = await RunAsync(arguments);
        Assert.Equal(0, code);
        Assert.All(parts, part => Assert.Contains(part, output, StringComparison.Ordinal));
        return output;
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await DiploGraphCommandLine.RunAsync(
            ["key", .. arguments.Split(' '), "--data", _folder.Path], output, error);
        return (code, output.ToString(), error.ToString());
    }
}
