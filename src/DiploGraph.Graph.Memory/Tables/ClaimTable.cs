using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Memory.Columns;
using DiploGraph.Graph.Predicates;

namespace DiploGraph.Graph.Memory.Tables;

/// <summary>
/// The claims: what never changes of them by claim, the rest by version. Versions of a claim link to the one before; the
/// one that stands at a revision is the newest that was recorded by then, for nothing ends without a successor.
/// </summary>
internal sealed class ClaimTable(Arena<byte> texts)
{
    /// <summary>The kind of an object that is an entity; all others are those of <see cref="LiteralKind"/>.</summary>
    public const LiteralKind EntityKind = 0;

    private readonly Utf8Index _index = new(texts);
    private readonly Column<int> _subjects = new();
    private readonly Column<byte> _predicates = new();
    private readonly Column<byte> _objectKinds = new();
    private readonly Column<uint> _objects = new();
    private readonly Column<int> _newest = new();

    private readonly Column<int> _claimOf = new();
    private readonly Column<int> _previous = new();
    private readonly Column<int> _recordedFrom = new();
    private readonly Column<byte> _held = new();
    private readonly Column<int> _validTimes = new();
    private readonly Column<uint> _payloads = new();

    public int Count => _index.Count;

    public int VersionCount => _claimOf.Count;

    public ReadOnlySpan<byte> Utf8Id(int claim) => _index[claim];

    public ClaimId Id(int claim) => ClaimId.Parse(_index.GetString(claim));

    public int Subject(int claim) => _subjects[claim];

    public Predicate Predicate(int claim) => (Predicate)_predicates[claim];

    public LiteralKind ObjectKind(int claim) => (LiteralKind)_objectKinds[claim];

    /// <summary>The entity, the number of a word or time, or the handle of a text: what it is, its kind tells.</summary>
    public uint Object(int claim) => _objects[claim];

    public int ClaimOf(int version) => _claimOf[version];

    public int RecordedFrom(int version) => _recordedFrom[version];

    public ClaimStatus Status(int version) => (ClaimStatus)(_held[version] & 0xF);

    public ClaimRank Rank(int version) => (ClaimRank)(_held[version] >> 4);

    /// <summary>The number of the valid time, or -1.</summary>
    public int ValidTime(int version) => _validTimes[version] - 1;

    /// <summary>The handle of the rest of a version, or 0 where there is none.</summary>
    public uint Payload(int version) => _payloads[version];

    /// <summary>The handle of an id, or -1.</summary>
    public int Find(ClaimId id) => _index.Find(id.Value);

    public int Add(ReadOnlySpan<byte> id, int subject, Predicate predicate, LiteralKind objectKind, uint value)
    {
        _subjects.Add(subject);
        _predicates.Add(checked((byte)predicate));
        _objectKinds.Add((byte)objectKind);
        _objects.Add(value);
        _newest.Add(0);
        return _index.Add(id);
    }

    /// <summary>Whether the claim had no version before this one.</summary>
    public bool AddVersion(int claim, long recordedFrom, ClaimStatus status, ClaimRank rank, int validTime, uint payload)
    {
        var isNew = _newest[claim] == 0;
        _previous.Add(_newest[claim]);
        _recordedFrom.Add(checked((int)recordedFrom));
        _held.Add((byte)((int)status | ((int)rank << 4)));
        _validTimes.Add(validTime + 1);
        _payloads.Add(payload);
        Volatile.Write(ref _newest[claim], _claimOf.Add(claim) + 1);
        return isNew;
    }

    /// <summary>The version that stands at a revision, or -1 where the claim was not recorded by then.</summary>
    public int VersionAt(int claim, long revision)
    {
        var version = Volatile.Read(ref _newest[claim]);
        while (version != 0 && _recordedFrom[version - 1] > revision)
        {
            version = _previous[version - 1];
        }

        return version - 1;
    }

    /// <summary>How the ids of two claims stand to one another. Ids are ASCII: bytes compare as code units do.</summary>
    public int CompareIds(int left, int right) => Utf8Id(left).SequenceCompareTo(Utf8Id(right));
}
