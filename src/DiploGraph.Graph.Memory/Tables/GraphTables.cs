using System.Text;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Memory.Columns;
using DiploGraph.Graph.Revisions;

namespace DiploGraph.Graph.Memory.Tables;

/// <summary>
/// The data of the graph at all revisions. One writer at a time appends rows. Readers see a row only after a
/// <see cref="GraphState"/> that counts it has been published.
/// </summary>
internal sealed class GraphTables
{
    private readonly Column<int> _claimHeads = new();
    private readonly Column<int> _predicateHeads = new();

    public GraphTables()
    {
        var ids = new Arena<byte>(unitShift: 2);
        Entities = new EntityTable(ids);
        Claims = new ClaimTable(ids);
        Versions = new ClaimVersionTable(Entities, Claims);
        Evidence = new EvidenceTable(Entities, Claims);
        Quotes = new QuoteFilterTable(Evidence, Captures);
        Identities = new IdentityHistory(this);
        Names = new NameIndex(this);
        _predicateHeads.Add(0);
    }

    public Column<Revision> Revisions { get; } = new();

    public EntityTable Entities { get; }

    public ClaimTable Claims { get; }

    public ClaimVersionTable Versions { get; }

    public LiteralTable Literals { get; } = new();

    public EvidenceTable Evidence { get; }

    public CaptureTable Captures { get; } = new();

    /// <summary>Filters for the quotes and captures that may match some words.</summary>
    public QuoteFilterTable Quotes { get; }

    public IdentityHistory Identities { get; }

    /// <summary>The index of names by word, which searches fill.</summary>
    public NameIndex Names { get; }

    /// <summary>The claims of each entity and of the whole graph, listed by direction and predicate.</summary>
    public HandleLists ClaimLists { get; } = new();

    /// <summary>Returns the key of the claim list for a direction and predicate.</summary>
    public static ushort ListKey(ClaimDirection direction, Predicate predicate) =>
        (ushort)(((int)direction << 8) | (int)predicate);

    /// <summary>Returns the number of an entity's newest claim list.</summary>
    public int ClaimHead(int entity) => Volatile.Read(ref _claimHeads[entity]);

    /// <summary>The number of the newest list of all claims by predicate, with outgoing keys.</summary>
    public int PredicateHead => Volatile.Read(ref _predicateHeads[0]);

    public int AddEntity(EntityId id)
    {
        _claimHeads.Add(0);
        Versions.AddEntity();
        return Entities.Add(id);
    }

    public int GetOrAddEntity(EntityId id) => Entities.Find(id) is >= 0 and var entity ? entity : AddEntity(id);

    public int AddClaim(ReadOnlySpan<byte> id, int subject, Predicate predicate, LiteralKind kind, uint value)
    {
        var claim = Claims.Add(id, subject, predicate, kind, value);
        ClaimLists.Append(ref _claimHeads[subject], ListKey(ClaimDirection.Outgoing, predicate), claim);
        if (kind == ClaimTable.EntityKind)
        {
            ClaimLists.Append(ref _claimHeads[(int)value], ListKey(ClaimDirection.Incoming, predicate), claim);
        }

        ClaimLists.Append(ref _predicateHeads[0], ListKey(ClaimDirection.Outgoing, predicate), claim);
        return claim;
    }

    public int GetOrAddClaim(Claim claim)
    {
        var known = Claims.Find(claim.Id);
        if (known >= 0)
        {
            return known;
        }

        var (kind, value) = claim.Object switch
        {
            { Entity: { } entity } => (ClaimTable.EntityKind, (uint)KnownEntity(entity)),
            { Literal: { } literal } => (literal.Kind, Literals.Store(literal)),
            _ => throw new InvalidOperationException($"{claim.Id} must have an object."),
        };

        // Make room before the claim is added to the lists: readers that find it there look up its version at once,
        // and must find none.
        Versions.Cover(Claims.Count + 1);
        var id = Encoding.UTF8.GetBytes(claim.Id.Value);
        return AddClaim(id, KnownEntity(claim.Subject), claim.Predicate, kind, value);
    }

    public int KnownEntity(EntityId id) => Entities.Find(id) is >= 0 and var entity
        ? entity
        : throw new InvalidOperationException($"The graph does not contain {id}.");

    public int KnownClaim(ClaimId id) => Claims.Find(id) is >= 0 and var claim
        ? claim
        : throw new InvalidOperationException($"The graph does not contain {id}.");

    /// <summary>Grows all tables so that they can be read for every entity and claim.</summary>
    public void Cover()
    {
        Versions.Cover(Claims.Count);
        Evidence.Cover(Claims.Count, Entities.Count);
        Captures.Cover(Entities.Count);
    }

    public Claim ReadClaim(int claim, int version)
    {
        var kind = Claims.ObjectKind(claim);
        var cell = Claims.Object(claim);
        var (qualifiers, rankReason, supersedes) = Versions.ReadRest(version);
        return new Claim
        {
            Id = Claims.Id(claim),
            Subject = Entities.Id(Claims.Subject(claim)),
            Predicate = Claims.Predicate(claim),
            Object = kind == ClaimTable.EntityKind
                ? ClaimValue.Of(Entities.Id((int)cell))
                : ClaimValue.Of(Literals.Read(kind, cell)),
            Qualifiers = qualifiers,
            ValidTime = Versions.ValidTime(version),
            Status = Versions.Status(version),
            Rank = Versions.Rank(version),
            RankReason = rankReason,
            Supersedes = supersedes,
            RecordedFrom = Versions.RecordedFrom(version),
        };
    }
}
