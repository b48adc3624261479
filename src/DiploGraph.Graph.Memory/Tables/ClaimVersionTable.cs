using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Memory.Columns;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Memory.Tables;

/// <summary>
/// The versions of claims: status, rank and valid time in columns, the rest in a run of bytes. Versions of a claim
/// link to the one before; the one that stands at a revision is the newest that was recorded by then, for nothing
/// ends without a successor. It shares no memory for texts with the claims, so that the two can be loaded at the same
/// time.
/// </summary>
internal sealed class ClaimVersionTable(EntityTable entities, ClaimTable claims)
{
    private const byte HasQualifiers = 1;
    private const byte HasRankReason = 2;
    private const byte HasSupersedes = 4;

    private readonly Arena<byte> _texts = new(unitShift: 2);
    private readonly StringPool _words = new(new Arena<byte>(unitShift: 2));
    private readonly TimePool _times = new(new Arena<byte>(unitShift: 2));
    private readonly PayloadWriter _writer = new();

    // By claim: the index of the newest version, plus one; 0 while there is none.
    private readonly Column<int> _newest = new();

    private readonly Column<int> _claimOf = new();
    private readonly Column<int> _previous = new();
    private readonly Column<int> _recordedFrom = new();
    private readonly Column<byte> _held = new();
    private readonly Column<int> _validTimes = new();
    private readonly Column<uint> _rests = new();

    public int Count => _claimOf.Count;

    public int ClaimOf(int version) => _claimOf[version];

    public int RecordedFrom(int version) => _recordedFrom[version];

    public ClaimStatus Status(int version) => (ClaimStatus)(_held[version] & 0xF);

    public ClaimRank Rank(int version) => (ClaimRank)(_held[version] >> 4);

    public EdtfTime? ValidTime(int version) => _validTimes[version] is > 0 and var time ? _times[time - 1] : null;

    /// <summary>Whether a version's valid time, where it has one, may meet some days.</summary>
    public bool MayMeet(int version, DayRange asked) =>
        _validTimes[version] is not (> 0 and var time) || _times.MayMeet(time - 1, asked);

    /// <summary>The version that stands at a revision, or -1 where the claim was not recorded by then.</summary>
    public int At(int claim, long revision)
    {
        var version = Volatile.Read(ref _newest[claim]);
        while (version != 0 && _recordedFrom[version - 1] > revision)
        {
            version = _previous[version - 1];
        }

        return version - 1;
    }

    /// <summary>Adds the revisions from one on that recorded a version of a claim.</summary>
    public void CollectRevisions(int claim, long from, SortedSet<int> into)
    {
        var version = Volatile.Read(ref _newest[claim]);
        while (version != 0 && _recordedFrom[version - 1] >= from)
        {
            into.Add(_recordedFrom[version - 1]);
            version = _previous[version - 1];
        }
    }

    /// <summary>The version of the same claim before a version, or -1.</summary>
    public int Previous(int version) => _previous[version] - 1;

    /// <summary>The revision that ended a version, as far as a revision knows; null where it stood then.</summary>
    public long? EndOf(int version, long revision)
    {
        long? end = null;
        for (var at = At(_claimOf[version], revision); at != version; at = Previous(at))
        {
            end = _recordedFrom[at];
        }

        return end;
    }

