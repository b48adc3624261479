using System.Security;

namespace DiploGraph.Exchange.Files;

/// <summary>
/// Walks a folder with its subfolders. Hidden files are found like others, links are followed, and each file is found
/// once, however many links lead to it. Whatever cannot be walked is reported, never left out silently.
/// </summary>
internal sealed class FolderWalker(string folder, Action<string, string> report)
{
    private const int MaxDepth = 8;
    private const int MaxEntries = 100_000;

    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
        MatchType = MatchType.Simple,
    };

    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly List<string> _files = [];
    private readonly List<string> _folders = [];
    private int _entries;

    /// <summary>
    /// Returns the paths of all files and of all folders, relative to the folder, with slashes, in ordinal order.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="report">
    /// Receives a relative path and a sentence for each file or folder that cannot be walked; the path is empty for the
    /// folder itself.
    /// </param>
    public static (IReadOnlyList<string> Files, IReadOnlyList<string> Folders) Walk(
        string folder, Action<string, string> report)
    {
        if (File.Exists(folder))
        {
            report("", $"{folder} is a file; a folder was expected.");
            return ([], []);
        }

        if (!Directory.Exists(folder))
        {
            report("", $"The folder {folder} does not exist.");
            return ([], []);
        }

        var walker = new FolderWalker(folder, report);
        walker.Visit(new DirectoryInfo(folder), "", Path.GetFullPath(folder), 1);
        if (walker._entries > MaxEntries)
        {
            report("", $"The folder {folder} has more than {MaxEntries} entries.");
        }

        walker._files.Sort(StringComparer.Ordinal);
        return (walker._files, walker._folders);
    }

    private void Visit(DirectoryInfo directory, string name, string target, int depth)
    {
        if (!_visited.Add(target))
        {
            return;
        }

        if (depth > MaxDepth)
        {
            report(name, $"The folder is more than {MaxDepth} levels deep, so it is not read.");
            return;
        }

        foreach (var entry in EntriesOf(directory, name))
        {
            if (++_entries > MaxEntries)
            {
                return;
            }

            var entryName = name.Length == 0 ? entry.Name : $"{name}/{entry.Name}";
            if (FindTarget(entry, entryName, target) is not { } entryTarget)
            {
                continue;
            }

            if (entry is DirectoryInfo below)
            {
                _folders.Add(entryName);
                Visit(below, entryName, entryTarget, depth + 1);
            }
            else if (_visited.Add(entryTarget))
            {
                _files.Add(entryName);
            }
        }
    }

    // A hidden folder may contain what a link outside it leads to: such a file has the name of the link.
    private FileSystemInfo[] EntriesOf(DirectoryInfo directory, string name)
    {
        try
        {
            return
            [
                .. directory.EnumerateFileSystemInfos("*", Everything)
                    .Take(MaxEntries + 1)
                    .OrderBy(entry => entry.Name.StartsWith('.'))
                    .ThenBy(entry => entry.Name, StringComparer.Ordinal),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException)
        {
            report(name, $"The folder{(name.Length == 0 ? $" {folder}" : "")} cannot be read: {e.Message}");
            return [];
        }
    }

    // Returns the path of the entry after all links; null if a link leads nowhere.
    private string? FindTarget(FileSystemInfo entry, string name, string parent)
    {
        try
        {
            if (entry.LinkTarget is null)
            {
                return Path.Join(parent, entry.Name);
            }

            if (entry.ResolveLinkTarget(returnFinalTarget: true) is { Exists: true } target)
            {
                return target.FullName;
            }

            report(name, "The file is a link that leads nowhere.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException)
        {
            report(name, $"The file is a link that cannot be followed: {e.Message}");
        }

        return null;
    }
}
