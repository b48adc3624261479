using DiploGraph.Exchange.Yaml;

namespace DiploGraph.Exchange.Seed.Format;

/// <summary>The location of a value: its file and its path in the file.</summary>
internal readonly record struct SeedLocation(SeedFile File, YamlPath Path)
{
    /// <summary>The location of a file as a whole.</summary>
    public SeedLocation(SeedFile file)
        : this(file, YamlPath.Root)
    {
    }

    /// <summary>Returns the location of the value of a key.</summary>
    public SeedLocation Below(string key) => this with { Path = Path.Below(key) };

    /// <summary>Returns the location of an item of the list that a key has.</summary>
    public SeedLocation At(string key, int index) => this with { Path = Path.Below(key).At(index) };

    /// <summary>Returns the line and column of the value, or of a character in it.</summary>
    public YamlPosition Locate(int character = 0) => Path.Locate(File.Root, character);
}
