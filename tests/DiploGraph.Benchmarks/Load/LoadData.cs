using System.Globalization;
using DiploGraph.GraphQL.Resolvers;

namespace DiploGraph.Benchmarks.Load;

/// <summary>
/// The data of the load comparison: 200 countries, 5,000 officials and 20,000 meetings of four participants. All
/// compared servers have the same data, including the pseudo-random participants.
/// </summary>
internal sealed class LoadData
{
    private static readonly string[] Roles = ["AMBASSADOR", "MINISTER", "ENVOY", "CONSUL", "ADVISER"];

    private readonly Dictionary<string, Official> _byId = new(StringComparer.Ordinal);
    private double _seed = 12345;

    public LoadData()
    {
        var countries = Enumerable.Range(0, 200)
            .Select(i => new Country($"C{i:D3}", $"Country {i}", $"R{i % 8}"))
            .ToArray();
        Officials = [.. Enumerable.Range(0, 5000).Select(i => MakeOfficial(i, countries[i % 200]))];
        foreach (var official in Officials)
        {
            _byId.Add(official.Id, official);
        }

        for (var i = 0; i < 20_000; i++)
        {
            AddMeeting(i);
        }
    }

    public Official[] Officials { get; }

    public Official? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Returns a page of the officials with a role and a minimum rank.</summary>
    public void Page(string role, int minRank, int first, int offset, BatchListResult<Official> page)
    {
        foreach (var official in Officials)
        {
            if (official.Role != role || official.Rank < minRank || offset-- > 0)
            {
                continue;
            }

            if (first-- <= 0)
            {
                break;
            }

            page.Add(0, official);
        }
    }

    private static Official MakeOfficial(int i, Country country) => new(
        $"o{i}",
        $"Official Number {i}",
        Roles[i % 5],
        1 + (i * 7 % 9),
        $"o{i}@example.org",
        string.Create(CultureInfo.InvariantCulture, $"{1990 + (i % 34)}-0{1 + (i % 9)}-1{i % 10}"),
        country);

    private void AddMeeting(int i)
    {
        var chosen = new List<Official>(4);
        if (i % 800 == 0)
        {
            chosen.Add(_byId["o42"]);
        }

        while (chosen.Count < 4)
        {
            var official = Officials[(int)Math.Floor(NextRandom() * 5000)];
            if (!chosen.Contains(official))
            {
                chosen.Add(official);
            }
        }

        var meeting = new Meeting($"m{i}", $"Topic {i % 50}", $"20{10 + (i % 15)}-0{1 + (i % 9)}-2{i % 9}",
            [.. chosen]);
        foreach (var official in chosen)
        {
            official.Meetings.Add(meeting);
        }
    }

    // A linear congruential generator in double arithmetic, rounding included, as JavaScript computes it.
    private double NextRandom()
    {
        var product = (_seed * 1103515245) + 12345;
        _seed = (int)(uint)(ulong)product & 0x7fffffff;
        return _seed / 0x7fffffff;
    }
}
