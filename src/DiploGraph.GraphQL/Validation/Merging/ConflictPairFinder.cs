using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Validation.Merging;

/// <summary>
/// Finds the pairs of conflicting fields, level by level, so that each conflict is reported at its fields. The fields
/// in a level and those in each fragment it spreads are compared with one another. A comparison is not repeated if it
/// has already been made with the same or greater strictness.
/// </summary>
/// <remarks>
/// A comparison of a level with itself, of a level and a fragment, or of two fragments is <em>exclusive</em> below
/// fields that cannot apply to the same object: then only the response shapes must match.
/// </remarks>
internal sealed class ConflictPairFinder(SelectionLevels levels)
{
    private const int MaxFieldsShown = 20;
    private const int MaxReasonLength = 1000;

    // True for an exclusive comparison. A non-exclusive comparison also covers the exclusive case.
    private readonly Dictionary<(SelectionLevel, string), bool> _comparedWithFragment = [];
    private readonly Dictionary<(string, string), bool> _comparedFragments = [];

    /// <summary>Finds conflicts between the fields of one selection set and of the fragments it spreads.</summary>
    /// <param name="selectionSet">The selection set.</param>
    /// <param name="parent">The type that the selection set applies to, or null if it is unknown.</param>
    /// <param name="maxConflicts">The maximum number of conflicts to find; the search ends when it is reached.</param>
    public List<FieldConflict> FindWithin(SelectionSetNode selectionSet, NamedType? parent, int maxConflicts)
    {
        var conflicts = new FieldConflictList(maxConflicts);
        var level = levels.Of(selectionSet, parent);
        foreach (var group in level.ByKey.Values)
        {
            for (var i = 0; i < group.Count; i++)
            {
                for (var j = i + 1; j < group.Count; j++)
                {
                    Compare(group[i], group[j], isExclusive: false, conflicts);
                    if (conflicts.IsFull)
                    {
                        return conflicts.Kept;
                    }
                }
            }
        }

        for (var i = 0; i < level.Spreads.Count; i++)
        {
            CompareWithFragment(level, level.Spreads[i], isExclusive: false, conflicts);
            for (var j = i + 1; j < level.Spreads.Count; j++)
            {
                CompareFragments(level.Spreads[i], level.Spreads[j], isExclusive: false, conflicts);
            }
        }

        return conflicts.Kept;
    }

    private void CompareWithFragment(SelectionLevel level, string name, bool isExclusive, FieldConflictList conflicts)
    {
        if (!levels.Spend(1) || !levels.CanDescend())
        {
            return;
        }

        if (IsCompared(_comparedWithFragment, (level, name), isExclusive))
        {
            return;
        }

        _comparedWithFragment[(level, name)] = isExclusive;
        if (levels.OfFragment(name) is not { } fragment || fragment == level)
        {
            return;
        }

        CompareLevels(level, fragment, isExclusive, conflicts);
        foreach (var spread in fragment.Spreads)
        {
            CompareWithFragment(level, spread, isExclusive, conflicts);
        }
    }

    private void CompareFragments(string first, string second, bool isExclusive, FieldConflictList conflicts)
    {
        if (!levels.Spend(1) || !levels.CanDescend() || first == second)
        {
            return;
        }

        var pair = string.CompareOrdinal(first, second) < 0 ? (first, second) : (second, first);
        if (IsCompared(_comparedFragments, pair, isExclusive))
        {
            return;
        }

        _comparedFragments[pair] = isExclusive;
        if (levels.OfFragment(first) is not { } some || levels.OfFragment(second) is not { } other)
        {
            return;
        }

        CompareLevels(some, other, isExclusive, conflicts);
        foreach (var spread in other.Spreads)
        {
            CompareFragments(first, spread, isExclusive, conflicts);
        }

        foreach (var spread in some.Spreads)
        {
            CompareFragments(spread, second, isExclusive, conflicts);
        }
    }

    private void CompareLevels(
        SelectionLevel first, SelectionLevel second, bool isExclusive, FieldConflictList conflicts)
    {
        foreach (var (key, fields) in first.ByKey)
        {
            if (!levels.Spend(1))
            {
                return;
            }

            if (!second.ByKey.TryGetValue(key, out var others))
            {
                continue;
            }

            foreach (var field in fields)
            {
                foreach (var other in others)
                {
                    Compare(field, other, isExclusive, conflicts);
                }
            }
        }
    }

