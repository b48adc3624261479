using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Time;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Stores;

/// <summary>Random valid commits and random queries. They use few names, so that queries find something.</summary>
internal sealed partial class RandomHistory(int seed)
{
    private static readonly string[] Ids =
    [
        "official:a", "official:b", "official:c", "meeting:m", "meeting:n", "event:e", "office:o", "office:p",
        "country:il", "country:jp", "source:wire-report", "source:other",
    ];

    private static readonly string[] Times =
    [
        "1999", "2022-08", "2022-08-30", "2020/2022-08-29", "../2001", "2022-08-30/..", "195X", "2022?", "2020-05-17/",
        "/2022-08-30", "2022-08-30?", "[2022-08-29,2022-08-31]", "[2020..2022]", "{2022-08-29..2022-08-30}",
        "{1999,2022-08-30}", "{2020..2022}", "{..2001}", "[2022-08-31..]",
    ];

    private static readonly string[] Texts = ["Anna", "ANNA B", "banana", "Ünlü", "U\u0308nlü", "日本", "b"];
    private static readonly string[] Tokens = ["BILATERAL", "SUMMIT", "CALL"];

    private readonly Random _random = new(seed);
    private readonly List<Claim> _claims = [];
    private readonly Dictionary<ClaimId, int> _evidence = [];
    private int _numbered;

    /// <summary>The first commit. It contains all entities, and later claims can refer to any of them.</summary>
    public static ChangeSet Entities => new() { Entities = [.. Ids.Select(id => Entity(id, id))] };

    public static IReadOnlyList<EntityId> EntityIds { get; } = [.. Ids.Select(Id)];

    /// <summary>The ids of the claims recorded so far, including those that older revisions lack.</summary>
    public IEnumerable<ClaimId> ClaimIds => _claims.Select(claim => claim.Id);

    public IReadOnlyList<ChangeKind> NextKinds() => Chance(2) ? [] : Some(3, () => Of(Enum.GetValues<ChangeKind>()));

    public IReadOnlyList<EntityId> NextTouching() => Chance(2) ? [] : Some(2, () => Id(Of(Ids)));

    public EdtfTime? NextValidAt() => Chance(2) ? EdtfTime.Parse(Of(Times)) : null;

    public ChangeSet NextCommit()
    {
        var entities = Some(2, () => Entity(Of(Ids), Of(Texts)) with { IsWithdrawn = Chance(4) })
            .DistinctBy(entity => entity.Id).ToList();
        var claims = Some(6, NextClaim).DistinctBy(claim => claim.Id).ToList();
        foreach (var claim in claims)
        {
            _claims.RemoveAll(known => known.Id == claim.Id);
            _claims.Add(claim);
        }

        // Each new claim gets a piece of evidence, and some known claims get another.
        var evidence = claims.Where(claim => !_evidence.ContainsKey(claim.Id)).Select(claim => claim.Id)
            .Concat(_claims.Count == 0 ? [] : Some(2, () => Of(_claims).Id))
            .Select(NextEvidence).ToList();
        return new ChangeSet { Entities = entities, Claims = claims, Evidence = evidence };
    }

    public EntityQuery NextEntityQuery() => new()
    {
        Types = Chance(3) ? EntityTypes.All : [.. Some(3, () => Of(EntityTypes.All)), EntityType.Official],
        Filter = Chance(4) ? null : NextFilter(3),
        Order = Of(Enum.GetValues<EntityOrder>()),
        Descending = Chance(2),
        ThenBy = Some(3, () => new SortKey<EntityOrder>(Of(Enum.GetValues<EntityOrder>()), Chance(2)))
            .DistinctBy(sort => sort.By).ToList(),
        ValidAt = Chance(3) ? EdtfTime.Parse(Of(Times)) : null,
    };

    public ClaimQuery NextClaimQuery() => new()
    {
        Anchors = Chance(3) ? [] : Some(3, () => Id(Chance(9) ? "official:nobody" : Of(Ids))),
        Direction = NextDirection(),
        Predicates = Chance(2) ? [] : Some(2, NextPredicate),
        Statuses = Chance(2) ? ClaimQuery.Believed : Some(3, () => Of(Enum.GetValues<ClaimStatus>())),
        OtherTypes = Chance(4) ? Some(3, () => Of(EntityTypes.All)) : [],
        Other = Chance(3) ? NextFilter(2) : null,
        Where = Chance(2) ? NextClaimFilter(3) : null,
        ValidAt = Chance(3) ? EdtfTime.Parse(Of(Times)) : null,
        Order = Of(Enum.GetValues<ClaimOrder>()),
        Descending = Chance(2),
        ThenBy = Some(3, () => new SortKey<ClaimOrder>(Of(Enum.GetValues<ClaimOrder>()), Chance(2)))
            .DistinctBy(sort => sort.By).ToList(),
    };

