using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Time;
using DiploGraph.Graph.Vocabulary;
using static DiploGraph.Graph.Claims.Predicate;

namespace DiploGraph.Benchmarks.Graphs;

/// <summary>
/// A plausible graph of any size; equal sizes give equal graphs. It has countries with offices and officials, and
/// visits with meetings, statements and agreements over seventy years. As in reality, a few officials and
/// countries take part in most happenings; one meeting in two hundred is a summit with forty participants.
/// </summary>
internal sealed class GeneratedGraph
{
    private const int CommitSize = 20_000;
    private const int States = 200;
    private static readonly DateOnly FirstDay = new(1952, 1, 1);

    private readonly Random _random = new(1);
    private readonly GeneratedNames _names;
    private readonly List<EntityId> _sources = [];
    private readonly List<EntityId> _countries = [];
    private readonly List<EntityId> _places = [];
    private readonly List<EntityId> _topics = [];
    private readonly List<EntityId> _officials = [];
    private readonly List<(EntityId Office, EntityId Country)> _posts = [];
    private readonly int _claims;
    private readonly int _claimsInCommit;
    private long _made;
    private int _happenings;

    private GeneratedGraph(int claims, int claimsInCommit)
    {
        _claims = claims;
        _claimsInCommit = claimsInCommit;
        _names = new GeneratedNames(_random);
    }

    /// <summary>Returns the commits that build a graph with about the given number of claims, in order.</summary>
    public static IEnumerable<ChangeSet> Commits(int claims, int claimsInCommit = CommitSize) =>
        new GeneratedGraph(claims, claimsInCommit).Make();

    private IEnumerable<ChangeSet> Make()
    {
        yield return MakeSources();
        foreach (var (make, isWanted) in new (Action<GraphBatch>, Func<bool>)[]
        {
            (MakeState, () => _countries.Count < States),
            (MakePlace, () => _places.Count < Math.Max(20, _claims / 1_000)),
            (MakeTopic, () => _topics.Count < 50),
        })
        {
            while (isWanted())
            {
                yield return Batch(batch => Fill(batch, make, isWanted));
            }
        }

        while (_officials.Count < _claims / 50)
        {
            yield return Batch(batch => Fill(batch, MakeOfficial, () => _officials.Count < _claims / 50));
        }

        while (_made < _claims)
        {
            yield return Batch(batch => Fill(batch, MakeVisit, () => _made + batch.Count < _claims));
        }
    }

    private ChangeSet Batch(Action<GraphBatch> fill)
    {
        var batch = new GraphBatch(_random, _sources, _made);
        fill(batch);
        _made += batch.Count;
        return batch.ToChangeSet();
    }

    private void Fill(GraphBatch batch, Action<GraphBatch> make, Func<bool> isWanted)
    {
        while (batch.Count < _claimsInCommit && isWanted())
        {
            make(batch);
        }
    }

    private ChangeSet MakeSources()
    {
        var batch = new GraphBatch(_random, _sources, 0);
        for (var at = 0; at < Math.Max(10, _claims / 200); at++)
        {
            _sources.Add(batch.Report(at));
        }

        return batch.ToChangeSet();
    }

    private void MakeState(GraphBatch batch)
    {
        var name = _names.Place();
        var country = Entity(batch, $"country:x{_countries.Count}", name);
        batch.Value(country, Name, Words(name));
        for (var post = 0; post < Math.Max(2, _claims / 50_000); post++)
        {
            var office = Entity(batch, $"office:x{_countries.Count}-{post}", $"Minister {post} of {name}");
            batch.Edge(office, OfficeOf, country);
            _posts.Add((office, country));
        }

        _countries.Add(country);
    }

    private void MakePlace(GraphBatch batch)
    {
        var place = Entity(batch, $"place:city-{_places.Count}", _names.Place());
        batch.Edge(place, LocatedIn, Any(_countries));
        batch.Value(place, Kind, Literal.OfToken("CITY"));
        _places.Add(place);
    }

    private void MakeTopic(GraphBatch batch) =>
        _topics.Add(Entity(batch, $"topic:subject-{_topics.Count}", $"Subject {_topics.Count}"));

    private void MakeOfficial(GraphBatch batch)
    {
        var (given, family) = _names.Person();
        var official = Entity(batch, $"official:person-{_officials.Count}", $"{given} {family}");
        _officials.Add(official);
        batch.Value(official, Name, Words($"{given} {family}"));
        var start = Day();
        batch.Edge(official, HoldsOffice, Any(_posts).Office, Interval(start, start.AddDays(_random.Next(100, 3_000))));
    }

