using DiploGraph.Exchange.Yaml;

namespace DiploGraph.Exchange.Seed.Format;

/// <summary>The location of a value: its file and its path in the file.</summary>
internal readonly record struct SeedLocation(SeedFile File, string Path)
{
    public SeedLocation Below(string step) => this with { Path = $"{Path}.{step}" };

    public SeedLocation At(string step, int index) => this with { Path = $"{Path}.{step}[{index}]" };

    /// <summary>Returns the line and column of the value, or of a character in it.</summary>
    public YamlPosition Locate(int character = 0) => YamlPathLocator.Locate(File.Root, Path, character);
}
