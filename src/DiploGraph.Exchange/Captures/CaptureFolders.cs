using System.Security.Cryptography;

namespace DiploGraph.Exchange.Captures;

/// <summary>Finds captures in folders by the SHA-256 of their bytes, whatever their names.</summary>
internal sealed class CaptureFolders(IReadOnlyList<string> folders, int maxBytes)
{
    /// <summary>The most files that are looked into.</summary>
    private const int MaxFiles = 10_000;

    private Dictionary<string, string>? _fileOfHash;

    /// <summary>The bytes of the capture of a hash, or null where no folder has it.</summary>
    public byte[]? Find(string sha256)
    {
        _fileOfHash ??= HashAll();
        if (!_fileOfHash.TryGetValue(sha256, out var file))
        {
            return null;
        }

        var bytes = File.ReadAllBytes(file);
        return string.Equals(Hash(bytes), sha256, StringComparison.Ordinal) ? bytes : null;
    }

    private Dictionary<string, string> HashAll()
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            MaxRecursionDepth = 8,
            IgnoreInaccessible = true,
        };
        var files = folders
            .Where(Directory.Exists)
            .SelectMany(folder => new DirectoryInfo(folder).EnumerateFiles("*", options))
            .Where(file => file.Length <= maxBytes)
            .Take(MaxFiles);
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            found.TryAdd(Hash(File.ReadAllBytes(file.FullName)), file.FullName);
        }

        return found;
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