    private void MakeVisit(GraphBatch batch)
    {
        var day = Day();
        var number = _happenings++;
        var visitor = Anybody();
        var visit = Happening(batch, $"visit:trip-{number}", $"Visit {number}", day, "OCCURRED");
        batch.Edge(
            visitor, MadeVisit, visit, On(day), Token(QualifierKey.Grade, Any(VisitGrade.All)));
        batch.Edge(visit, Visited, Any(_countries), On(day));
        for (var at = _random.Next(1, 4); at > 0; at--)
        {
            MakeMeeting(batch, visit, visitor, day);
        }

        if (_random.Next(10) == 0)
        {
            MakeAgreement(batch, visitor, day);
        }
    }

    private void MakeMeeting(GraphBatch batch, EntityId visit, EntityId visitor, DateOnly day)
    {
        var number = _happenings++;
        var isSummit = _random.Next(200) == 0;
        var meeting = Happening(batch, $"meeting:talks-{number}", $"Talks {number}", day, "OCCURRED");
        batch.Value(meeting, Kind, Literal.OfToken(isSummit ? "SUMMIT" : "BILATERAL"));
        batch.Edge(meeting, During, visit);
        batch.Edge(meeting, HeldAt, Any(_places));
        var present = new HashSet<EntityId> { visitor };
        for (var at = isSummit ? 40 : _random.Next(1, 4); at > 0; at--)
        {
            present.Add(Anybody());
        }

        foreach (var official in present)
        {
            var (office, country) = Any(_posts);
            batch.Edge(official, ParticipatedIn, meeting, On(day),
                Token(QualifierKey.Role, official == visitor ? "VISITOR" : "HOST"),
                Token(QualifierKey.Mode, "IN_PERSON"),
                Token(QualifierKey.Attendance, "OCCURRED"),
                new Qualifier(QualifierKey.Capacity, ClaimValue.Of(office)),
                new Qualifier(QualifierKey.OnBehalfOf, ClaimValue.Of(country)));
        }

        if (_random.Next(4) == 0)
        {
            var words = Entity(batch, $"statement:words-{number}", $"Words {number}");
            batch.Edge(visitor, Said, words, On(day));
            batch.Edge(words, SaidAt, meeting);
            batch.Edge(words, Predicate.About, Any(_topics));
            batch.Value(words, Predicate.Text, Words($"What was said at talks {number}"));
        }
    }

    private void MakeAgreement(GraphBatch batch, EntityId signer, DateOnly day)
    {
        var number = _happenings++;
        var agreement = Entity(batch, $"agreement:accord-{number}", $"Accord {number}");
        batch.Value(agreement, Title, Words($"Accord {number}"));
        batch.Edge(signer, Signed, agreement, On(day));
        for (var at = 0; at < 2; at++)
        {
            batch.Edge(Any(_countries), PartyTo, agreement, On(day), Token(QualifierKey.Action, "SIGNED"));
        }
    }

    private EntityId Happening(GraphBatch batch, string id, string label, DateOnly day, string status)
    {
        var happening = Entity(batch, id, label);
        batch.Value(happening, Predicate.Time, Literal.OfTime(On(day)));
        batch.Value(happening, Predicate.HappeningStatus, Literal.OfToken(status));
        return happening;
    }

    private static EntityId Entity(GraphBatch batch, string id, string label) =>
        batch.Add(new Entity { Id = EntityId.Parse(id), Label = label });

    private static Literal Words(string text) => Literal.OfText(text, "en");

    private static Qualifier Token(QualifierKey key, string token) => new(key, ClaimValue.Of(Literal.OfToken(token)));

    // The square of a uniform random number: the first 1 % of the officials get 10 % of the seats.
    private EntityId Anybody() => _officials[(int)(_officials.Count * Math.Pow(_random.NextDouble(), 2))];

    private T Any<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];

    private DateOnly Day() => FirstDay.AddDays(_random.Next(26_000));

    private static EdtfTime On(DateOnly day) => EdtfTime.Parse(Iso(day));

    private static EdtfTime Interval(DateOnly from, DateOnly to) => EdtfTime.Parse($"{Iso(from)}/{Iso(to)}");

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", null);
}
