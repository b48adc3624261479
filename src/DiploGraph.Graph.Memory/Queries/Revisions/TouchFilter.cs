using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Memory.Tables;

namespace DiploGraph.Graph.Memory.Queries.Revisions;

/// <summary>Checks whether rows concern some entities, as defined by <c>RevisionQuery.Touching</c>.</summary>
internal sealed class TouchFilter(GraphView view, IReadOnlyList<EntityId> ids)
{
    private readonly GraphTables _tables = view.Tables;

    // Includes all handles of the same entities.
    private readonly HashSet<int> _entities =
    [
        .. ids.Select(view.Tables.Entities.Find)
            .Where(entity => entity >= 0)
            .Select(view.CanonicalOf)
            .SelectMany(entity => view.OthersOf(entity).Append(entity)),
    ];

    /// <summary>True if no entities are given, in which case every row matches.</summary>
    public bool IsAnything => ids.Count == 0;

    public bool ByEntity(int version) => IsAnything || _entities.Contains(_tables.Entities.EntityOf(version));

    public bool ByClaim(int version) => IsAnything
        || IsEndOf(_tables.Versions.ClaimOf(version))
        || _tables.Versions.NamesAny(version, _entities);

    public bool ByEvidence(int evidence) => IsAnything
        || IsEndOf(_tables.Evidence.Claim(evidence))
        || _entities.Contains(_tables.Evidence.Source(evidence));

    public bool ByCapture(int capture) =>
        IsAnything || _entities.Contains(_tables.Entities.Find(_tables.Captures[capture].Source));

    private bool IsEndOf(int claim) => _entities.Contains(_tables.Claims.Subject(claim))
        || (_tables.Claims.ObjectKind(claim) == ClaimTable.EntityKind
            && _entities.Contains((int)_tables.Claims.Object(claim)));
}