    public EntityId NextSource() => Id(Chance(2) ? "source:wire-report" : "source:other");

    public long NextRevision(long newest) => _random.NextInt64(newest + 1);

    public int NextSize() => Of([0, 1, 2, 5, 50]);

    public int NextIndex(int count) => _random.Next(count);

    public bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private static ClaimDirection Turned(bool turn) => turn ? ClaimDirection.Incoming : ClaimDirection.Outgoing;

    private ClaimDirection NextDirection() => Turned(Chance(2));

    private Predicate NextPredicate() => Of(
    [
        Predicate.ParticipatedIn, Predicate.HoldsOffice, Predicate.About, Predicate.Name, Predicate.Time,
        Predicate.Kind, Predicate.SameAs,
    ]);

    private Evidence NextEvidence(ClaimId claim)
    {
        _evidence[claim] = _evidence.GetValueOrDefault(claim) + 1;
        return EvidenceFor(claim, _evidence[claim], exact: Chance(3) ? null : Of(Texts)) with
        {
            Source = NextSource(),
            Stance = _evidence[claim] == 1 ? Stance.Supports : Of(Enum.GetValues<Stance>()),
            Language = Chance(2) ? null : Of(Languages),
            AttributedTo = Chance(3) ? Id(Of(Ids[..3])) : null,
        };
    }

    // Returns a new claim, or a known one with another status, rank and time.
    private Claim NextClaim()
    {
        if (_claims.Count > 0 && Chance(3))
        {
            return Held(Of(_claims));
        }

        var slug = $"c{(_numbered * 7919) % 10007}";
        _numbered++;
        return Held(NextPredicate() switch
        {
            Predicate.ParticipatedIn => Edge(
                slug, Of(["official:a", "official:b", "country:il"]), Predicate.ParticipatedIn,
                Of(["meeting:m", "meeting:n", "event:e"])),
            Predicate.HoldsOffice => Edge(
                slug, Of(["official:a", "official:b", "official:c"]), Predicate.HoldsOffice,
                Of(["office:o", "office:p"])),
            Predicate.SameAs => NextSameAs(slug),
            Predicate.Name => Name(slug, Of(Ids), Of(Texts)),
            Predicate.Time => TimeOf(slug, Of(["meeting:m", "meeting:n", "event:e"]), Of(Times)),
            Predicate.Kind => Value(
                slug, Of(["meeting:m", "meeting:n"]), Predicate.Kind, Literal.OfToken(Of(Tokens[..2]))),
            _ => Edge(slug, Of(Ids[..6]), Predicate.About, Of(Ids[6..])),
        });
    }

    private Claim NextSameAs(string slug)
    {
        var alike = Of(Ids.GroupBy(id => Id(id).Type).Select(ids => ids.ToList()).Where(ids => ids.Count > 1).ToList());
        var subject = Of(alike);
        return Edge(slug, subject, Predicate.SameAs, Of([.. alike.Where(id => id != subject)]));
    }

    private Claim Held(Claim claim)
    {
        var rank = Of(Enum.GetValues<ClaimRank>());
        return claim with
        {
            Status = Chance(2) ? ClaimStatus.Accepted : Of(Enum.GetValues<ClaimStatus>()),
            Rank = rank,
            RankReason = rank == ClaimRank.Deprecated ? "Imprecise." : null,
            ValidTime = Chance(2) ? EdtfTime.Parse(Of(Times)) : null,
        };
    }

    private EntityFilter NextFilter(int depth) => _random.Next(depth > 0 ? 9 : 5) switch
    {
        0 => new EntityFilter.IdIn(Some(4, () => Id(Of(Ids)))),
        1 => new EntityFilter.TypeIn(Some(3, () => Of(EntityTypes.All))),
        2 => new EntityFilter.TextIs(Predicate.Name, Of(Enum.GetValues<TextMatch>()), Some(2, () => Of(Texts))),
        3 => new EntityFilter.TokenIn(Predicate.Kind, Some(2, () => Of(Tokens))),
        4 => new EntityFilter.TimeIs(Of(Enum.GetValues<TimeMatch>()), EdtfTime.Parse(Of(Times)), Chance(2)),
        5 => new EntityFilter.And(Some(3, () => NextFilter(depth - 1))),
        6 => new EntityFilter.Or(Some(3, () => NextFilter(depth - 1))),
        7 => new EntityFilter.Not(NextFilter(depth - 1)),
        _ => new EntityFilter.Related(
            NextPredicate(), NextDirection(), Of(Enum.GetValues<Quantifier>()),
            Chance(3) ? null : NextFilter(depth - 1))
        {
            ValidTimes = Chance(3) ? [NextTimeTest()] : [],
        },
    };

    private T Of<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private List<T> Some<T>(int most, Func<T> next) =>
        [.. Enumerable.Range(0, _random.Next(most + 1)).Select(_ => next())];
}