    /// <summary>Whether a qualifier of a version is one of some entities.</summary>
    public bool NamesAny(int version, HashSet<int> entities)
    {
        var handle = _rests[version];
        if (handle == 0)
        {
            return false;
        }

        var reader = new PayloadReader(_texts.From(handle));
        var has = reader.Byte();
        if ((has & HasQualifiers) == 0)
        {
            return false;
        }

        if ((has & HasSupersedes) != 0)
        {
            reader.Number();
        }

        if ((has & HasRankReason) != 0)
        {
            reader.Utf8();
        }

        for (var count = reader.Number(); count > 0; count--)
        {
            if (IsAnyOf(ref reader, entities))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Makes room for claims, so that readers may ask for any of them.</summary>
    public void Cover(int claimCount) => _newest.GrowTo(claimCount, 0);

    public void Add(int claim, long recordedFrom, ClaimStatus status, ClaimRank rank, EdtfTime? validTime, uint rest) =>
        Add(claim, recordedFrom, status, rank, validTime is null ? -1 : _times.GetOrAdd(validTime), rest);

    public void Add(
        int claim, long recordedFrom, ClaimStatus status, ClaimRank rank, ReadOnlySpan<byte> validTime, uint rest) =>
        Add(claim, recordedFrom, status, rank, validTime.IsEmpty ? -1 : _times.GetOrAdd(validTime), rest);

    /// <summary>The handle of what a version says beside its columns; 0 for nothing.</summary>
    /// <param name="qualifiers">The qualifiers.</param>
    /// <param name="rankReason">The reason of the rank, or null.</param>
    /// <param name="supersedes">The handle of the superseded claim, or -1.</param>
    public uint StoreRest(QualifierSet qualifiers, string? rankReason, int supersedes)
    {
        if (qualifiers.Count == 0 && rankReason is null && supersedes < 0)
        {
            return 0;
        }

        _writer.Clear();
        _writer.Byte((byte)((qualifiers.Count > 0 ? HasQualifiers : 0)
            | (rankReason is not null ? HasRankReason : 0) | (supersedes >= 0 ? HasSupersedes : 0)));
        if (supersedes >= 0)
        {
            _writer.Number((uint)supersedes);
        }

        if (rankReason is not null)
        {
            _writer.Text(rankReason);
        }

        if (qualifiers.Count > 0)
        {
            _writer.Number((uint)qualifiers.Count);
            foreach (var qualifier in qualifiers)
            {
                Store(qualifier);
            }
        }

        return _writer.Store(_texts);
    }

    public (QualifierSet Qualifiers, string? RankReason, ClaimId? Supersedes) ReadRest(int version)
    {
        var handle = _rests[version];
        if (handle == 0)
        {
            return (QualifierSet.Empty, null, null);
        }

        var reader = new PayloadReader(_texts.From(handle));
        var has = reader.Byte();
        ClaimId? supersedes = (has & HasSupersedes) != 0 ? claims.Id((int)reader.Number()) : null;
        var reason = (has & HasRankReason) != 0 ? reader.Text() : null;
        if ((has & HasQualifiers) == 0)
        {
            return (QualifierSet.Empty, reason, supersedes);
        }

        var qualifiers = new Qualifier[reader.Number()];
        for (var at = 0; at < qualifiers.Length; at++)
        {
            qualifiers[at] = ReadQualifier(ref reader);
        }

        return (new QualifierSet(qualifiers), reason, supersedes);
    }

    private static int Known(int handle, string id) =>
        handle >= 0 ? handle : throw new InvalidOperationException($"{id} is not in the graph.");

    private void Add(int claim, long recordedFrom, ClaimStatus status, ClaimRank rank, int validTime, uint rest)
    {
        Cover(claim + 1);
        _previous.Add(_newest[claim]);
        _recordedFrom.Add(checked((int)recordedFrom));
        _held.Add((byte)((int)status | ((int)rank << 4)));
        _validTimes.Add(validTime + 1);
        _rests.Add(rest);
        Volatile.Write(ref _newest[claim], _claimOf.Add(claim) + 1);
    }

    private void Store(Qualifier qualifier)
    {
        _writer.Byte((byte)qualifier.Key);
        if (qualifier.Value.Entity is { } entity)
        {
            _writer.Byte((byte)ClaimTable.EntityKind);
            _writer.Number((uint)Known(entities.Find(entity), entity.Value));
            return;
        }

        var literal = qualifier.Value.Literal ?? throw new InvalidOperationException("A qualifier has no value.");
        _writer.Byte((byte)literal.Kind);
        if (literal.Kind is LiteralKind.Token or LiteralKind.Boolean)
        {
            _writer.Number((uint)_words.GetOrAdd(literal.Text));
            return;
        }

        _writer.Number(literal.Language is { } language ? (uint)_words.GetOrAdd(language) + 1 : 0);
        _writer.Text(literal.Text);
    }

    private Qualifier ReadQualifier(ref PayloadReader reader)
    {
        var key = (QualifierKey)reader.Byte();
        var kind = (LiteralKind)reader.Byte();
        if (kind == ClaimTable.EntityKind)
        {
            return new Qualifier(key, ClaimValue.Of(entities.Id((int)reader.Number())));
        }

        if (kind is LiteralKind.Token or LiteralKind.Boolean)
        {
            return new Qualifier(key, ClaimValue.Of(new Literal(kind, _words[(int)reader.Number()])));
        }

        var language = Language(reader.Number());
        return new Qualifier(key, ClaimValue.Of(new Literal(kind, reader.Text(), language)));
    }

    // Reads past a qualifier.
    private static bool IsAnyOf(ref PayloadReader reader, HashSet<int> entities)
    {
        reader.Byte();
        var kind = (LiteralKind)reader.Byte();
        var number = (int)reader.Number();
        if (kind == ClaimTable.EntityKind)
        {
            return entities.Contains(number);
        }

        if (kind is not (LiteralKind.Token or LiteralKind.Boolean))
        {
            reader.Utf8();
        }

        return false;
    }

    private string? Language(uint number) => number == 0 ? null : _words[(int)number - 1];
}
