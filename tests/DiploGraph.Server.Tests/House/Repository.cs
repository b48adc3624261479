using System.Text.RegularExpressions;

namespace DiploGraph.Server.Tests.House;

/// <summary>The files of the checkout that the tests were built from.</summary>
internal static partial class Repository
{
    public static string Root { get; } = FindRoot();

    public static IEnumerable<SourceFile> SourceFiles(params string[] folders) =>
        from folder in folders
        let path = Path.Combine(Root, folder)
        where Directory.Exists(path)
        from file in Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories)
        where !IsBuildOutput().IsMatch(file)
        select new SourceFile(Path.GetRelativePath(Root, file).Replace('\\', '/'), File.ReadAllLines(file));

    /// <summary>Returns the paths, from the root, of some files and of everything in some folders.</summary>
    /// <param name="paths">The files and folders.</param>
    /// <param name="extensions">The extensions of the files that count.</param>
    public static IEnumerable<string> TextFiles(IEnumerable<string> paths, IReadOnlyCollection<string> extensions) =>
        from path in paths
        let full = Path.Combine(Root, path)
        from file in Directory.Exists(full)
            ? Directory.EnumerateFiles(full, "*", SearchOption.AllDirectories)
            : [full]
        where extensions.Contains(Path.GetExtension(file)) && !IsBuildOutput().IsMatch(file)
        select Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "DiploGraph.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run outside a checkout of the repository.");
    }

    [GeneratedRegex(@"[/\\](bin|obj|node_modules|artifacts)[/\\]")]
    private static partial Regex IsBuildOutput();
}

/// <summary>A source file: its path from the root, with slashes, and its lines.</summary>
internal sealed record SourceFile(string Path, string[] Lines)
{
    public override string ToString() => Path;
}
