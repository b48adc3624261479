using System.Numerics;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Names.Search;

/// <summary>
/// Combines the names that match one text with the offices that people held: the holders of an office that the text
/// names, and people whom it names together with an office.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="hits">The names that match it, best first.</param>
/// <param name="query">The query that the text belongs to.</param>
/// <param name="at">The time at which the offices were held; null for any.</param>
internal sealed class NameComposer(string text, IReadOnlyList<NameHit> hits, NameQuery query, EdtfTime? at)
{
    // Below this score, an office does not count as the meaning of the text.
    private const double MinOfficeScore = 0.8;
    private const int MaxOffices = 3;

    private const double HolderFactor = 0.97;
    private const double PossibleHolderFactor = 0.94;
    private const double EarlierHolderPenalty = 0.01;

    // What a held office takes away from the doubt about the person whom the text names with it.
    private const double DoubtWithOffice = 0.3;

    private readonly bool _wantsOfficials = query.Types.Count == 0 || query.Types.Contains(EntityType.Official);

    /// <summary>The time at which the offices were held; null for any.</summary>
    public EdtfTime? At => at;

    /// <summary>The offices that the text may mean.</summary>
    public IEnumerable<EntityId> Offices => NamedOffices.Select(hit => hit.Entity);

    /// <summary>The people whom the text names with more words, which may name an office.</summary>
    public IEnumerable<EntityId> People => _wantsOfficials
        ? hits.Where(IsWithMore).Select(hit => hit.Entity)
        : [];

    private IEnumerable<NameHit> NamedOffices => hits
        .Where(hit => hit.Entity.Type == EntityType.Office && hit.Match.Score >= MinOfficeScore)
        .Take(MaxOffices);

    /// <summary>Returns the entities that the text may mean, in no order.</summary>
    /// <param name="holders">The holders of <see cref="Offices"/> at the time.</param>
    /// <param name="terms">The terms of <see cref="People"/>.</param>
    public List<NameCandidate> Compose(
        IReadOnlyDictionary<EntityId, IReadOnlyList<HeldOffice>> holders,
        IReadOnlyDictionary<EntityId, IReadOnlyList<Term>> terms)
    {
        var best = new Dictionary<EntityId, NameCandidate>();
        var ranker = new NameRanker(text);
        foreach (var hit in hits.Where(hit => query.Types.Count == 0 || query.Types.Contains(hit.Entity.Type)))
        {
            best[hit.Entity] = _wantsOfficials && IsWithMore(hit)
                ? WithOffice(hit, terms[hit.Entity], ranker)
                : new NameCandidate(hit, Held: null);
        }

        foreach (var office in _wantsOfficials ? NamedOffices : [])
        {
            var rank = 0;
            foreach (var held in holders[office.Entity])
            {
                var holder = HolderOf(office, held, at is not null ? 0 : rank++);
                if (holder.Hit.Match.Score >= query.MinScore
                    && (!best.TryGetValue(holder.Hit.Entity, out var known)
                        || NameMatch.Compare(holder.Hit.Match, known.Hit.Match) < 0))
                {
                    best[holder.Hit.Entity] = holder;
                }
            }
        }

        return [.. best.Values];
    }

    private static bool IsWithMore(NameHit hit) =>
        hit.Entity.Type == EntityType.Official && hit.Match is { Grade: < MatchGrade.Partial, Unexplained: not 0 };

    // "Defence Minister Gallant" names both the office and the person: each explains words that the other does not.
    private NameCandidate WithOffice(NameHit person, IReadOnlyList<Term> terms, NameRanker ranker)
    {
        var (left, chosen) = (person.Match.Unexplained, (Term?)null);
        foreach (var term in terms.Where(term => at is null || term.Claim.ValidTime?.OverlapWith(at) != Overlap.No))
        {
            var unexplained = person.Match.Unexplained & ranker.FindUnexplained(term.Name, EntityType.Office);
            if (BitOperations.PopCount((uint)unexplained) < BitOperations.PopCount((uint)left))
            {
                (left, chosen) = (unexplained, term);
            }
        }

        if (chosen is null)
        {
            return new NameCandidate(person, Held: null);
        }

        var match = person.Match with
        {
            Score = Math.Round(1 - ((1 - person.Match.Score) * DoubtWithOffice), 4),
            Reasons = [.. person.Match.Reasons, MatchReason.HeldOffice],
            Unexplained = left,
        };
        var held = new HeldOffice(chosen.Office, chosen.Claim, chosen.Claim.IsCertainAt(at));
        return new NameCandidate(person with { Match = match }, held) { IsNamed = true };
    }

    private static NameCandidate HolderOf(NameHit office, HeldOffice held, int rank)
    {
        var factor = (held.IsCertain ? HolderFactor : PossibleHolderFactor) - (rank * EarlierHolderPenalty);
        var match = office.Match with
        {
            Score = Math.Round(office.Match.Score * factor, 4),
            Reasons = [.. office.Match.Reasons, MatchReason.HeldOffice],
            IsTelling = false,
        };
        return new NameCandidate(new NameHit(held.Claim.Subject, office.Name, match), held);
    }
}
