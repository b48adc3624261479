using System.Globalization;
using DiploGraph.Exchange.Captures;
using DiploGraph.Graph.Memory;
using DiploGraph.Server.Settings;
using DiploGraph.Server.Storage;

namespace DiploGraph.Server.CommandLine;

/// <summary><c>diplograph verify</c>.</summary>
internal static class VerifyCommand
{
    /// <summary>Checks a store, and prints what is wrong with it.</summary>
    public static async Task<int> RunAsync(
        IReadOnlyDictionary<string, string?> given, TextWriter output, CancellationToken stopping)
    {
        var settings = SettingsReader.Read(SettingsReader.Sources(given));
        if (!Directory.Exists(settings.DataFolder))
        {
            throw new CommandFailedException(
                ExitCode.Failed,
                $"{settings.DataFolder} does not exist: name a store's folder with --data, or make one with serve.");
        }

        await using var store = await StoreOpening.OpenAsync(settings, TimeProvider.System, stopping);
        var quotes = await StoredQuotes.VerifyAsync(store, settings.CaptureFolders, stopping);
        IReadOnlyList<string> problems = [.. await store.VerifyAsync(stopping), .. quotes.Problems];
        foreach (var problem in problems)
        {
            await output.WriteLineAsync(problem);
        }

        await output.WriteLineAsync(
            $"{quotes.Verified} quotes stand in their captures; of {quotes.WithoutCapture} no capture is at hand.");
        await output.WriteLineAsync(
            problems.Count == 0
                ? $"{store.Path} is whole. It holds {Sentence(store.Counts)}."
                : $"{store.Path} is not whole: {problems.Count} problems.");
        return problems.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static string Sentence(GraphCounts counts) => string.Create(
        CultureInfo.InvariantCulture,
        $"{counts.Entities:N0} entities in {counts.EntityVersions:N0} versions, {counts.Claims:N0} claims in "
        + $"{counts.ClaimVersions:N0} versions, {counts.Evidence:N0} pieces of evidence and "
        + $"{counts.Captures:N0} captures");
}
