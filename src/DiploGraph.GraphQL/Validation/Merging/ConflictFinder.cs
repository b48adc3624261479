using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Validation.Merging;

/// <summary>
/// Decides whether any fields in a document conflict, without comparing all pairs. All fields with the same response
/// name are compared with one of them, since equality is transitive, and their selection sets are searched as one
/// merged set. No set is searched twice. Based on Simon Adameit, "GraphQL: Overlapping fields can be merged fast".
/// </summary>
internal sealed class ConflictFinder(ValidationContext context, SelectionLevels levels)
{
    private readonly HashSet<int[]> _searched = new(LevelSetComparer.Instance);
    private readonly HashSet<int[]> _searchedShapes = new(LevelSetComparer.Instance);
    private (FieldOccurrence First, FieldOccurrence Second)? _found;
    private int _search;

    /// <summary>
    /// Returns two fields that conflict, or null. If the parent type of one is unknown, only a comparison of all pairs
    /// decides whether they do.
    /// </summary>
    public (FieldOccurrence First, FieldOccurrence Second)? FindAny()
    {
        foreach (var scope in context.Operations)
        {
            var operation = (OperationDefinitionNode)scope.Definition;
            var level = levels.Of(operation.SelectionSet, context.Schema.GetRootType(operation.Operation));
            if (HasConflict(level))
            {
                return _found;
            }
        }

        // Fragments spread by an operation or an earlier fragment have already been searched.
        foreach (var definition in context.Document.Definitions)
        {
            if (definition is not FragmentDefinitionNode fragment)
            {
                continue;
            }

            var level = levels.OfFragment(fragment);
            if (level.SeenBy == 0 && HasConflict(level))
            {
                return _found;
            }
        }

        return null;
    }

    /// <summary>Searches a single level, because each level must be free of conflicts by itself.</summary>
    private bool HasConflict(SelectionLevel level)
    {
        if (level.IsSearched || !levels.CanDescend())
        {
            return false;
        }

        level.IsSearched = true;
        if (!level.IsPlain)
        {
            List<SelectionLevel> one = [level];
            return HasShapeConflict(one) || HasParentConflict(one);
        }

        if (!levels.Spend(level.Fields.Count))
        {
            return false;
        }

        foreach (var field in CollectionsMarshal.AsSpan(level.Fields))
        {
            if (field.Below(levels) is { } below && HasConflict(below))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Searches for fields with the same response name but responses of different shape, on any parent types.
    /// </summary>
    private bool HasShapeConflict(List<SelectionLevel> merged)
    {
        if (!_searchedShapes.Add(KeyOf(merged)) || !levels.CanDescend())
        {
            return false;
        }

        foreach (var group in Group(merged))
        {
            if (!levels.Spend(group.Count - 1))
            {
                return false;
            }

            FieldOccurrence? typed = null;
            foreach (var field in CollectionsMarshal.AsSpan(group))
            {
                if (field.Type is null)
                {
                    continue;
                }

                if (typed is null)
                {
                    typed = field;
                }
                else if (!FieldComparer.HaveSameShape(typed.Type!, field.Type))
                {
                    return Report(typed, field);
                }
            }

            if (HasConflictBelow(group, static _ => true, HasShapeConflict))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Searches for different fields with the same response name that may apply to the same object.</summary>
    private bool HasParentConflict(List<SelectionLevel> merged)
    {
        if (!_searched.Add(KeyOf(merged)) || !levels.CanDescend())
        {
            return false;
        }

        foreach (var group in Group(merged))
        {
            if (!levels.Spend(group.Count - 1))
            {
                return false;
            }

            if (group.Count > 1 && FindDifferent(group, out var first, out var second))
            {
                return Report(first, second);
            }

            foreach (var type in ObjectTypesOf(group))
            {
                if (!levels.Spend(group.Count - 1))
                {
                    return false;
                }

                if (HasConflictBelow(
                    group,
                    field => type is null || field.Parent is not ObjectType || field.Parent == type,
                    HasParentConflict))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool FindDifferent(
        List<FieldOccurrence> group,
        [NotNullWhen(true)] out FieldOccurrence? first,
        [NotNullWhen(true)] out FieldOccurrence? second)
    {
        // A field on an abstract type may overlap with every other field. If there is none, only fields on the same
        // type overlap.
        var anywhere = group.Find(static field => field.Parent is not ObjectType);
        var byType = anywhere is null ? new Dictionary<NamedType, FieldOccurrence>() : null;
        foreach (var field in CollectionsMarshal.AsSpan(group))
        {
            first = anywhere;
            if (first is null && !byType!.TryGetValue(field.Parent!, out first))
            {
                byType[field.Parent!] = first = field;
            }

            second = field;
            if (first != second && !FieldComparer.AreSame(first.Node, second.Node))
            {
                return true;
            }
        }

        first = second = null;
        return false;
    }

    /// <summary>
    /// Returns the object types that fields of the group are selected on; contains only null if there are none.
    /// </summary>
    private static HashSet<NamedType?> ObjectTypesOf(List<FieldOccurrence> group)
    {
        var types = new HashSet<NamedType?>();
        foreach (var field in CollectionsMarshal.AsSpan(group))
        {
            if (field.Parent is ObjectType)
            {
                types.Add(field.Parent);
            }
        }

        if (types.Count == 0)
        {
            types.Add(null);
        }

        return types;
    }

    /// <summary>Searches the selection sets of the included fields of a group as one merged set.</summary>
    private bool HasConflictBelow(
        List<FieldOccurrence> group,
        Predicate<FieldOccurrence> isIncluded,
        Func<List<SelectionLevel>, bool> hasConflict)
    {
        var fields = group.FindAll(field => field.Node.SelectionSet is not null && isIncluded(field));
        if (fields.Count == 1)
        {
            return HasConflict(fields[0].Below(levels)!);
        }

        // In the merged set, the fields below a meta-field have no types, so its own set is searched with its type too.
        return fields.Exists(field => field.IsMetaField && HasConflict(field.Below(levels)!))
            || (fields.Count > 1 && hasConflict(fields.ConvertAll(field => field.BelowInComparison(levels)!)));
    }

    /// <summary>Groups the fields of all levels, including the fragments they spread, by response name.</summary>
    private Dictionary<string, List<FieldOccurrence>>.ValueCollection Group(List<SelectionLevel> merged)
    {
        _search++;
        var groups = new Dictionary<string, List<FieldOccurrence>>(StringComparer.Ordinal);
        var open = new Stack<SelectionLevel>(merged);
        while (open.TryPop(out var level))
        {
            if (level.SeenBy == _search)
            {
                continue;
            }

            level.SeenBy = _search;
            if (!levels.Spend(1 + level.Fields.Count + level.Spreads.Count))
            {
                break;
            }

            foreach (var field in CollectionsMarshal.AsSpan(level.Fields))
            {
                ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, field.Node.ResponseKey, out _);
                (group ??= []).Add(field);
            }

            foreach (var spread in CollectionsMarshal.AsSpan(level.Spreads))
            {
                if (levels.OfFragment(spread) is { } fragment)
                {
                    open.Push(fragment);
                }
            }
        }

        return groups.Values;
    }

    private bool Report(FieldOccurrence first, FieldOccurrence second)
    {
        _found = (first, second);
        return true;
    }

    private static int[] KeyOf(List<SelectionLevel> merged)
    {
        if (merged.Count == 1)
        {
            return [merged[0].Id];
        }

        int[] ids = [.. merged.Select(static level => level.Id).Distinct()];
        Array.Sort(ids);
        return ids;
    }
}
