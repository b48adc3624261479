using DiploGraph.Exchange.Files;
using DiploGraph.Exchange.Yaml;

namespace DiploGraph.Exchange.Seed;

/// <summary>
/// Finds the seed files of a folder. A file whose name suggests that it should be read, but not how, is a problem.
/// </summary>
internal static class SeedFileFinder
{
    private const string Extension = ".yaml";

    /// <summary>Returns the names of the seed files, and those of the files that are not read.</summary>
    public static (IReadOnlyList<string> Seeds, IReadOnlyList<string> Others) Find(
        SeedOptions options, SeedProblemList problems)
    {
        var folderIsReadable = true;
        var (names, folders) = FolderWalker.Walk(options.Folder, (name, message) =>
        {
            folderIsReadable &= name.Length > 0;
            Add(name, SeedProblemCodes.Unreadable, message);
        });
        names = [.. names.Where(name => !IsLeftOut(name))];
        foreach (var name in folders.Where(LooksLikeYaml))
        {
            Add(name, SeedProblemCodes.Unreadable, "This is a folder, although its name ends like that of a file.");
        }

        var seeds = names.Where(name => name.EndsWith(Extension, StringComparison.Ordinal)).ToArray();
        var others = new List<string>();
        foreach (var name in names.Except(seeds, StringComparer.Ordinal))
        {
            if (IsForOthers(name))
            {
                others.Add(name);
            }
            else
            {
                Add(name, SeedProblemCodes.Unreadable,
                    "The names of seed files end in .yaml, and those of notes in .md; this file would be ignored.");
            }
        }

        if (seeds.Length == 0 && folderIsReadable)
        {
            Add("", SeedProblemCodes.Unreadable, $"The folder {options.Folder} has no .yaml file.");
        }

        if (seeds.Length > options.Limits.MaxFiles)
        {
            Add("", SeedProblemCodes.TooLarge,
                $"The folder {options.Folder} has {seeds.Length} files; the limit is {options.Limits.MaxFiles}.");
            return ([], others);
        }

        return (seeds, others);

        bool IsLeftOut(string name) =>
            options.Without.Any(folder => name.StartsWith(folder + '/', StringComparison.Ordinal));

        void Add(string name, string code, string message) =>
            problems.Add(name, YamlPosition.Start, "", code, message);
    }

    // Notes, and hidden files and folders of other programs, such as .git and .DS_Store.
    private static bool IsForOthers(string name) =>
        Path.GetExtension(name).Equals(".md", StringComparison.OrdinalIgnoreCase)
        || (!LooksLikeYaml(name) && name.Split('/').Any(step => step.StartsWith('.')));

    private static bool LooksLikeYaml(string name) => Path.GetExtension(name) is var extension
        && (extension.StartsWith(".yaml", StringComparison.OrdinalIgnoreCase)
            || extension.StartsWith(".yml", StringComparison.OrdinalIgnoreCase));
}
