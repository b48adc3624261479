using System.Globalization;
using System.Text.Json;
using DiploGraph.Benchmarks.Graphs;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Time;

namespace DiploGraph.Benchmarks.Neo4j;

/// <summary>
/// The data set of the other server in the comparison, converted to the model of DiploGraph: the role and rank of an
/// official become an office held since a day, the country becomes the one that the official represents in meetings,
/// and the address becomes the description. Each is a claim with a quote from a source.
/// </summary>
internal sealed class PeerDataSet(Stream json)
{
    private const int OfficialsInCommit = 1_000;
    private const int MeetingsInCommit = 1_000;

    private readonly Random _random = new(1);
    private readonly List<EntityId> _sources = [];
    private readonly PeerData _data =
        JsonSerializer.Deserialize<PeerData>(json, JsonSerializerOptions.Web)
        ?? throw new InvalidDataException("The data set is empty.");

    private long _made;

    /// <summary>Returns the commits that build the graph, in order.</summary>
    public IEnumerable<ChangeSet> Commits()
    {
        yield return Batch(MakeWorld);
        foreach (var officials in _data.Officials.Chunk(OfficialsInCommit))
        {
            yield return Batch(batch => Each(batch, officials, MakeOfficial));
        }

        var countries = _data.Officials.ToDictionary(official => official.Id, official => official.CountryCode);
        foreach (var meetings in _data.Meetings.Chunk(MeetingsInCommit))
        {
            yield return Batch(
                batch => Each(batch, meetings, (into, meeting) => MakeMeeting(into, meeting, countries)));
        }
    }

    private ChangeSet Batch(Action<GraphBatch> fill)
    {
        var batch = new GraphBatch(_random, _sources, _made);
        fill(batch);
        _made += batch.Count;
        return batch.ToChangeSet();
    }

    private static void Each<T>(GraphBatch batch, IEnumerable<T> rows, Action<GraphBatch, T> make)
    {
        foreach (var row in rows)
        {
            make(batch, row);
        }
    }

    private void MakeWorld(GraphBatch batch)
    {
        for (var at = 0; at < 100; at++)
        {
            _sources.Add(batch.Report(at));
        }

        foreach (var country in _data.Countries)
        {
            Named(batch, Country(country.Code), country.Name);
        }

        foreach (var (role, rank) in _data.Officials.Select(official => (official.Role, official.Rank)).Distinct())
        {
            Named(batch, Office(role, rank), role);
        }
    }

    private static void MakeOfficial(GraphBatch batch, PeerOfficial row)
    {
        var official = Named(batch, Official(row.Id), row.Name);
        batch.Value(official, Predicate.Description, Literal.OfText(row.Email, "en"));
        batch.Edge(
            official,
            Predicate.HoldsOffice,
            Office(row.Role, row.Rank),
            EdtfTime.Parse($"{row.Since}/.."),
            new Qualifier(QualifierKey.Ordinal, ClaimValue.Of(Whole(row.Rank))));
    }

    private static void MakeMeeting(
        GraphBatch batch, PeerMeeting row, Dictionary<string, string> countryOfOfficial)
    {
        var meeting = Named(batch, EntityId.Parse($"meeting:{row.Id}"), row.Topic);
        var day = EdtfTime.Parse(row.Date);
        batch.Value(meeting, Predicate.Time, Literal.OfTime(day));
        foreach (var id in row.ParticipantIds)
        {
            batch.Edge(
                Official(id),
                Predicate.ParticipatedIn,
                meeting,
                day,
                new Qualifier(QualifierKey.OnBehalfOf, ClaimValue.Of(Country(countryOfOfficial[id]))));
        }
    }

    private static Literal Whole(int number) =>
        new(LiteralKind.Integer, number.ToString(CultureInfo.InvariantCulture));

    private static EntityId Named(GraphBatch batch, EntityId id, string name)
    {
        batch.Add(new Entity { Id = id, Label = name });
        batch.Value(id, Predicate.Name, Literal.OfText(name, "en"));
        return id;
    }

    private static EntityId Official(string id) => EntityId.Parse($"official:{id}");

    private static EntityId Country(string code) => EntityId.Parse($"country:{code.ToLowerInvariant()}");

    private static EntityId Office(string role, int rank) => EntityId.Parse($"office:{role.ToLowerInvariant()}-{rank}");

    private sealed record PeerData(
        IReadOnlyList<PeerOfficial> Officials,
        IReadOnlyList<PeerCountry> Countries,
        IReadOnlyList<PeerMeeting> Meetings);

    private sealed record PeerOfficial(
        string Id, string Name, string Role, int Rank, string Email, string Since, string CountryCode);

    private sealed record PeerCountry(string Code, string Name);

    private sealed record PeerMeeting(string Id, string Topic, string Date, IReadOnlyList<string> ParticipantIds);
}
