using System.Security.Cryptography;

namespace DiploGraph.Exchange.Captures;

/// <summary>Finds captures in folders by the SHA-256 of their bytes; file names do not matter.</summary>
/// <param name="folders">The folders to search, with their subfolders. Missing folders are ignored.</param>
/// <param name="maxBytes">Larger files are ignored.</param>
internal sealed class CaptureFinder(IReadOnlyList<string> folders, int maxBytes)
{
    /// <summary>The default size limit of a capture: 16 MiB.</summary>
    public const int DefaultMaxBytes = 16 * 1024 * 1024;

    private const int MaxFiles = 10_000;

    private readonly Dictionary<string, LocalCapture?> _captures = new(StringComparer.Ordinal);
    private Dictionary<string, string>? _fileOfHash;

    /// <summary>Adds a capture whose bytes come from elsewhere, such as from the store.</summary>
    public void Add(string sha256, byte[] bytes) => _captures[sha256] = LocalCapture.Decode(bytes);

    /// <summary>Returns the capture with this hash; null if it was not found or is not UTF-8.</summary>
    public LocalCapture? Find(string sha256)
    {
        if (!_captures.TryGetValue(sha256, out var capture))
        {
            capture = ReadFile(sha256);
            _captures.Add(sha256, capture);
        }

        return capture;
    }

    private LocalCapture? ReadFile(string sha256)
    {
        _fileOfHash ??= HashAll();
        if (!_fileOfHash.TryGetValue(sha256, out var file))
        {
            return null;
        }

        // The file may have changed since it was hashed.
        var bytes = File.ReadAllBytes(file);
        return string.Equals(Hash(bytes), sha256, StringComparison.Ordinal) ? LocalCapture.Decode(bytes) : null;
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
