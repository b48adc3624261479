using System.Text;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Memory.Columns;

namespace DiploGraph.Graph.Memory.Tables;

/// <summary>
/// The entities and their versions. Versions are stored as the objects that reads return, because there are far fewer
/// of them than claims.
/// </summary>
internal sealed class EntityTable(Arena<byte> texts)
{
    private readonly Utf8Index _index = new(texts);
    private readonly Column<EntityId> _ids = new();

    // By entity: the index of the newest version plus one; 0 if the entity has no version.
    private readonly Column<int> _newest = new();
    private readonly Column<Entity> _versions = new();
    private readonly Column<int> _entityOf = new();
    private readonly Column<int> _previous = new();

    public int Count => _ids.Count;

    public int VersionCount => _versions.Count;

    public EntityId Id(int entity) => _ids[entity];

    public ReadOnlySpan<byte> Utf8Id(int entity) => _index[entity];

    public int EntityOf(int version) => _entityOf[version];

    public Entity Version(int version) => _versions[version];

    /// <summary>Returns the handle of an entity, or -1 if it is not recorded.</summary>
    public int Find(EntityId id) => _index.Find(id.Value);

    public int GetOrAdd(EntityId id)
    {
        var entity = Find(id);
        return entity >= 0 ? entity : Add(id);
    }

    /// <summary>Reserves room for a total number of entities.</summary>
    public void Reserve(int count) => _index.Reserve(count);

    public int Add(EntityId id)
    {
        _ids.Add(id);
        _newest.Add(0);
        return _index.Add(Encoding.UTF8.GetBytes(id.Value));
    }

    /// <summary>Adds a version of an entity and returns whether it is the first one.</summary>
    public bool AddVersion(int entity, Entity version)
    {
        var isNew = _newest[entity] == 0;
        _entityOf.Add(entity);
        _previous.Add(_newest[entity]);
        Volatile.Write(ref _newest[entity], _versions.Add(version) + 1);
        return isNew;
    }

    /// <summary>Returns the version of an entity at a revision, or null if it was not recorded by then.</summary>
    public Entity? At(int entity, long revision)
    {
        var version = Volatile.Read(ref _newest[entity]);
        while (version != 0 && _versions[version - 1].RecordedFrom > revision)
        {
            version = _previous[version - 1];
        }

        return version == 0 ? null : _versions[version - 1];
    }

    /// <summary>Returns the previous version of the same entity, or -1.</summary>
    public int Previous(int version) => _previous[version] - 1;

    /// <summary>
    /// Returns the revision that replaced a version, as seen from a revision; null if it was still current then.
    /// </summary>
    public long? EndOf(int version, long revision)
    {
        long? end = null;
        for (var at = Volatile.Read(ref _newest[_entityOf[version]]) - 1; at != version; at = Previous(at))
        {
            end = _versions[at].RecordedFrom <= revision ? _versions[at].RecordedFrom : end;
        }

        return end;
    }

    /// <summary>Compares two entities by id.</summary>
    public int CompareIds(int left, int right) => _ids[left].CompareTo(_ids[right]);
}
