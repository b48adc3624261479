using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Memory.Columns;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Memory.Tables;

/// <summary>
/// The versions of claims. Status, rank and valid time are in columns, everything else is in a run of bytes. Each
/// version links to the claim's previous one. A version ends only when a newer one replaces it, so the version at a
/// revision is the newest one recorded by then. The table shares no text memory with the claims, so both can be
/// loaded in parallel.
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

    // By entity: the claims with a version that has the entity in a qualifier.
    private readonly HandleLists _qualified = new();
    private readonly Column<int> _qualifiedHeads = new();

    // By claim: the index of the newest version plus one; 0 if the claim has no version.
    private readonly Column<int> _newest = new();

    private readonly Column<int> _claimOf = new();
    private readonly Column<int> _previous = new();
    private readonly Column<int> _recordedFrom = new();
    private readonly Column<byte> _statusAndRank = new();
    private readonly Column<int> _validTimes = new();
    private readonly Column<uint> _rests = new();

    public int Count => _claimOf.Count;

    public int ClaimOf(int version) => _claimOf[version];

    public int RecordedFrom(int version) => _recordedFrom[version];

    public ClaimStatus Status(int version) => (ClaimStatus)(_statusAndRank[version] & 0xF);

    public ClaimRank Rank(int version) => (ClaimRank)(_statusAndRank[version] >> 4);

    public EdtfTime? ValidTime(int version) => _validTimes[version] is > 0 and var time ? _times[time - 1] : null;

    /// <summary>Returns the days that the valid time of a version may include; null if it has none.</summary>
    public DayRange? ValidDays(int version) =>
        _validTimes[version] is > 0 and var time ? _times.DaysOf(time - 1) : null;

    /// <summary>Returns whether a version has no valid time or one that may include any of these days.</summary>
    public bool MayMeet(int version, DaySet days) =>
        _validTimes[version] is not (> 0 and var time) || _times.MayMeet(time - 1, days);

    /// <summary>Returns the version of a claim at a revision, or -1 if the claim was not recorded by then.</summary>
    public int At(int claim, long revision)
    {
        var version = Volatile.Read(ref _newest[claim]);
        while (version != 0 && _recordedFrom[version - 1] > revision)
        {
            version = _previous[version - 1];
        }

        return version - 1;
    }

    /// <summary>
    /// Collects the revisions, starting at <paramref name="from"/>, that recorded a version of a claim.
    /// </summary>
    public void CollectRevisions(int claim, long from, SortedSet<int> into)
    {
        var version = Volatile.Read(ref _newest[claim]);
        while (version != 0 && _recordedFrom[version - 1] >= from)
        {
            into.Add(_recordedFrom[version - 1]);
            version = _previous[version - 1];
        }
    }

    /// <summary>Returns the previous version of the same claim, or -1.</summary>
    public int Previous(int version) => _previous[version] - 1;

    /// <summary>
    /// Returns the revision that replaced a version, as seen from a revision; null if it was still current then.
    /// </summary>
    public long? EndOf(int version, long revision)
    {
        long? end = null;
        for (var at = At(_claimOf[version], revision); at != version; at = Previous(at))
        {
            end = _recordedFrom[at];
        }

        return end;
    }

    /// <summary>Returns whether any qualifier of a version refers to one of these entities.</summary>
    public bool NamesAny(int version, HashSet<int> entities)
    {
        var handle = _rests[version];
        if (handle == 0)
        {
            return false;
        }

        var reader = new PayloadReader(_texts.From(handle));
        for (var count = SkipToQualifiers(ref reader); count > 0; count--)
        {
            if (ReadEntity(ref reader) is >= 0 and var entity && entities.Contains(entity))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Makes room for the next entity.</summary>
    public void AddEntity() => _qualifiedHeads.Add(0);

    /// <summary>Adds the claims with a version, at any revision, that has an entity in a qualifier.</summary>
    public void CollectQualifiedBy(int entity, HashSet<int> into)
    {
        var run = _qualified.Read(_qualified.Find(Volatile.Read(ref _qualifiedHeads[entity]), key: 0));
        for (var at = 0; at < run.Count; at++)
        {
            into.Add(run[at]);
        }
    }

    /// <summary>Grows the table so that it can be read for every claim.</summary>
    public void Cover(int claimCount) => _newest.GrowTo(claimCount, 0);

    public void Add(int claim, long recordedFrom, ClaimStatus status, ClaimRank rank, EdtfTime? validTime, uint rest) =>
        Add(claim, recordedFrom, status, rank, validTime is null ? -1 : _times.GetOrAdd(validTime), rest);

    public void Add(
        int claim, long recordedFrom, ClaimStatus status, ClaimRank rank, ReadOnlySpan<byte> validTime, uint rest) =>
        Add(claim, recordedFrom, status, rank, validTime.IsEmpty ? -1 : _times.GetOrAdd(validTime), rest);

    /// <summary>Stores the parts of a version that have no columns and returns their handle; 0 for nothing.</summary>
    /// <param name="qualifiers">The qualifiers.</param>
    /// <param name="rankReason">The reason for the rank, or null.</param>
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
        handle >= 0 ? handle : throw new InvalidOperationException($"The graph does not contain {id}.");

    private void Add(int claim, long recordedFrom, ClaimStatus status, ClaimRank rank, int validTime, uint rest)
    {
        Cover(claim + 1);
        _previous.Add(_newest[claim]);
        _recordedFrom.Add(checked((int)recordedFrom));
        _statusAndRank.Add((byte)((int)status | ((int)rank << 4)));
        _validTimes.Add(validTime + 1);
        _rests.Add(rest);
        AddToQualified(claim, rest);
        Volatile.Write(ref _newest[claim], _claimOf.Add(claim) + 1);
    }

    private void AddToQualified(int claim, uint rest)
    {
        if (rest == 0)
        {
            return;
        }

        var reader = new PayloadReader(_texts.From(rest));
        var count = SkipToQualifiers(ref reader);
        for (; count > 0; count--)
        {
            if (ReadEntity(ref reader) is >= 0 and var entity)
            {
                _qualified.Append(ref _qualifiedHeads[entity], key: 0, claim);
            }
        }
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

        var literal = qualifier.Value.Literal ?? throw new InvalidOperationException("A qualifier must have a value.");
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

    // Moves the reader to the first qualifier and returns the number of qualifiers.
    private static uint SkipToQualifiers(ref PayloadReader reader)
    {
        var has = reader.Byte();
        if ((has & HasQualifiers) == 0)
        {
            return 0;
        }

        if ((has & HasSupersedes) != 0)
        {
            reader.Number();
        }

        if ((has & HasRankReason) != 0)
        {
            reader.Utf8();
        }

        return reader.Number();
    }

    // Reads a whole qualifier and returns its entity, or -1 if it has a literal.
    private static int ReadEntity(ref PayloadReader reader)
    {
        reader.Byte();
        var kind = (LiteralKind)reader.Byte();
        var number = (int)reader.Number();
        if (kind == ClaimTable.EntityKind)
        {
            return number;
        }

        if (kind is not (LiteralKind.Token or LiteralKind.Boolean))
        {
            reader.Utf8();
        }

        return -1;
    }

    private string? Language(uint number) => number == 0 ? null : _words[(int)number - 1];
}
