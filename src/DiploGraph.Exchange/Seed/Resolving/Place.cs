using DiploGraph.Exchange.Seed.Format;
using DiploGraph.Exchange.Yaml;

namespace DiploGraph.Exchange.Seed.Resolving;

/// <summary>A value's file and its way in the file.</summary>
internal readonly record struct Place(SeedFile File, string Path)
{
    public Place Below(string step) => this with { Path = $"{Path}.{step}" };

    public Place At(string step, int index) => this with { Path = $"{Path}.{step}[{index}]" };

    /// <summary>The line and column, of the value or of a character of it.</summary>
    public YamlPosition Locate(int character = 0) => YamlPath.Locate(File.Root, Path, character);
}
