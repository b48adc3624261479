using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Time;
using static DiploGraph.Server.Tests.Resolvers.SmallChanges;

namespace DiploGraph.Server.Tests.Resolvers;

/// <summary>
/// A random history of few people, meetings and sources, so that many commits affect the same ones: claims are added
/// and disputed, entities are renamed and identified with each other.
/// </summary>
internal sealed class RandomCommits(int seed)
{
    private static readonly string[] Sources = ["source:first-report", "source:copy", "source:other"];
    private static readonly string[] Officials = ["official:anna", "official:bo", "official:chen"];
    private static readonly string[] Happenings = ["meeting:m", "meeting:n", "event:e"];
    private static readonly string[] Offices = ["office:o", "office:p"];
    private static readonly string[] Countries = ["country:il", "country:jp"];
    private static readonly string[] Names = ["Anna", "Anna Bo", "Bo Anna", "Chen", "Minister"];
    private static readonly string[] Times = ["2021", "2022-08", "2022-08-30", "2022?", "2021-12-31/2022-08-29"];
    private static readonly string[] Kinds = ["BILATERAL", "SUMMIT", "CALL"];
    private static readonly string[] Statuses = ["OCCURRED", "CANCELLED", "ANNOUNCED", "DENIED"];

    private readonly Random _random = new(seed);
    private readonly HashSet<string> _known = [];
    private readonly List<Claim> _claims = [];
    private readonly Dictionary<ClaimId, int> _pieces = [];

    public bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    public ChangeSet Next()
    {
        var entities = NextEntities();
        var claims = Some(9, NextClaim).OfType<Claim>().DistinctBy(claim => claim.Id).ToList();
        foreach (var claim in claims)
        {
            _claims.RemoveAll(known => known.Id == claim.Id);
            _claims.Add(claim);
        }

        var evidence = claims.Where(claim => !_pieces.ContainsKey(claim.Id)).Select(claim => claim.Id)
            .Concat(_claims.Count == 0 ? [] : Some(2, () => Of(_claims).Id))
            .Select(NextEvidence).ToList();
        return new ChangeSet { Entities = entities, Claims = claims, Evidence = evidence };
    }

    // The first commit adds the basic entities; every commit adds random ones. A known entity may get another label.
    private List<Entity> NextEntities()
    {
        IEnumerable<string> ids = _known.Count == 0 ? [.. Sources, .. Officials[..2], Countries[0]] : [];
        ids = ids.Concat(Some(6, () => Of([.. Officials, .. Happenings, .. Offices, .. Countries]))).Distinct();
        var entities = ids.Select(id => Entity(id, Of(Names)) with
        {
            Source = !Sources.Contains(id) ? null : new SourceDescription
            {
                Kind = SourceKind.News,
                Title = id,
                DerivedFrom = id == "source:copy" ? [EntityId.Parse("source:first-report")] : [],
                Rights = new Rights { MayStoreText = true },
            },
        }).ToList();
        _known.UnionWith(entities.Select(entity => entity.Id.Value));
        return entities;
    }

    // A new claim between known entities, or a new version of a known claim; null if there is neither.
    private Claim? NextClaim()
    {
        if (_claims.Count > 0 && Chance(3))
        {
            return WithRandomState(Of(_claims));
        }

        var (subjects, predicate, objects) = Of<(string[], Predicate, string[])>(
        [
            (Officials, Predicate.ParticipatedIn, Happenings), (Officials, Predicate.ParticipatedIn, Happenings),
            (Officials, Predicate.HoldsOffice, Offices), (Offices, Predicate.OfficeOf, Countries),
            (Officials[2..], Predicate.SameAs, Officials[..1]), (Officials, Predicate.Name, Names),
            (Happenings, Predicate.Time, Times), (Happenings[..2], Predicate.Kind, Kinds),
            (Happenings, Predicate.HappeningStatus, Statuses),
        ]);
        var (subject, value) = (Of(subjects), Of(objects));
        var isEdge = PredicateTable.Get(predicate).IsEdge;
        if (!_known.Contains(subject) || subject == value || (isEdge && !_known.Contains(value)))
        {
            return null;
        }

        return WithRandomState(new Claim
        {
            Id = ClaimId.Parse($"claim:c{_random.Next(1_000_000)}"),
            Subject = EntityId.Parse(subject),
            Predicate = predicate,
            Object = isEdge ? ClaimValue.Of(EntityId.Parse(value)) : ClaimValue.Of(predicate switch
            {
                Predicate.Name => Literal.OfText(value, "en"),
                Predicate.Time => Literal.OfTime(EdtfTime.Parse(value)),
                _ => Literal.OfToken(value),
            }),
        });
    }

    private Claim WithRandomState(Claim claim)
    {
        var rank = Of(Enum.GetValues<ClaimRank>());
        return claim with
        {
            Status = Chance(2) ? ClaimStatus.Accepted : Of(Enum.GetValues<ClaimStatus>()),
            Rank = rank,
            RankReason = rank == ClaimRank.Normal ? null : "So it was decided.",
            ValidTime = Chance(2) ? EdtfTime.Parse(Of(Times)) : null,
            Qualifiers = claim.Predicate == Predicate.ParticipatedIn ? new QualifierSet(
            [
                new Qualifier(QualifierKey.Role, ClaimValue.Of(Literal.OfToken(Of(["HOST", "VISITOR"])))),
                new Qualifier(QualifierKey.Attendance, ClaimValue.Of(Literal.OfToken(Of(Statuses)))),
            ]) : QualifierSet.Empty,
        };
    }

    private Evidence NextEvidence(ClaimId claim)
    {
        var number = _pieces[claim] = _pieces.GetValueOrDefault(claim) + 1;
        return EvidenceFor(claim.Value, number) with
        {
            Source = EntityId.Parse(Of(Sources)),
            Stance = number == 1 ? Stance.Supports : Of(Enum.GetValues<Stance>()),
        };
    }

    private T Of<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private List<T> Some<T>(int most, Func<T> next) =>
        [.. Enumerable.Range(0, _random.Next(1, most + 1)).Select(_ => next())];
}