    private void Compare(FieldOccurrence first, FieldOccurrence second, bool isExclusive, FieldConflictList conflicts)
    {
        if (!levels.Spend(1) || !levels.CanDescend())
        {
            return;
        }

        isExclusive |= first.IsExclusiveWith(second);
        var isSame = isExclusive || FieldComparer.AreSame(first.Node, second.Node);
        if (!isSame || !HaveSameShape(first, second))
        {
            if (conflicts.IsFull)
            {
                return;
            }

            var reason = ReasonFor(first, second, isSame);
            conflicts.Kept.Add(new FieldConflict(first.Node.ResponseKey, reason, [first.Node], [second.Node]));
            return;
        }

        if (first.BelowInComparison(levels) is not { } level
            || second.BelowInComparison(levels) is not { } otherLevel)
        {
            return;
        }

        var below = new FieldConflictList(MaxFieldsShown);
        CompareBelow(level, otherLevel, isExclusive, below);
        if (below.Kept.Count > 0 && !conflicts.IsFull)
        {
            conflicts.Kept.Add(Combine(first.Node, second.Node, below.Kept));
        }
    }

    private void CompareBelow(
        SelectionLevel first, SelectionLevel second, bool isExclusive, FieldConflictList conflicts)
    {
        CompareLevels(first, second, isExclusive, conflicts);
        foreach (var spread in second.Spreads)
        {
            CompareWithFragment(first, spread, isExclusive, conflicts);
        }

        foreach (var spread in first.Spreads)
        {
            CompareWithFragment(second, spread, isExclusive, conflicts);
        }

        foreach (var spread in first.Spreads)
        {
            foreach (var other in second.Spreads)
            {
                CompareFragments(spread, other, isExclusive, conflicts);
            }
        }
    }

    private static bool HaveSameShape(FieldOccurrence first, FieldOccurrence second) =>
        first.Type is null || second.Type is null || FieldComparer.HaveSameShape(first.Type, second.Type);

    private static string ReasonFor(FieldOccurrence first, FieldOccurrence second, bool isSame)
    {
        if (isSame)
        {
            return $"they return conflicting types \"{first.Type}\" and \"{second.Type}\"";
        }

        return first.Node.Name == second.Node.Name
            ? "they have differing arguments"
            : $"\"{first.Node.Name}\" and \"{second.Node.Name}\" are different fields";
    }

    private static bool IsCompared<TKey>(Dictionary<TKey, bool> compared, TKey key, bool isExclusive)
        where TKey : notnull =>
        compared.TryGetValue(key, out var wasExclusive) && (isExclusive || !wasExclusive);

    /// <summary>Combines the conflicts below two fields into one conflict.</summary>
    private static FieldConflict Combine(FieldNode first, FieldNode second, List<FieldConflict> below)
    {
        var reasons = string.Join(
            " and ",
            below.Select(static conflict =>
                $"subfields \"{conflict.ResponseKey}\" conflict because {conflict.Reason}"));
        if (reasons.Length > MaxReasonLength)
        {
            reasons = $"{reasons.AsSpan(0, MaxReasonLength)}...";
        }

        return new FieldConflict(
            first.ResponseKey,
            reasons,
            FieldsOf(first, below, static conflict => conflict.First),
            FieldsOf(second, below, static conflict => conflict.Second));
    }

    /// <summary>
    /// Returns a field and those below it, up to the number shown, with the deepest fields of each conflict first.
    /// </summary>
    private static List<FieldNode> FieldsOf(
        FieldNode field, List<FieldConflict> below, Func<FieldConflict, IReadOnlyList<FieldNode>> side)
    {
        List<FieldNode> fields = [field];
        foreach (var conflict in below)
        {
            var room = MaxFieldsShown - fields.Count;
            fields.AddRange(side(conflict).TakeLast(room));
            if (fields.Count == MaxFieldsShown)
            {
                break;
            }
        }

        return fields;
    }
}
