using System.Text;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Memory.Columns;

namespace DiploGraph.Graph.Memory.Tables;

/// <summary>
/// The entities and their versions. A version is kept as the object that readers are given: there are few beside the
/// claims.
/// </summary>
internal sealed class EntityTable(Arena<byte> texts)
{
    private readonly Utf8Index _index = new(texts);
    private readonly Column<EntityId> _ids = new();

    // The index of the newest version, plus one; 0 while there is none.
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

    /// <summary>The handle of an id, or -1.</summary>
    public int Find(EntityId id) => _index.Find(id.Value);

    public int GetOrAdd(EntityId id)
    {
        var entity = Find(id);
        return entity >= 0 ? entity : Add(id);
    }

    /// <summary>Makes room for so many entities in all.</summary>
    public void Reserve(int count) => _index.Reserve(count);

    public int Add(EntityId id)
    {
        _ids.Add(id);
        _newest.Add(0);
        return _index.Add(Encoding.UTF8.GetBytes(id.Value));
    }

    /// <summary>Whether the entity had no version before this one.</summary>
    public bool AddVersion(int entity, Entity version)
    {
        var isNew = _newest[entity] == 0;
        _entityOf.Add(entity);
        _previous.Add(_newest[entity]);
        Volatile.Write(ref _newest[entity], _versions.Add(version) + 1);
        return isNew;
    }

    /// <summary>The version that stands at a revision; null where the entity was not recorded by then.</summary>
    public Entity? At(int entity, long revision)
    {
        var version = Volatile.Read(ref _newest[entity]);
        while (version != 0 && _versions[version - 1].RecordedFrom > revision)
        {
            version = _previous[version - 1];
        }

        return version == 0 ? null : _versions[version - 1];
    }

    /// <summary>The version of the same entity before a version, or -1.</summary>
    public int Previous(int version) => _previous[version] - 1;

    /// <summary>The revision that ended a version, as far as a revision knows; null where it stood then.</summary>
    public long? EndOf(int version, long revision)
    {
        long? end = null;
        for (var at = Volatile.Read(ref _newest[_entityOf[version]]) - 1; at != version; at = Previous(at))
        {
            end = _versions[at].RecordedFrom <= revision ? _versions[at].RecordedFrom : end;
        }

        return end;
    }

    /// <summary>How the ids of two entities stand to one another.</summary>
    public int CompareIds(int left, int right) => _ids[left].CompareTo(_ids[right]);
}
