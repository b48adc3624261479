using System.Globalization;
using DiploGraph.Exchange.Captures;
using DiploGraph.Graph.Memory;
using DiploGraph.Graph.Neo4j;
using DiploGraph.Graph.Stores;
using DiploGraph.Server.Failures;
using DiploGraph.Server.Observability;
using DiploGraph.Server.Settings;
using DiploGraph.Server.Storage;

namespace DiploGraph.Server.CommandLine;

/// <summary>The command <c>diplograph verify</c>.</summary>
internal static class VerifyCommand
{
    /// <summary>Checks a store, and prints the problems that it finds.</summary>
    public static async Task<int> RunAsync(
        IReadOnlyDictionary<string, string?> overrides, TextWriter output, CancellationToken stopping)
    {
        var sources = SettingsReader.Sources(overrides);
        var settings = SettingsReader.Read(sources);
        using var log = ServerLog.Create(sources);
        var opener = new StoreOpener(settings, TimeProvider.System, log.CreateLogger<StoreOpener>());
        if (settings.Store == DiploGraphSettings.Neo4jStore)
        {
            await using var inNeo4j = await opener.OpenNeo4jAsync(Neo4jReadMode.Statements, stopping);
            return await ReportAsync(
                inNeo4j, await inNeo4j.VerifyAsync(stopping), opener.Location, "", settings, output, stopping);
        }

        if (!Directory.Exists(settings.DataFolder))
        {
            throw new CommandFailedException(
                ExitCode.Failed,
                $"{settings.DataFolder} does not exist: choose a data folder with --data, or create one with serve.");
        }

        await using var store = await opener.OpenEmbeddedAsync(stopping);
        return await ReportAsync(
            store,
            await store.VerifyAsync(stopping),
            store.Path,
            $" It contains {Sentence(store.Counts)}.",
            settings,
            output,
            stopping);
    }

    private static async Task<int> ReportAsync(
        IGraphStore store,
        IReadOnlyList<string> storeProblems,
        string location,
        string contents,
        DiploGraphSettings settings,
        TextWriter output,
        CancellationToken stopping)
    {
        var quotes = await StoredQuoteVerifier.VerifyAsync(store, settings.CaptureFolders, stopping);
        IReadOnlyList<string> problems = [.. storeProblems, .. quotes.Problems];
        foreach (var problem in problems)
        {
            await output.WriteLineAsync(problem);
        }

        await output.WriteLineAsync(
            $"Quotes found in their captures: {quotes.Verified}. Quotes without a capture: {quotes.WithoutCapture}.");
        await output.WriteLineAsync(
            problems.Count == 0
                ? $"{location} has no problems.{contents}" : $"Problems found in {location}: {problems.Count}.");
        return problems.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static string Sentence(GraphCounts counts) => string.Create(
        CultureInfo.InvariantCulture,
        $"{counts.Entities:N0} entities in {counts.EntityVersions:N0} versions, {counts.Claims:N0} claims in "
        + $"{counts.ClaimVersions:N0} versions, {counts.Evidence:N0} pieces of evidence and "
        + $"{counts.Captures:N0} captures");
}
