using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Memory.Tables;
using DiploGraph.Graph.Names;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Memory.Queries.Names;

/// <summary>
/// Searches for names. The index finds the names that share the most words with the text; the ranker then scores the
/// best of these that are in the view.
/// </summary>
internal sealed class NameReader
{
    // The index is less exact than the ranker, so more names are scored than hits are requested.
    private const int CandidatesPerHit = 4;
    private const int MinCandidates = 100;

    // The index keeps names slightly below the minimum score because its own scores are only approximate.
    private const double Tolerance = 0.8;

    private readonly GraphView _view;
    private readonly NameQuery _query;
    private readonly NameIndex _index;
    private readonly NameIndex.IndexedCounts _extent;
    private readonly int _types;
    private readonly DaySet? _at;

    public NameReader(GraphView view, NameQuery query)
    {
        (_view, _query, _index) = (view, query, view.Tables.Names);
        _extent = _index.Cover(view.State);
        _types = query.Types.Aggregate(0, (mask, type) => mask | (1 << (int)type));
        _at = query.At?.AskedDays;
    }

    public IReadOnlyList<NameHit> Search(string text, CancellationToken cancellationToken)
    {
        var ranking = new NameRanker(text);
        var best = new Dictionary<int, NameHit>();
        AddById(text, best);
        foreach (var words in ranking.Words)
        {
            foreach (var name in Candidates(words, cancellationToken))
            {
                if (Judge(ranking, name) is { } hit
                    && (!best.TryGetValue(BearerOf(name), out var known) || hit.CompareTo(known) < 0))
                {
                    best[BearerOf(name)] = hit;
                }
            }
        }

        var hits = best.Values.ToList();
        hits.Sort();
        hits = hits.Count > _query.Limit ? hits[.._query.Limit] : hits;
        return hits.ConvertAll(hit => Confirm(hit, ranking));
    }

    // A name in another script that sounds like the text tells nothing if the name in its script is known and differs.
    private NameHit Confirm(NameHit hit, NameRanker ranking)
    {
        if (!hit.Match.IsTelling || !hit.Match.Reasons.Contains(MatchReason.Transliteration))
        {
            return hit;
        }

        foreach (var claim in _view.ClaimsOf(_view.HandleOf(hit.Entity), ClaimDirection.Outgoing, Predicate.Name))
        {
            if (_view.IsBelieved(claim, _at)
                && ranking.IsInSameScript(ParsedName.Of(_view.Tables.Literals.Read(
                    _view.Tables.Claims.ObjectKind(claim), _view.Tables.Claims.Object(claim)).Text)))
            {
                return hit with { Match = hit.Match with { IsTelling = false } };
            }
        }

        return hit;
    }

    // Returns the canonical handle of the entity with a name.
    private int BearerOf(int name) => _view.CanonicalOf(_index.EntityOf(name));

    // Returns the names to score: those in the view, the most promising first.
    private List<int> Candidates(IReadOnlyList<QueryWord> words, CancellationToken cancellationToken)
    {
        if (!NameScores.Free.TryTake(out var scores))
        {
            scores = new NameScores();
        }

        scores.Reserve(_extent.Names);
        var distinctive = words.Where(word => word.Weight > 0.2).ToList();
        distinctive = distinctive.Count > 0 ? distinctive : [.. words];
        var total = distinctive.Sum(word => word.Weight);
        foreach (var word in distinctive)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Offer(word, scores);
            scores.EndWord((float)(word.Weight / total));
        }

        // Only clean scores are reused: a search that fails earlier does not return its scores to the pool.
        var names = scores.TakeBestFirst(name => Completeness(name, words.Count), _query.MinScore * Tolerance);
        NameScores.Free.Add(scores);
        var maxCandidates = Math.Max(MinCandidates, _query.Limit * CandidatesPerHit);
        return [.. names.Guarded(cancellationToken).Where(IsSeen).Take(maxCandidates)];
    }

    private void Offer(QueryWord word, NameScores scores)
    {
        var found = new List<(int Word, double Quality)>();
        _index.Words.Collect(word, _extent.Words, found);
        foreach (var (number, quality) in found)
        {
            Offer(number, quality, scores);
        }

        foreach (var (first, second) in word.Cuts())
        {
            if (_index.Words.Find(first) is >= 0 and var one && one < _extent.Words
                && _index.Words.Find(second) is >= 0 and var other && other < _extent.Words)
            {
                Offer(one, 0.9, scores);
                Offer(other, 0.9, scores);
            }
        }
    }

    private void Offer(int word, double quality, NameScores scores)
    {
        var names = _index.NamesOf(word);
        for (var at = 0; at < names.Count && names[at] < _extent.Names; at++)
        {
            scores.Offer(names[at], (float)quality);
        }
    }

    private double Completeness(int name, int queryWords) =>
        0.72 + (0.28 * Math.Min(1, (double)queryWords / Math.Max(1, _index.WordCountOf(name))));

    private bool IsSeen(int name)
    {
        var entity = BearerOf(name);
        if (_types != 0 && (_types & (1 << (int)_view.Tables.Entities.Id(entity).Type)) == 0)
        {
            return false;
        }

        return _index.ClaimOf(name) is >= 0 and var claim
            ? _view.IsBelieved(claim, _at) && _view.Lists(entity)
            : _view.Lists(entity) && ReferenceEquals(
                _view.Tables.Entities.At(_index.EntityOf(name), _view.Revision),
                _view.Tables.Entities.Version(_index.VersionOf(name)));
    }

    private NameHit? Judge(NameRanker ranking, int name)
    {
        var id = _view.Tables.Entities.Id(BearerOf(name));
        var matched = Read(name);
        return ranking.Match(ParsedName.Of(matched.Text), matched.Kind, id.Type) is { } match
            && match.Score >= _query.MinScore
            ? new NameHit(id, matched, match)
            : null;
    }

    private MatchedName Read(int name)
    {
        if (_index.ClaimOf(name) is not (>= 0 and var claim))
        {
            return new MatchedName(_index.TextOf(name), null, null, null);
        }

        var literal = _view.Tables.Literals.Read(
            _view.Tables.Claims.ObjectKind(claim), _view.Tables.Claims.Object(claim));
        var (qualifiers, _, _) = _view.Tables.Versions.ReadRest(_view.VersionOf(claim));
        return new MatchedName(
            literal.Text,
            literal.Language,
            qualifiers.FindText(QualifierKey.NameKind),
            _view.Tables.Claims.Id(claim));
    }

    private void AddById(string text, Dictionary<int, NameHit> best)
    {
        if (EntityId.TryParse(text.Trim(), out var id)
            && _view.FindHandle(id) is >= 0 and var entity
            && _view.Lists(entity)
            && (_types == 0 || (_types & (1 << (int)id.Type)) != 0))
        {
            best.Add(entity, new NameHit(
                _view.Tables.Entities.Id(entity),
                new MatchedName(_view.LabelOf(entity), null, null, null),
                new NameMatch(1, [MatchReason.Id], 0) { Grade = MatchGrade.Exact, IsTelling = true }));
        }
    }
}
