using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Vocabulary;

namespace DiploGraph.Graph.Names;

/// <summary>
/// Pairs each word of the search text with the best matching word of a name, and rates the match: how much of the text
/// was found, how much of the name that covers, and in which order.
/// </summary>
internal sealed class NameAligner
{
    // The weights of the two parts of the score: the share of the text that was found, and the share of the name.
    private const double TextWeight = 0.72;
    private const double NameWeight = 0.28;

    private const double JoinedWordsQuality = 0.97;
    private const double OtherOrderFactor = 0.985;
    private const double OtherDirectionFactor = 0.75;
    private const double RewordingFactor = 0.99;
    private const double CountryOfPersonFactor = 0.05;

    private readonly IReadOnlyList<QueryWord> _queryWords;
    private readonly IReadOnlyList<NameWord> _nameWords;
    private readonly EntityType _type;

    // For each word of the text, the index of its word in the name, or -1. For each word of the name, whether it is
    // paired.
    private readonly int[] _pairedWords;
    private readonly bool[] _isPaired;
    private readonly WordMatch[] _matches;
    private readonly HashSet<MatchReason> _reasons = [];

    public NameAligner(IReadOnlyList<QueryWord> asked, IReadOnlyList<NameWord> words, EntityType type)
    {
        (_queryWords, _nameWords, _type) = (asked, words, type);
        _pairedWords = new int[asked.Count];
        Array.Fill(_pairedWords, -1);
        _isPaired = new bool[words.Count];
        _matches = new WordMatch[asked.Count];
    }

    /// <summary>Returns the match; null if its score is below the threshold.</summary>
    public NameMatch? Judge(string? kind, bool isReworded)
    {
        if (_queryWords.Count == 0 || _nameWords.Count == 0)
        {
            return null;
        }

        PairWords();
        PairJoined();
        var score = Share() * KindFactor(kind) * TypeFactor(_type) * (isReworded ? RewordingFactor : 1) * OrderFactor();
        if (score < NameRanker.Threshold)
        {
            return null;
        }

        if (isReworded)
        {
            _reasons.Add(MatchReason.Wording);
        }

        var reasons = ReasonsOf();
        var isAsWritten = Array.TrueForAll(reasons, why => why is MatchReason.Exact or MatchReason.Alias);
        var grader = new MatchGrader(_queryWords, _nameWords, _type, _pairedWords, _matches);
        var (grade, isTelling) = grader.Judge(_isPaired, isAsWritten);
        return new NameMatch(Math.Round(score, 4), reasons, _matches.Sum(match => match.Errors))
        {
            Grade = grade,
            IsTelling = isTelling,
            Unexplained = grader.Unexplained,
        };
    }

    /// <summary>Returns the meaningful words of the text that the name does not explain, one bit each.</summary>
    public int FindUnexplained()
    {
        PairWords();
        PairJoined();
        var grader = new MatchGrader(_queryWords, _nameWords, _type, _pairedWords, _matches);
        grader.Judge(_isPaired, isAsWritten: false);
        return grader.Unexplained;
    }

    private void PairWords()
    {
        var pairs = new List<(int Asked, int Word, WordMatch Match)>();
        for (var a = 0; a < _queryWords.Count; a++)
        {
            for (var w = 0; w < _nameWords.Count; w++)
            {
                var match = WordMatcher.Match(_queryWords[a], _nameWords[w]);
                if (match.Quality > 0)
                {
                    var isTurned = HasTargets() && _queryWords[a].Word.IsTarget != _nameWords[w].IsTarget;
                    pairs.Add((a, w, isTurned ? match with { Quality = match.Quality * OtherDirectionFactor } : match));
                }
            }
        }

        // Of equally good pairs, those at similar positions come first.
        foreach (var (a, w, match) in pairs
            .OrderByDescending(pair => pair.Match.Quality)
            .ThenBy(pair => Math.Abs(pair.Asked - pair.Word)))
        {
            if (_pairedWords[a] < 0 && !_isPaired[w])
            {
                Pair(a, w, match);
            }
        }
    }

    // The directions can only differ if both the text and the name say who is sent to whom.
    private bool HasTargets() => _queryWords.Any(word => word.Word.IsTarget) && _nameWords.Any(word => word.IsTarget);

    private void Pair(int asked, int word, WordMatch match)
    {
        (_pairedWords[asked], _matches[asked], _isPaired[word]) = (word, match, true);
        _reasons.Add(match.Reason);
    }

