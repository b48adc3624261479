using System.Text;
using System.Text.Json;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Memory;
using DiploGraph.Graph.Stores;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Settings;
using DiploGraph.Server.Storage;
using DiploGraph.Server.Tests.House;
using DiploGraph.Server.Tests.Neo4j;
using DiploGraph.Server.Tests.Questions;
using DiploGraph.Server.Tests.Resolvers;
using Microsoft.Extensions.Logging.Abstractions;

namespace DiploGraph.Server.Tests.Writes;

/// <summary>
/// Compares the answers of a graph in which a chain of entities was merged and separated again with those of a graph in
/// which the same decisions were recorded but never applied: its SAME_AS claims are RETRACTED from the start.
/// </summary>
internal sealed class SeparatedAnswers(IReadOnlyList<string> ids, int randomDocuments)
{
    private const string Source = "source:mtolive-friendship-award-2022";

    private static readonly ApiOptions Options =
        new() { CursorSecret = Encoding.UTF8.GetBytes("the secret of all the stores") };

    /// <summary>Merges the three ids in a chain and separates them in some order, and compares the answers.</summary>
    /// <param name="store">An empty store.</param>
    /// <param name="time">Its clock.</param>
    /// <param name="isReversed">True to merge the later part of the chain first, and to separate it last.</param>
    public async Task CompareAsync(IGraphStore store, TimeProvider time, bool isReversed)
    {
        var api = ApiFixture.Over(store, Options);
        await FillAsync(store);
        var documents = await DocumentsAsync(store);
        var first = await DecisionFixture.NewestAsync(api);
        var answers = new List<string[]> { await AnswersAsync(api, documents) };
        (string, string)[] chain = isReversed
            ? [(ids[1], ids[2]), (ids[0], ids[1])]
            : [(ids[0], ids[1]), (ids[1], ids[2])];
        foreach (var (from, into) in chain)
        {
            Assert.Empty(WriteFixture.ErrorsOf(await api.MergeAsync(from, into, Source)));
            answers.Add(await AnswersAsync(api, documents));
        }

        foreach (var (from, into) in chain)
        {
            Assert.Empty(WriteFixture.ErrorsOf(await api.SeparateAsync(from, into, Source)));
            answers.Add(await AnswersAsync(api, documents));
        }

        Assert.True(Differences(answers[0], answers[1]) > documents.Length / 10, "A merge changed few answers.");
        await CompareWithControlAsync(store, time, first, documents, answers[^1]);
        Assert.True(
            Differences(answers[0], answers[^1]) < documents.Length / 2, "The decisions are in too many answers.");
        await CompareAsOfAsync(api, first, documents, answers);
    }

    private static async Task CompareWithControlAsync(
        IGraphStore store, TimeProvider time, int first, Document[] documents, string[] separated)
    {
        await using var control = new MemoryGraphStore(time);
        var api = ApiFixture.Over(control, Options);
        await FillAsync(control);
        await foreach (var (revision, changes) in store.ReadChangesAsync(first, CancellationToken.None))
        {
            var neverApplied = changes with
            {
                Claims = [.. changes.Claims.Select(claim => claim.Predicate == Predicate.SameAs
                    ? claim with { Status = ClaimStatus.Retracted }
                    : claim)],
            };
            await control.CommitAsync(
                new CommitRequest
                {
                    Changes = neverApplied, Author = revision.Author, Message = revision.Message,
                },
                CancellationToken.None);
        }

        var expected = await AnswersAsync(api, documents);
        for (var at = 0; at < documents.Length; at++)
        {
            // The digest of a revision depends on all changes, and the changes themselves are what was recorded.
            Assert.True(
                expected[at] == separated[at]
                    || documents[at].Query.Contains("hash", StringComparison.Ordinal)
                    || documents[at].Query.Contains("changes", StringComparison.Ordinal),
                $"{documents[at].Place}\n{documents[at].Query}\n{expected[at]}\n{separated[at]}");
        }
    }

    private static async Task CompareAsOfAsync(
        ApiFixture api, int first, Document[] documents, List<string[]> answers)
    {
        for (var number = 0; number < answers.Count; number++)
        {
            var at = SnapshotAt.OfRevision(first + number);
            for (var document = 0; document < documents.Length; document++)
            {
                if (documents[document].Query.Contains("@asOf", StringComparison.Ordinal))
                {
                    continue;
                }

                var snapshot = await api.Store.OpenSnapshotAsync(at, CancellationToken.None);
                await using var state = new RequestContext(api.Store, snapshot, Options);
                var (place, query, variables) = documents[document];
                var answer = (await api.AskAsync(query, state, variables)).GetRawText();
                Assert.True(
                    answers[number][document] == answer,
                    $"{place} as of {first + number}\n{query}\n{answers[number][document]}\n{answer}");
            }
        }
    }

    private async Task<Document[]> DocumentsAsync(IGraphStore store)
    {
        var (entities, claims) = await RandomDocumentTests.IdsAsync(store);
        var schema = ApiSchema.Build(ApiSchema.ReadSdl());
        return
        [
            .. SameAnswersTests.Documents().Select(it => new Document(it.Place, it.Query, it.Variables)),
            .. Enumerable.Range(1, randomDocuments).Select(seed => new Document(
                $"seed {seed}", RandomDocument.Of(schema, [.. entities, .. ids, .. ids], claims, seed), null)),
        ];
    }

    private static int Differences(string[] some, string[] others) =>
        some.Zip(others).Count(pair => pair.First != pair.Second);

    private static async Task<string[]> AnswersAsync(ApiFixture api, Document[] documents)
    {
        var answers = new string[documents.Length];
        for (var at = 0; at < answers.Length; at++)
        {
            answers[at] = await api.TextAsync(documents[at].Query, documents[at].Variables);
        }

        return answers;
    }

    private static Task FillAsync(IGraphStore store) => new StoreSeeder(
        new DiploGraphSettings { Seed = Path.Combine(Repository.Root, "seed-data"), World = false },
        NullLogger<StoreSeeder>.Instance).SeedAsync(store, CancellationToken.None);

    private sealed record Document(string Place, string Query, JsonElement? Variables);
}
