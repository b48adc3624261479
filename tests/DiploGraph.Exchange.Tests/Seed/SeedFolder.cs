using System.Text;
using DiploGraph.Exchange.Seed;

namespace DiploGraph.Exchange.Tests.Seed;

/// <summary>A temporary folder of seed files.</summary>
internal sealed class SeedFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("diplograph-seed-");

    public string Path => Directory.CreateDirectory(System.IO.Path.Combine(_folder.FullName, "seed")).FullName;

    public string Captures => Directory.CreateDirectory(System.IO.Path.Combine(_folder.FullName, "captures")).FullName;

    public SeedFolder Add(string name, string text) => Add(name, Encoding.UTF8.GetBytes(text));

    public SeedFolder Add(string name, byte[] bytes)
    {
        var file = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        return this;
    }

    public SeedFolder AddCapture(string text)
    {
        File.WriteAllText(System.IO.Path.Combine(Captures, "a capture of any name.txt"), text);
        return this;
    }

    public Task<SeedResult> ReadAsync(SeedLimits? limits = null, IReadOnlyList<string>? without = null) =>
        SeedReader.ReadAsync(
            new SeedOptions
            {
                Folder = Path,
                Without = without ?? [],
                CaptureFolders = [Captures],
                Limits = limits ?? SeedLimits.Default,
            },
            CancellationToken.None);

    public void Dispose() => _folder.Delete(recursive: true);
}
