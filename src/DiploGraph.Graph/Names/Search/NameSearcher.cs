using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Names.Search;

/// <summary>
/// Searches for the entities that texts mean: entities by their names, and officials by the offices that they held. The
/// number of reads depends only on the number of times in the texts.
/// </summary>
public static class NameSearcher
{
    // Enough hits to see every entity that a text may mean.
    private const int MinHits = 50;

    /// <summary>Returns the entities that each text of a query may mean, best first.</summary>
    /// <remarks>
    /// A text may end or begin with a time at which somebody held the office that it names. That time then replaces the
    /// one of the query.
    /// </remarks>
    /// <param name="snapshot">The version of the graph.</param>
    /// <param name="query">The texts, with the types of the entities and the time.</param>
    /// <param name="cancellationToken">Cancels the reads.</param>
    public static async ValueTask<IReadOnlyList<NameSearchResult>> FindAsync(
        IGraphSnapshot snapshot, NameQuery query, CancellationToken cancellationToken)
    {
        var dated = query.Texts.Select(DatedName.Read).ToList();
        string[] texts = [.. query.Texts, .. dated.OfType<DatedName>().Select(name => name.Name)];
        var found = await SearchAsync(snapshot, query, texts, cancellationToken);
        var at = query.At ?? snapshot.ValidAt;
        var times = query.Texts.Select(_ => at).Concat(dated.OfType<DatedName>().Select(name => name.Time));
        var composers = texts.Zip(found, times)
            .Select(it => new NameComposer(it.First, it.Second, query, it.Third))
            .ToList();
        var readings = await ReadAsync(snapshot, composers, cancellationToken);
        for (int text = 0, next = query.Texts.Count; text < dated.Count; text++)
        {
            if (dated[text] is not null)
            {
                var reading = readings[next++];
                readings[text] = reading.NamesOffice && !readings[text].IsClear ? reading : readings[text];
            }
        }

        readings = readings[..query.Texts.Count];
        var counts = await CountTiesAsync(snapshot, readings, cancellationToken);
        return [.. readings.Select(reading => ResultOf(reading, counts, query.Limit))];
    }

    private static NameSearchResult ResultOf(Reading reading, Dictionary<EntityId, long> counts, int limit)
    {
        var names = Order(reading.Names, counts);
        var (meant, isAmbiguous) = NameChooser.Choose(names);
        return new NameSearchResult([.. names.Take(limit)], reading.Holders)
        {
            Meant = meant,
            IsAmbiguous = isAmbiguous,
        };
    }

    private static ValueTask<IReadOnlyList<IReadOnlyList<NameHit>>> SearchAsync(
        IGraphSnapshot snapshot, NameQuery query, string[] texts, CancellationToken cancellationToken)
    {
        var wantsOfficials = query.Types.Count == 0 || query.Types.Contains(EntityType.Official);
        var all = query with
        {
            Texts = texts,
            Limit = Math.Max(query.Limit, MinHits),
            Types = wantsOfficials && query.Types.Count > 0 ? [.. query.Types, EntityType.Office] : query.Types,
        };
        return snapshot.SearchNamesAsync(all, cancellationToken);
    }

    private static async ValueTask<List<Reading>> ReadAsync(
        IGraphSnapshot snapshot, List<NameComposer> composers, CancellationToken cancellationToken)
    {
        var people = composers.SelectMany(composer => composer.People).Distinct().ToList();
        var terms = await HolderReader.ReadTermsOfPeopleAsync(snapshot, people, cancellationToken);
        var readings = new Dictionary<NameComposer, Reading>();
        foreach (var group in composers.GroupBy(composer => composer.At?.Text))
        {
            var offices = group.SelectMany(composer => composer.Offices).Distinct().ToList();
            var holders = await HolderReader.ReadAsync(snapshot, offices, group.First().At, cancellationToken);
            foreach (var composer in group)
            {
                readings[composer] = new Reading(composer.Compose(holders, terms), holders);
            }
        }

        return composers.ConvertAll(composer => readings[composer]);
    }

    // Of entities with the same score, people more likely mean the one that has more claims.
    private static async ValueTask<Dictionary<EntityId, long>> CountTiesAsync(
        IGraphSnapshot snapshot, List<Reading> readings, CancellationToken cancellationToken)
    {
        var tied = readings
            .SelectMany(reading => reading.Names
                .GroupBy(name => (name.Hit.Match.Grade, name.Hit.Match.Score))
                .Where(alike => alike.Count() > 1))
            .SelectMany(alike => alike.Select(name => name.Hit.Entity))
            .Distinct()
            .ToList();
        if (tied.Count == 0)
        {
            return [];
        }

        var outgoing = await snapshot.CountClaimsByAnchorAsync(new ClaimQuery { Anchors = tied }, cancellationToken);
        var incoming = await snapshot.CountClaimsByAnchorAsync(
            new ClaimQuery { Anchors = tied, Direction = ClaimDirection.Incoming }, cancellationToken);
        return tied.Select((entity, at) => (entity, Count: outgoing[at] + incoming[at]))
            .ToDictionary(pair => pair.entity, pair => pair.Count);
    }

    private static List<NameCandidate> Order(List<NameCandidate> names, Dictionary<EntityId, long> counts) =>
    [
        .. names.Select(name => name with { Claims = counts.GetValueOrDefault(name.Hit.Entity) })
            .OrderBy(name => name.Hit.Match.Grade)
            .ThenByDescending(name => name.Hit.Match.Score)
            .ThenByDescending(name => name.Claims)
            .ThenBy(name => name.Hit.Entity),
    ];

    /// <summary>What one text may mean.</summary>
    private sealed record Reading(
        List<NameCandidate> Names, IReadOnlyDictionary<EntityId, IReadOnlyList<HeldOffice>> Holders)
    {
        public bool IsClear => Names.Exists(name => name.Hit.Match.IsClear);

        /// <summary>True if the words name an office, or a person with the office.</summary>
        public bool NamesOffice => Names.Exists(name =>
            name.Hit.Match is { Grade: < MatchGrade.Partial, Unexplained: 0 }
            && (name.IsNamed || name.Hit.Entity.Type == EntityType.Office));
    }
}
