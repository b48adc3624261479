using System.Globalization;
using DiploGraph.Graph.Memory;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using Microsoft.Extensions.Time.Testing;

namespace DiploGraph.Server.Tests.Resolvers;

/// <summary>
/// Past knowledge can still be queried: over random histories, operations with <c>@asOf</c> at each revision return
/// exactly the bytes that they returned when that revision was the newest.
/// </summary>
public sealed class AsOfProperties
{
    private const int Histories = 1_000;
    private const int Commits = 5;

    private static readonly DateTimeOffset Start = new(2026, 11, 1, 9, 0, 0, TimeSpan.Zero);

    // Edges, values, filters, evidence, search, names, groups and changes.
    private const string Lists =
        """
        {
          snapshot { revision knownAt hash }
          officials(orderBy: [NAME_ASC], first: 3) { totalCount nodes {
            id name otherIds names { text } claims { totalCount } mentionedIn { totalCount } sources { totalCount }
            offices { edges { validTime { text } node { id name holders { nodes { id } } } claim {
              id status rank recordedFrom recordedTo recordedSubject independentSources contradictedBy { id }
              evidence { nodes { id stance source { id } } } } } }
            meetings(where: { time: { overlaps: "2022-08" } }) { totalCount edges { attendance node { id } } }
            metWith { totalCount nodes { id } } } }
          happenings(where: { participations: {
              some: { name: { contains: "anna" } }, edge: { role: { eq: HOST } } } }) { totalCount
            nodes { id time { text } status participations { edges { claim { id } node { id } } } } }
          doubted: claims(orderBy: [RECORDED_DESC], where: { OR: [
              { status: { in: [REFUTED, RETRACTED, DISPUTED] } },
              { evidence: { some: { stance: { eq: CONTRADICTS } } } },
              { validTime: { within: "2022" }, subject: { is: { official: { meetings: { some: {} } } } } }] }) {
            totalCount nodes {
              id status rank recordedFrom independentSources contradictedBy { id } evidence { totalCount } } }
          all: claims(orderBy: [RECORDED_ASC], first: 40) { nodes { id subject { id name } independentSources } }
          search(text: "anna") { edges { node { id } score explanation } }
          resolve(names: ["Minister"], at: "2022-08") { result best { entity { id } holders { official { id } } } }
          aggregate(of: MEETING, groupBy: [YEAR, KIND]) { count keys { value } sample { id } }
          changes(since: 0) { totalCount nodes { number claims { totalCount nodes { after { id status } } } } }
        }
        """;

    // Verdict, paths, neighbourhood and impact, with ids that exist in all revisions except the empty graph.
    private const string Between =
        """
        {
          snapshot { revision }
          didMeet(a: "official:anna", b: "official:bo") {
            verdict explanation independentSources supporting { id } contradicting { id } }
          paths(from: "official:anna", to: "country:il") { strength hops { claim { id } } }
          neighbourhood(of: ["official:anna"], depth: 2) { nodes { id depth degree } edges { id } }
          impact(source: "source:first-report") { falls { nodes { id } } leftWithout { id } }
        }
        """;

    [Fact]
    public async Task An_operation_as_of_a_revision_repeats_its_response_at_that_revision()
    {
        await using var store = new ReplaceableStore();
        var api = ApiFixture.Over(store);
        for (var seed = 0; seed < Histories; seed++)
        {
            var time = new FakeTimeProvider(Start);
            await using var graph = new MemoryGraphStore(time);
            store.Inner = graph;
            await CompareAsync(api, new RandomCommits(seed), time, seed);
        }
    }

    private static async Task CompareAsync(ApiFixture api, RandomCommits history, FakeTimeProvider time, int seed)
    {
        // Some histories are also read as of a valid time.
        var validAt = history.Chance(3) ? "validAt: \"2022-08\"" : null;
        var recorded = new List<string> { await AskAsync(api, validAt) };
        for (var revision = 1; revision <= Commits; revision++)
        {
            time.Advance(TimeSpan.FromDays(1));
            Assert.Equal(revision, (await api.CommitAsync(history.Next())).Number);
            recorded.Add(await AskAsync(api, validAt));
        }

        Assert.All(recorded[1..], answer => Assert.DoesNotContain("\"errors\":", answer, StringComparison.Ordinal));
        for (var revision = 0; revision <= Commits; revision++)
        {
            var moment = (Start + TimeSpan.FromDays(revision)).ToString("O", CultureInfo.InvariantCulture);
            var then = revision % 2 == 0 ? $"revision: {revision}" : $"knownAt: \"{moment}\"";
            var answer = await AskAsync(api, $"{then} {validAt}");
            Assert.True(
                recorded[revision] == answer,
                $"History {seed}, revision {revision}. Recorded:\n{recorded[revision]}\nAnswered:\n{answer}");
        }
    }

    private static async Task<string> AskAsync(ApiFixture api, string? asOf)
    {
        var query = asOf is null ? "query" : $"query @asOf({asOf})";
        return $"{await api.TextAsync($"{query} {Lists}")}\n{await api.TextAsync($"{query} {Between}")}";
    }
}

/// <summary>A sequence of stores behind one API.</summary>
internal sealed class ReplaceableStore : IGraphStore
{
    /// <summary>The current store.</summary>
    public IGraphStore Inner { get; set; } = null!;

    public ValueTask<IGraphSnapshot> OpenSnapshotAsync(SnapshotAt at, CancellationToken cancellationToken) =>
        Inner.OpenSnapshotAsync(at, cancellationToken);

    public ValueTask<CommitResult> CommitAsync(CommitRequest request, CancellationToken cancellationToken) =>
        Inner.CommitAsync(request, cancellationToken);

    public IAsyncEnumerable<RevisionChanges> ReadChangesAsync(long since, CancellationToken cancellationToken) =>
        Inner.ReadChangesAsync(since, cancellationToken);

    public ValueTask<long> WaitForRevisionAfterAsync(long revision, CancellationToken cancellationToken) =>
        Inner.WaitForRevisionAfterAsync(revision, cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
