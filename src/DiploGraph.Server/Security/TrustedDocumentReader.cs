using System.Text;
using System.Text.Json;
using DiploGraph.Server.Failures;
using DiploGraph.Server.Settings;

namespace DiploGraph.Server.Security;

/// <summary>Reads the trusted documents from their folder, once at startup.</summary>
internal static class TrustedDocumentReader
{
    private static readonly string[] DocumentFiles = [".graphql", ".gql"];
    private const string ManifestFiles = ".json";

    /// <summary>Reads the documents.</summary>
    /// <exception cref="CommandFailedException">
    /// The folder or a file cannot be read, a hash does not match its text, or only trusted documents are executed and
    /// there are none.
    /// </exception>
    public static TrustedDocuments Read(TrustedDocumentsSettings settings)
    {
        if (settings.Folder.Length == 0)
        {
            return TrustedDocuments.None;
        }

        var folder = Path.GetFullPath(settings.Folder);
        var texts = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        try
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                Read(file, texts);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw InvalidSetting($"{folder} cannot be read: {exception.Message}", exception);
        }

        return texts.Count > 0 || !settings.Only
            ? new TrustedDocuments(texts, settings.Only)
            : throw InvalidSetting($"{folder} contains no document, so every request would be rejected.");
    }

    private static void Read(string file, Dictionary<string, ReadOnlyMemory<byte>> texts)
    {
        var extension = Path.GetExtension(file);
        if (DocumentFiles.Contains(extension, StringComparer.OrdinalIgnoreCase))
        {
            // Editors add a line break at the end of a file that the client's text does not have: accept both texts.
            var text = File.ReadAllBytes(file);
            Add(texts, text);
            Add(texts, text.AsMemory().TrimEnd("\r\n"u8));
        }
        else if (extension.Equals(ManifestFiles, StringComparison.OrdinalIgnoreCase))
        {
            ReadManifest(file, texts);
        }
    }

    /// <summary>Reads a JSON object that maps hashes, with or without <c>sha256:</c>, to texts.</summary>
    private static void ReadManifest(string file, Dictionary<string, ReadOnlyMemory<byte>> texts)
    {
        Dictionary<string, string>? entries;
        try
        {
            entries = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(file));
        }
        catch (JsonException exception)
        {
            throw InvalidSetting(
                $"{file} is not a JSON object that maps hashes to texts: {exception.Message}", exception);
        }

        foreach (var (id, document) in entries ?? [])
        {
            var text = Encoding.UTF8.GetBytes(document);
            var hash = TrustedDocuments.TryReadId(id, out var prefixed) ? prefixed : id;
            if (hash != TrustedDocuments.HashOf(text))
            {
                throw InvalidSetting($"{file}: \"{id}\" is not the SHA-256 of its text in lower-case hexadecimal.");
            }

            Add(texts, text);
        }
    }

    private static void Add(Dictionary<string, ReadOnlyMemory<byte>> texts, ReadOnlyMemory<byte> text) =>
        texts[TrustedDocuments.HashOf(text.Span)] = text;

    private static CommandFailedException InvalidSetting(string problem, Exception? inner = null) => new(
        ExitCode.WrongUse,
        $"Invalid setting: {DiploGraphSettings.Section}:{nameof(DiploGraphSettings.TrustedDocuments)}: {problem}",
        inner);
}
