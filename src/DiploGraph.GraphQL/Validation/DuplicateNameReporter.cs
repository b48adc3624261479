using System.Collections.Immutable;

namespace DiploGraph.GraphQL.Validation;

/// <summary>Finds duplicates of names that must be unique.</summary>
internal static class DuplicateNameReporter
{
    private const int FewEnoughToCompare = 8;

    /// <summary>Reports each duplicate name once, with the locations of all nodes that have it.</summary>
    public static void Report<TNode>(
        ValidationContext context,
        ImmutableArray<TNode> nodes,
        Func<TNode, string> nameOf,
        Func<TNode, int> startOf,
        Func<string, string> message)
    {
        if (!HasAny(nodes, nameOf))
        {
            return;
        }

        foreach (var group in nodes.GroupBy(nameOf, StringComparer.Ordinal))
        {
            int[] starts = [.. group.Select(startOf)];
            if (starts.Length > 1)
            {
                context.Report(message(group.Key), starts);
            }
        }
    }

    private static bool HasAny<TNode>(ImmutableArray<TNode> nodes, Func<TNode, string> nameOf)
    {
        if (nodes.Length > FewEnoughToCompare)
        {
            var names = new HashSet<string>(nodes.Length, StringComparer.Ordinal);
            foreach (var node in nodes)
            {
                if (!names.Add(nameOf(node)))
                {
                    return true;
                }
            }

            return false;
        }

        for (var i = 1; i < nodes.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (nameOf(nodes[i]) == nameOf(nodes[j]))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
