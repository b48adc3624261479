using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Queries;

namespace DiploGraph.Graph.Memory.Queries.Filters;

/// <summary>Compiled conditions on the qualifiers of claims.</summary>
internal sealed class QualifierMatcher
{
    private readonly GraphView _view;
    private readonly (QualifierKey Key, HashSet<string> Texts, HashSet<int> Entities)[] _conditions;

    private QualifierMatcher(IReadOnlyList<QualifierIs> conditions, GraphView view)
    {
        _view = view;
        _conditions =
        [
            .. conditions.Select(condition => (
                condition.Key,
                condition.Texts.ToHashSet(StringComparer.Ordinal),
                condition.Entities.Select(view.FindHandle).Where(entity => entity >= 0).ToHashSet())),
        ];
    }

    /// <summary>Compiles conditions; returns null if there are none.</summary>
    public static QualifierMatcher? Of(IReadOnlyList<QualifierIs> conditions, GraphView view) =>
        conditions.Count == 0 ? null : new QualifierMatcher(conditions, view);

    /// <summary>Returns whether a claim in the view satisfies all conditions.</summary>
    public bool Matches(int claim)
    {
        var qualifiers = _view.QualifiersOf(_view.VersionOf(claim));
        return Array.TrueForAll(_conditions, condition => qualifiers.Any(qualifier => qualifier.Key == condition.Key
            && (qualifier.Value.Entity is { } entity
                ? condition.Entities.Contains(_view.HandleOf(entity))
                : qualifier.Value.Literal is { } literal && condition.Texts.Contains(literal.Text))));
    }
}
