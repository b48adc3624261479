using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Memory.Queries.Filters;

/// <summary>Compiled conditions on the qualifiers of claims.</summary>
internal sealed class QualifierMatcher
{
    private readonly GraphView _view;
    private readonly Condition[] _conditions;

    private QualifierMatcher(IReadOnlyList<QualifierIs> conditions, GraphView view)
    {
        _view = view;
        _conditions =
        [
            .. conditions.Select(condition => new Condition(
                condition.Key,
                condition.Texts.ToHashSet(StringComparer.Ordinal),
                condition.Entities.Select(view.FindHandle).Where(entity => entity >= 0).ToHashSet(),
                view)),
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
                ? condition.Matches(_view.HandleOf(entity), claim)
                : qualifier.Value.Literal is { } literal && condition.Texts.Contains(literal.Text))));
    }

    private sealed record Condition(QualifierKey Key, HashSet<string> Texts, HashSet<int> Entities, GraphView View)
    {
        private readonly BodyMatcher? _bodies =
            Key == QualifierKey.OnBehalfOf ? new BodyMatcher(View, Entities) : null;

        public bool Matches(int entity, int claim) =>
            Entities.Contains(entity) || _bodies?.Matches(entity, TimesOf(claim)) == true;

        // The valid time of the claim or, without one, every time of the happening or statement that it is about.
        private List<EdtfTime> TimesOf(int claim) =>
            View.Tables.Versions.ValidTime(View.VersionOf(claim)) is { } time ? [time]
            : View.OtherEnd(claim, ClaimDirection.Outgoing) is >= 0 and var other ? View.TimesOf(other)
            : [];
    }
}