    // Pairs words that one side writes as one word and the other as two: Ben Gurion, al-Sisi, 岸 信夫, はまだやすかず.
    private void PairJoined()
    {
        for (var a = 0; a < _queryWords.Count; a++)
        {
            for (var w = 0; w + 1 < _nameWords.Count && _matches[a].Quality < JoinedWordsQuality; w++)
            {
                if (IsFree(a, w, w + 1)
                    && JoinedQuality(_queryWords[a].Word, _nameWords[w], _nameWords[w + 1]) is var match
                    && match.Quality > _matches[a].Quality)
                {
                    Free(a);
                    Pair(a, w, match);
                    _isPaired[w + 1] = true;
                }
            }

            for (var w = 0; w < _nameWords.Count && a + 1 < _queryWords.Count; w++)
            {
                if ((!_isPaired[w] || _pairedWords[a] == w || _pairedWords[a + 1] == w)
                    && _matches[a].Quality + _matches[a + 1].Quality < JoinedWordsQuality + JoinedWordsQuality
                    && _queryWords[a].Word.Text + _queryWords[a + 1].Word.Text == _nameWords[w].Text)
                {
                    Free(a);
                    Free(a + 1);
                    Pair(a, w, new WordMatch(JoinedWordsQuality, MatchReason.Wording));
                    Pair(a + 1, w, new WordMatch(JoinedWordsQuality, MatchReason.Wording));
                }
            }
        }
    }

    private bool IsFree(int asked, int first, int second) =>
        (!_isPaired[first] || _pairedWords[asked] == first) && (!_isPaired[second] || _pairedWords[asked] == second);

    private void Free(int asked)
    {
        if (_pairedWords[asked] is >= 0 and var word)
        {
            _isPaired[word] = false;
            (_pairedWords[asked], _matches[asked]) = (-1, default);
        }
    }

    private static WordMatch JoinedQuality(NameWord asked, NameWord first, NameWord second)
    {
        if (asked.Text == first.Text + second.Text || asked.Text == second.Text + first.Text)
        {
            return new WordMatch(JoinedWordsQuality, MatchReason.Wording);
        }

        if (asked.Script == first.Script || asked.Latin is not { Length: > 3 } latin || first.Latin is null)
        {
            return default;
        }

        return latin == first.Latin + second.Latin || latin == second.Latin + first.Latin
            ? new WordMatch(JoinedWordsQuality, MatchReason.Transliteration, IsStrong: true)
            : default;
    }

    private double Share()
    {
        var (asked, found) = (0.0, 0.0);
        for (var a = 0; a < _queryWords.Count; a++)
        {
            var weight = WeightOf(_queryWords[a]);
            asked += weight;
            found += weight * _matches[a].Quality;
        }

        var (all, taken) = (0.0, 0.0);
        for (var w = 0; w < _nameWords.Count; w++)
        {
            var weight = WordWeights.Of(_nameWords[w], _type);
            all += weight;
            taken += _isPaired[w] ? weight : 0;
        }

        var isPartial = taken < all - 0.3 || _pairedWords.Any(place => place < 0);
        if (isPartial)
        {
            _reasons.Add(MatchReason.Partial);
        }

        return found / asked * (TextWeight + (NameWeight * taken / all));
    }

    // With a title, the country belongs to the office of a person: US President Joe Biden.
    private double WeightOf(QueryWord word) => WordWeights.Of(word.Word, _type)
        * (_type == EntityType.Official && word.IsOfCountry && _queryWords.Any(static other => other.IsTitle)
            ? CountryOfPersonFactor
            : 1);

    private double OrderFactor()
    {
        var last = -1;
        for (var a = 0; a < _queryWords.Count; a++)
        {
            if (_pairedWords[a] < 0 || WordWeights.Of(_queryWords[a].Word) < 0.5)
            {
                continue;
            }

            if (_pairedWords[a] < last)
            {
                _reasons.Add(MatchReason.OtherOrder);
                return _type == EntityType.Official ? OtherOrderFactor : RewordingFactor;
            }

            last = _pairedWords[a];
        }

        return 1;
    }

    private double KindFactor(string? kind)
    {
        var factor = kind switch
        {
            NameKind.Alias or NameKind.Short => 0.995,
            NameKind.Abbreviation => 0.99,
            NameKind.Former => 0.98,
            NameKind.Misspelling => 0.985,
            _ => 1,
        };
        if (factor < 1)
        {
            _reasons.Add(MatchReason.Alias);
        }

        return factor;
    }

    // Of equal names, people most likely mean an actor, less likely something named after the actor, and least likely a
    // document about the actor.
    private static double TypeFactor(EntityType type) => type switch
    {
        EntityType.Country => 1,
        EntityType.Official => 0.999,
        EntityType.Office => 0.998,
        EntityType.Organization => 0.997,
        EntityType.Place => 0.955,
        EntityType.Agreement => 0.95,
        EntityType.Topic or EntityType.DiplomaticRelation => 0.945,
        EntityType.Meeting or EntityType.Visit or EntityType.Event => 0.94,
        EntityType.Statement => 0.88,
        _ => 0.82,
    };

    // Exact is only reported if no other reason, or only Alias, applies.
    private MatchReason[] ReasonsOf()
    {
        if (_reasons.Count > 1 && (_reasons.Count > 2 || !_reasons.Contains(MatchReason.Alias)))
        {
            _reasons.Remove(MatchReason.Exact);
        }

        return [.. _reasons.Order()];
    }
}
