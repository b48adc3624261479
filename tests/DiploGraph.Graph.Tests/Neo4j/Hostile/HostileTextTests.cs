using System.Text;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Neo4j;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Tests.Skipping;
using DiploGraph.Graph.Texts;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Neo4j.Hostile;

/// <summary>
/// Hostile texts in every place for a text are returned unchanged or refused, and the database has exactly what was
/// recorded.
/// </summary>
[Collection(Neo4jCollection.Name)]
public sealed class HostileTextTests(Neo4jDatabase database) : IAsyncLifetime
{
    private const int Count = 1000;

    private Neo4jGraphStore? _store;

    public async ValueTask InitializeAsync()
    {
        SkipTest.When(database.Unavailable);
        await database.EmptyAsync();
        _store = await Neo4jGraphStore.OpenAsync(database.Options, default);
    }

    public async ValueTask DisposeAsync()
    {
        if (_store is not null)
        {
            await _store.DisposeAsync();
        }
    }

    [Fact]
    public async Task They_are_returned_unchanged_and_nothing_else_is_created()
    {
        var labels = await NamesAsync("labels", "label");
        var types = await NamesAsync("relationshipTypes", "relationshipType");
        var texts = HostileTexts.Make(Count);
        var entities = texts.Select((text, at) => Entity($"official:x{at}", text) with { Disambiguation = text });
        var claims = texts.Select((text, at) => Name($"x{at}", $"official:x{at}", text)).ToArray();
        var changes = ChangesOf([Entity("source:wire-report"), .. entities], claims) with
        {
            Evidence = [.. claims.Select((claim, at) => EvidenceFor(claim.Id, exact: texts[at]) with
            {
                Quote = new TextQuoteSelector(texts[at], texts[at], texts[at]),
                Note = texts[at],
            })],
        };
        var request = Commit(changes) with
        {
            Author = texts[7],
            Message = string.Concat(HostileTexts.Seeds),
            IdempotencyKey = string.Concat(HostileTexts.Seeds)[..100],
        };
        var revision = (await _store!.CommitAsync(request, default)).Revision;
        Assert.Equal(revision, (await _store.CommitAsync(request, default)).Revision);

        await ReadsAsync(texts);
        Assert.Equal(await StatisticsAsync(), new Dictionary<string, long>
        {
            ["Entity"] = Count + 1, ["EntityVersion"] = Count + 1, ["Claim"] = Count, ["Revision"] = 2,
            [":VERSION"] = Count + 1, [":SUBJECT"] = Count, [":NAME"] = Count, [":EVIDENCED_BY"] = Count,
            [":FOLLOWS"] = 1,
        });
        Assert.Equal(labels.Union(["Official", "Source"]).Order(), await NamesAsync("labels", "label"));
        Assert.Equal(
            types.Union(["VERSION", "SUBJECT", "NAME", "EVIDENCED_BY", "FOLLOWS"]).Order(),
            await NamesAsync("relationshipTypes", "relationshipType"));
        Assert.Empty(await _store.VerifyAsync(default));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0xd800)]
    [InlineData(0xdfff)]
    public async Task Invalid_characters_are_refused_or_returned_unchanged(int unit)
    {
        var text = $"a{(char)unit}b";
        var request = Commit(ChangesOf([Entity("source:wire-report"), Entity("official:a", text)]));
        try
        {
            await _store!.CommitAsync(request, default);
        }
        catch (GraphStoreException failure)
        {
            Assert.Equal(GraphStoreFailure.Rejected, failure.Failure);
            Assert.Equal(new Dictionary<string, long> { ["Revision"] = 1 }, await StatisticsAsync());
            return;
        }

        await using var snapshot = await _store!.OpenSnapshotAsync(SnapshotAt.Current, default);
        Assert.Equal(text, (await snapshot.FindEntitiesAsync([Id("official:a")], default))[0]?.Label);
    }

    [Fact]
    public async Task A_text_of_a_megabyte_is_returned_where_allowed_and_refused_elsewhere()
    {
        var text = string.Concat(HostileTexts.Make(60_000))[..1_000_000].TrimEnd('\ud83c');
        var capture = new Capture
        {
            Sha256 = new CaptureText(text).Sha256,
            Source = Source,
            ByteLength = Encoding.UTF8.GetByteCount(text),
            MediaType = "text/plain; charset=utf-8",
            Text = text,
        };
        await _store!.CommitAsync(
            Commit(ChangesOf(
                [Entity(Source.Value), Entity("official:a")],
                Name("long", "official:a", text)) with { Captures = [capture] }),
            default);
        await using var snapshot = await _store.OpenSnapshotAsync(SnapshotAt.Current, default);
        Assert.Equal(text, (await snapshot.FindCapturesAsync([capture.Sha256], default))[0]?.Text);
        Assert.Equal(text, (await snapshot.FindClaimsAsync([ClaimOf("long")], default))[0]?.Object.Literal?.Text);
        var query = new EntityQuery
        {
            Types = [EntityType.Official],
            Filter = new EntityFilter.TextIs(Predicate.Name, TextMatch.In, [text]),
        };
        Assert.Equal(1, await snapshot.CountEntitiesAsync(query, default));

        var before = await StatisticsAsync();
        var failure = await Assert.ThrowsAsync<GraphStoreException>(async () =>
            await _store.CommitAsync(Commit(ChangesOf([Entity("official:b", text)])), default));
        Assert.Equal(GraphStoreFailure.Rejected, failure.Failure);
        Assert.Equal(before, await StatisticsAsync());
    }

    private async Task ReadsAsync(string[] texts)
    {
        await using var snapshot = await _store!.OpenSnapshotAsync(SnapshotAt.Current, default);
        var found = await snapshot.FindEntitiesAsync(
            [.. texts.Select((_, at) => Id($"official:x{at}"))], default);
        Assert.Equal(texts, found.Select(entity => entity!.Label));
        Assert.Equal(texts, found.Select(entity => entity!.Disambiguation));
        var evidence = await snapshot.ReadEvidenceAsync(
            [.. texts.Select((_, at) => ClaimOf($"x{at}"))], default);
        Assert.Equal(texts, evidence.Select(pieces => pieces[0].Quote!.Exact));
        Assert.Equal(texts, evidence.Select(pieces => pieces[0].Quote!.Prefix));
        Assert.Equal(texts, evidence.Select(pieces => pieces[0].Note));
        for (var at = 0; at < texts.Length; at += 25)
        {
            var query = new EntityQuery
            {
                Types = [EntityType.Official],
                Order = EntityOrder.Label,
                Filter = new EntityFilter.TextIs(Predicate.Name, TextMatch.In, [texts[at]]),
            };
            var page = await snapshot.ListEntitiesAsync(query, PageRequest.First(1000), default);
            var folded = TextFolding.Fold(texts[at]);
            var expected = texts.Select((text, index) => (text, index))
                .Where(it => TextFolding.Fold(it.text) == folded).Select(it => $"official:x{it.index}").Order();
            Assert.Equal(expected, page.Items.Select(entity => entity.Id.Value).Order());
            await snapshot.ListEntitiesAsync(
                query, PageRequest.First(2, after: new PageKey(texts[at], texts[at])), default);
            await snapshot.SuggestIdsAsync([new IdQuery(texts[at])], 3, default);
        }
    }

    private async Task<string[]> NamesAsync(string procedure, string column) =>
    [
        .. (await database.RunAsync($"CALL db.{procedure}() YIELD {column} RETURN {column} ORDER BY {column}"))
            .Select(row => (string)row[0]!).Order(),
    ];

    // Counts nodes and relationships by kind, except those of migrations and of the tests.
    private async Task<Dictionary<string, long>> StatisticsAsync()
    {
        var rows = await database.RunAsync(
            "MATCH (n) WHERE NOT n:Migration AND NOT n:DiploGraphTests RETURN labels(n)[0] AS kind, count(*) AS count "
            + "UNION ALL MATCH ()-[r]->() RETURN ':' + type(r) AS kind, count(*) AS count");
        return rows.ToDictionary(row => (string)row[0]!, row => (long)row[1]!, StringComparer.Ordinal);
    }
}
