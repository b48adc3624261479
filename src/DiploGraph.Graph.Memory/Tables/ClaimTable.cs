using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Memory.Columns;

namespace DiploGraph.Graph.Memory.Tables;

/// <summary>The immutable parts of claims. Everything else is in <see cref="ClaimVersionTable"/>.</summary>
internal sealed class ClaimTable(Arena<byte> texts)
{
    /// <summary>The kind of an object that is an entity, in addition to the kinds of literals.</summary>
    public const LiteralKind EntityKind = 0;

    private readonly Utf8Index _index = new(texts);
    private readonly Column<int> _subjects = new();
    private readonly Column<byte> _predicates = new();
    private readonly Column<byte> _objectKinds = new();
    private readonly Column<uint> _objects = new();

    public int Count => _index.Count;

    public ReadOnlySpan<byte> Utf8Id(int claim) => _index[claim];

    public ClaimId Id(int claim) => ClaimId.Parse(_index.GetString(claim));

    public int Subject(int claim) => _subjects[claim];

    public Predicate Predicate(int claim) => (Predicate)_predicates[claim];

    public LiteralKind ObjectKind(int claim) => (LiteralKind)_objectKinds[claim];

    /// <summary>
    /// Returns the object's entity, number of a word or time, or handle of a text, depending on its kind.
    /// </summary>
    public uint Object(int claim) => _objects[claim];

    /// <summary>Returns the handle of a claim, or -1 if it is not recorded.</summary>
    public int Find(ClaimId id) => _index.Find(id.Value);

    /// <summary>Reserves room for a total number of claims.</summary>
    public void Reserve(int count) => _index.Reserve(count);

    public int Add(ReadOnlySpan<byte> id, int subject, Predicate predicate, LiteralKind objectKind, uint value)
    {
        _subjects.Add(subject);
        _predicates.Add(checked((byte)predicate));
        _objectKinds.Add((byte)objectKind);
        _objects.Add(value);
        return _index.Add(id);
    }

    /// <summary>
    /// Compares two claims by id. Ids are ASCII, so comparing bytes is the same as comparing code units.
    /// </summary>
    public int CompareIds(int left, int right) => Utf8Id(left).SequenceCompareTo(Utf8Id(right));
}
