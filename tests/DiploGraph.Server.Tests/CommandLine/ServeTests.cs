using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace DiploGraph.Server.Tests.CommandLine;

/// <summary>Starting and stopping the server, and the errors that prevent a start.</summary>
public sealed class ServeTests
{
    [Fact]
    public async Task Prints_its_addresses_serves_requests_and_exits_cleanly_on_SIGTERM()
    {
        using var folder = new TestFolder();
        var address = Diplograph.FreeAddress();
        using var server = Diplograph.Start("--urls", address, "--data", folder.In("data"));
        await server.ReadyAsync();
        Assert.Contains($"{address}/graphql", server.Output, StringComparison.Ordinal);
        Assert.Contains(folder.In("data"), server.Output, StringComparison.Ordinal);
        using var client = new HttpClient();
        var query = Uri.EscapeDataString("""{ official(id: "official:benny-gantz") { name } }""");
        Assert.Equal(
            """{"data":{"official":{"name":"Benny Gantz"}}}""",
            await client.GetStringAsync(new Uri($"{address}/graphql?query={query}")));
        using var kill = Process.Start("kill", ["-TERM", $"{server.Id}"]);
        Assert.Equal(0, await server.ExitAsync());
        Assert.Equal("", server.Error);
        var (code, output, _) = await Diplograph.RunAsync("verify", "--data", folder.In("data"));
        Assert.Equal(0, code);
        Assert.Matches(
            @"has no problems\. It contains [\d,]+ entities in [\d,]+ versions, [\d,]+ claims in [\d,]+ versions, "
                + @"[\d,]+ pieces of evidence and [\d,]+ captures\.",
            output);
    }

    [Fact]
    public async Task An_address_in_use_prints_one_sentence_and_exits_with_1()
    {
        using var folder = new TestFolder();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";
        var (code, _, error) = await Diplograph.RunAsync("--urls", address, "--data", folder.In("data"));
        Assert.Equal(1, code);
        Assert.Equal(
            [$"{address} is in use by another program: stop that program or choose another address with --urls."],
            CommandLineTests.Lines(error));
    }

    [Fact]
    public async Task A_folder_locked_by_another_process_prints_one_sentence_and_exits_with_3()
    {
        using var folder = new TestFolder();
        using var first = Diplograph.Start("--urls", Diplograph.FreeAddress(), "--data", folder.In("data"));
        await first.ReadyAsync();
        var (code, _, error) = await Diplograph.RunAsync("verify", "--data", folder.In("data"));
        Assert.Equal(3, code);
        Assert.Contains(
            $"Another process has {folder.In("data")} open", Assert.Single(CommandLineTests.Lines(error)),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("graph.db", "This is a letter, and no store at all.", "is not a DiploGraph store")]
    [InlineData("graph.db", "", "")]
    [InlineData("../data", "A file, and no folder.", "is a file, not a folder")]
    public async Task An_invalid_store_file_is_reported_and_left_unchanged(string name, string content, string sentence)
    {
        using var folder = new TestFolder();
        var file = Path.GetFullPath(Path.Combine(folder.In("data"), name));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, content);
        var (code, _, error) = await Diplograph.RunAsync(
            "--urls", Diplograph.FreeAddress(), "--data", folder.In("data"));
        Assert.Equal(1, code);
        var line = Assert.Single(CommandLineTests.Lines(error));
        Assert.Contains(file, line, StringComparison.Ordinal);
        Assert.Contains(sentence, line, StringComparison.Ordinal);
        Assert.Equal(content, await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task Invalid_seed_files_are_reported_by_file_and_line_and_leave_the_store_empty()
    {
        using var folder = new TestFolder();
        Directory.CreateDirectory(folder.In("seed"));
        await File.WriteAllTextAsync(folder.In("seed/wrong.yaml"), "entities:\n  - id: nothing at all\n");
        var (code, _, error) = await Diplograph.RunAsync(
            "--urls", Diplograph.FreeAddress(), "--data", folder.In("data"), "--seed", folder.In("seed"));
        Assert.Equal(1, code);
        Assert.Contains("wrong.yaml:2:", error, StringComparison.Ordinal);
        Assert.Contains(folder.In("seed"), error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_searches_the_available_captures_for_quotes()
    {
        using var folder = new TestFolder();
        Directory.CreateDirectory(folder.In("seed"));
        Directory.CreateDirectory(folder.In("captures"));
        var capture = "They met on Monday."u8.ToArray();
        await File.WriteAllTextAsync(folder.In("seed/a.yaml"),
            Seed(Convert.ToHexStringLower(SHA256.HashData(capture))));
        using (var server = Diplograph.Start(
            "--urls", Diplograph.FreeAddress(), "--data", folder.In("data"), "--seed", folder.In("seed")))
        {
            await server.ReadyAsync();
        }

        string[] verify = ["verify", "--data", folder.In("data"), "--captures", folder.In("captures")];
        var (code, output, _) = await Diplograph.RunAsync(verify);
        Assert.Equal(0, code);
        Assert.Contains(
            "Quotes found in their captures: 0. Quotes without a capture: 2.", output, StringComparison.Ordinal);

        await File.WriteAllBytesAsync(folder.In("captures/any name"), capture);
        (code, output, _) = await Diplograph.RunAsync(verify);
        Assert.Equal(1, code);
        Assert.Contains("claim:second#1: the quote is not at characters 1 to 9", output, StringComparison.Ordinal);
        Assert.Contains(
            "Quotes found in their captures: 1. Quotes without a capture: 0.", output, StringComparison.Ordinal);

        static string Seed(string sha256) =>
            $$"""
            sources:
              - id: source:report
                label: A report
                kind: NEWS
                title: A report
                url: https://example.org/report
                publisher: Example
                language: en
                rights: { terms: Short quotations only }
                captures:
                  - sha256: {{sha256}}
                    bytes: 19
                    mediaType: text/plain; charset=utf-8
            entities:
              - { id: official:a, label: A }
            claims:
              - id: claim:first
                subject: official:a
                predicate: NAME
                value: A
                evidence:
                  - { source: source:report, exact: They met, start: 0, end: 8 }
              - id: claim:second
                subject: official:a
                predicate: NAME
                value: B
                evidence:
                  - { source: source:report, exact: They met, start: 1, end: 9 }
            """;
    }

    [Fact]
    public async Task Verify_does_not_create_a_missing_store()
    {
        using var folder = new TestFolder();
        var (code, _, error) = await Diplograph.RunAsync("verify", "--data", folder.In("data"));
        Assert.Equal(1, code);
        Assert.Contains(folder.In("data"), Assert.Single(CommandLineTests.Lines(error)), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.In("data")));
    }
}
