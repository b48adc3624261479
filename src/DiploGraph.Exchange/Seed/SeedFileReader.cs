using System.Security.Cryptography;
using System.Text;
using DiploGraph.Exchange.Seed.Format;
using DiploGraph.Exchange.Seed.Validation;
using DiploGraph.Exchange.Yaml;

namespace DiploGraph.Exchange.Seed;

/// <summary>Reads and validates the seed files of a folder, each on its own.</summary>
internal sealed class SeedFileReader(SeedOptions options, SeedProblemList problems) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary><c>seed:</c> and the SHA-256 of the names and contents of the files read so far.</summary>
    public string Key => $"seed:{Convert.ToHexStringLower(_hash.GetCurrentHash())}";

    /// <summary>Reads all files, sorted by name.</summary>
    public async Task<IReadOnlyList<SeedFile>> ReadAsync(CancellationToken cancellationToken)
    {
        var texts = new List<(string Name, string Text)>();
        foreach (var name in Names())
        {
            if (await ReadTextAsync(name, cancellationToken) is { } text)
            {
                texts.Add((name, text));
            }
        }

        // Each file is validated on its own here, so the files are parsed in parallel.
        var files = new SeedFile[texts.Count];
        var found = new SeedProblemList[texts.Count];
        var atOnce = new ParallelOptions { CancellationToken = cancellationToken };
        Parallel.For(0, files.Length, atOnce, i => files[i] = ReadFile(texts[i].Name, texts[i].Text, found[i] = new()));
        foreach (var ofFile in found)
        {
            problems.AddAll(ofFile);
        }

        return files;
    }

    public void Dispose() => _hash.Dispose();

    private string[] Names()
    {
        if (!Directory.Exists(options.Folder))
        {
            AddOfFile("", SeedProblemCodes.Unreadable, $"The folder {options.Folder} does not exist.");
            return [];
        }

        var deep = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 8 };
        var names = Directory.EnumerateFiles(options.Folder, "*", deep)
            .Select(path => Path.GetRelativePath(options.Folder, path).Replace('\\', '/'))
            .Where(name => !options.Without.Any(folder => name.StartsWith(folder + '/', StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .ToArray();
        foreach (var name in names.Where(name => name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)))
        {
            AddOfFile(name, SeedProblemCodes.Unreadable, "Seed files end in .yaml; this file would be ignored.");
        }

        var yaml = names.Where(name => name.EndsWith(".yaml", StringComparison.Ordinal)).ToArray();
        if (yaml.Length == 0)
        {
            AddOfFile("", SeedProblemCodes.Unreadable, $"The folder {options.Folder} has no .yaml file.");
        }

        if (yaml.Length > options.Limits.MaxFiles)
        {
            AddOfFile("", SeedProblemCodes.TooLarge,
                $"The folder {options.Folder} has {yaml.Length} files; the limit is {options.Limits.MaxFiles}.");
            return [];
        }

        return yaml;
    }

    private async Task<string?> ReadTextAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var path = Path.Combine(options.Folder, name);
            var length = new FileInfo(path).Length;
            if (length > options.Limits.MaxFileBytes)
            {
                AddOfFile(name, SeedProblemCodes.TooLarge,
                    $"The file has {length} bytes; the limit is {options.Limits.MaxFileBytes}.");
                return null;
            }

            var bytes = await File.ReadAllBytesAsync(path, cancellationToken);
            _hash.AppendData(Encoding.UTF8.GetBytes($"{name}\0{bytes.Length}\0"));
            _hash.AppendData(bytes);
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            AddOfFile(name, SeedProblemCodes.NotUtf8, $"The file is not valid UTF-8 at byte {e.Index}.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            AddOfFile(name, SeedProblemCodes.Unreadable, $"The file cannot be read: {e.Message}");
        }

        return null;
    }

    private SeedFile ReadFile(string name, string text, SeedProblemList found)
    {
        var errors = new List<YamlError>();
        var limits = new YamlLimits(options.Limits.MaxDepth, options.Limits.MaxNodes);
        var root = YamlTreeReader.Read(text.TrimStart('\uFEFF'), limits, errors);
        foreach (var error in errors)
        {
            found.Add(name, error.Position, "", CodeOf(error.Kind), error.Message);
        }

        root = new TemplateExpander(name, options.Limits.MaxNodes, found).Expand(root);
        var file = new SeedBinder(name, found).Bind(root);
        foreach (var failure in SeedFileValidator.Instance.Validate(file).Errors)
        {
            // A value of the wrong type was bound as null; do not also report it as missing.
            var path = PathOf(failure.PropertyName);
            var position = YamlPathLocator.Locate(root, path, failure.CustomState as int? ?? 0);
            if (!found.HasAt(name, position) || failure.ErrorCode != SeedProblemCodes.Required)
            {
                found.Add(name, position, path, failure.ErrorCode, failure.ErrorMessage);
            }
        }

        return file;
    }

    private static string CodeOf(YamlErrorKind kind) => kind switch
    {
        YamlErrorKind.Syntax => SeedProblemCodes.YamlSyntax,
        YamlErrorKind.UnsupportedFeature => SeedProblemCodes.YamlFeature,
        YamlErrorKind.TooDeep => SeedProblemCodes.TooDeep,
        YamlErrorKind.TooLarge => SeedProblemCodes.TooLarge,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    // Validators name properties (Claims[3].ValidTime); files have keys (claims[3].validTime).
    private static string PathOf(string propertyPath) =>
        string.Join('.', propertyPath.Split('.').Select(step => char.ToLowerInvariant(step[0]) + step[1..]));

    private void AddOfFile(string name, string code, string message) =>
        problems.Add(name, YamlPosition.Start, "", code, message);
}
