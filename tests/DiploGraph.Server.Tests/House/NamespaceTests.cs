using System.Text.RegularExpressions;

namespace DiploGraph.Server.Tests.House;

/// <summary>No two namespaces of the sources use each other.</summary>
public sealed partial class NamespaceTests
{
    [Fact]
    public void No_two_namespaces_have_using_directives_for_each_other()
    {
        var files = Repository.SourceFiles("src").ToList();
        Assert.True(files.Count > 50, $"Only {files.Count} files were found.");
        Assert.Empty(FindPairs(files));
    }

    [Fact]
    public void A_pair_is_found_for_every_form_of_using_directive()
    {
        SourceFile[] files =
        [
            new("A.cs", ["using DiploGraph.B;", "namespace DiploGraph.A;"]),
            new("B.cs", ["using static DiploGraph.C.Numbers;", "namespace DiploGraph.B;"]),
            new("C.cs", ["using Alias = DiploGraph.B.Box;", "namespace DiploGraph.C;"]),
            new("Child.cs", ["using DiploGraph.A;", "namespace DiploGraph.A.Child;"]),
            new("Parent.cs", ["using DiploGraph.A.Child;", "namespace DiploGraph.A;"]),
        ];
        Assert.Equal(["DiploGraph.B and DiploGraph.C: B.cs, C.cs"], FindPairs(files));
    }

    /// <summary>The pairs, each with the files that have the directives. Parent and child are not a pair.</summary>
    private static List<string> FindPairs(IReadOnlyList<SourceFile> files)
    {
        var namespaces = files.Select(NamespaceOf).ToHashSet(StringComparer.Ordinal);
        var uses = files
            .SelectMany(file => file.Lines
                .Select(line => UsingDirective().Match(line))
                .Where(match => match.Success)
                .Select(match => (From: NamespaceOf(file), To: Resolve(match.Groups["name"].Value, namespaces), file)))
            .Where(use => !IsParentOrChild(use.From, use.To))
            .ToLookup(use => (use.From, use.To), use => use.file.Path);
        return
        [
            .. from use in uses
               where string.CompareOrdinal(use.Key.From, use.Key.To) < 0
               let back = uses[(use.Key.To, use.Key.From)]
               where back.Any()
               orderby use.Key
               select $"{use.Key.From} and {use.Key.To}: {string.Join(", ", use.Concat(back).Distinct())}",
        ];
    }

    /// <summary>The namespace that a directive names, or that contains the type that it names.</summary>
    private static string Resolve(string name, HashSet<string> namespaces)
    {
        for (var part = name; part.Contains('.', StringComparison.Ordinal); part = part[..part.LastIndexOf('.')])
        {
            if (namespaces.Contains(part))
            {
                return part;
            }
        }

        return name;
    }

    private static string NamespaceOf(SourceFile file) =>
        file.Lines.Select(line => Namespace().Match(line)).FirstOrDefault(match => match.Success)?.Groups["name"].Value
        ?? "";

    private static bool IsParentOrChild(string one, string other) =>
        one.StartsWith(other + ".", StringComparison.Ordinal) || other.StartsWith(one + ".", StringComparison.Ordinal);

    [GeneratedRegex(@"^\s*(global )?using (static )?(\w+ = )?(?<name>DiploGraph[\w.]*)")]
    private static partial Regex UsingDirective();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+)")]
    private static partial Regex Namespace();
}
