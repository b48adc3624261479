using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Memory;
using DiploGraph.Graph.Names.Search;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Tests.Stores;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Tests.Names.Search;

/// <summary>Builds a small graph of names and asks whom a name means.</summary>
internal sealed class NameGraph
{
    private readonly List<Entity> _entities = [SampleGraph.Entity("source:wire-report", "A report")];
    private readonly List<Claim> _claims = [];

    /// <summary>Adds an entity with its label and more names.</summary>
    public NameGraph With(string id, string label, params string[] names)
    {
        _entities.Add(SampleGraph.Entity(id, label));
        _claims.AddRange(names.Select(
            (name, at) => SampleGraph.Name($"{id.Replace(':', '-')}-{at}", id, name, language: null)));
        return this;
    }

    /// <summary>Records that somebody holds an office during a time.</summary>
    public NameGraph Holds(string who, string office, string during)
    {
        _claims.Add(SampleGraph.Edge($"holds-{_claims.Count}", who, Predicate.HoldsOffice, office) with
        {
            ValidTime = EdtfTime.Parse(during),
        });
        return this;
    }

    /// <summary>Returns what each text means.</summary>
    public async Task<IReadOnlyList<NameSearchResult>> FindAsync(params string[] texts)
    {
        await using var store = new MemoryGraphStore(SampleGraph.NewClock());
        await store.CommitAsync(SampleGraph.Commit(SampleGraph.ChangesOf(_entities, [.. _claims])), default);
        await using var snapshot = await store.OpenSnapshotAsync(SnapshotAt.Current, default);
        return await NameSearcher.FindAsync(snapshot, new NameQuery { Texts = texts, MinScore = 0.6 }, default);
    }

    /// <summary>Returns the id that a text means, AMBIGUOUS or NOTHING.</summary>
    public async Task<string> MeansAsync(string text) => Describe((await FindAsync(text))[0]);

    public static string Describe(NameSearchResult result) =>
        result.Meant?.Hit.Entity.Value ?? (result.IsAmbiguous ? "AMBIGUOUS" : "NOTHING");
}
