using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Neo4j.Transport;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Tests.Neo4j;
using DiploGraph.Graph.Tests.Neo4j.Plans;
using DiploGraph.Graph.Tests.Skipping;
using DiploGraph.Graph.Time;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Language.Parsing;
using DiploGraph.Server.Tests.House;

namespace DiploGraph.Server.Tests.Neo4j;

/// <summary>
/// The statements that the store sends: the plan of each statement on a filled database, and the number of statements.
/// <c>DIPLOGRAPH_TEST_STATEMENTS</c> names a file that receives all statement texts, one JSON string per line;
/// <c>DIPLOGRAPH_WRITE_PLANS</c> writes the plans of the statements that the documented queries use most to the docs.
/// </summary>
[Collection(Neo4jCollection.Name)]
public sealed class StatementTests(SeededNeo4j seeded) : IClassFixture<SeededNeo4j>, IAsyncLifetime
{
    // One statement for the newest revision, if the cached one is too old.
    private const int Version = 1;

    // A verdict reads four more levels: both actors, their participations, the claims about these, and the sources.
    private const int Verdict = 4;

    public ValueTask InitializeAsync()
    {
        SkipTest.When(seeded.Unavailable);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Every_statement_uses_an_index_and_none_buffers_its_input()
    {
        await seeded.AskDocumentsAsync();
        await WritePlansAsync();
        WriteTexts(seeded.Transport.Statements);
        await SampleAsync(SnapshotAt.Current);
        await RecordIdentityAsync();
        await Task.WhenAll(
            SampleAsync(SnapshotAt.Current with { ValidAt = EdtfTime.Parse("2022-08") }),
            SampleAsync(SnapshotAt.Moment(new DateTimeOffset(2026, 11, 1, 12, 0, 0, TimeSpan.Zero))));
        await foreach (var _ in seeded.Store.ReadChangesAsync(0, default))
        {
        }

        var statements = seeded.Transport.Statements;
        WriteTexts(statements);
        using var explainer = new Explainer(seeded.Options);
        var rejected = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(statements, async (statement, _) =>
        {
            var plan = await explainer.ExplainAsync(statement);
            var what = string.Join("; ", plan.Refused(statement.Writes));
            if (what.Length > 0)
            {
                rejected.Add($"{what}\n  {statement.Text}\n{plan.Outline()}");
            }
        });

        Assert.True(rejected.IsEmpty, $"{rejected.Count} of {statements.Count}:\n{string.Join('\n', rejected)}");
        Assert.True(statements.Count > 150, $"Only {statements.Count} statements were seen.");
    }

    [Theory]
    [InlineData("MATCH (n) WHERE n.label = 'x' RETURN n", "AllNodesScan")]
    [InlineData("MATCH (e:EVIDENCED_BY) RETURN e ORDER BY e.none LIMIT 1", "NodeByLabelScan")]
    [InlineData("MATCH (c:Claim) WHERE c.predicate = 'NAME' RETURN c", "NodeByLabelScan")]
    [InlineData("MATCH ()-[r:NAME]->() WHERE r.role = 'x' RETURN r", "RelationshipTypeScan")]
    [InlineData("MATCH (a:Entity {id: 'x'}), (b:Claim) WHERE b.id > '' RETURN a, b", "CartesianProduct")]
    [InlineData("MATCH (e:Entity {id: 'x'}) SET e.a = 1 WITH e MATCH (f:Entity {id: 'y'}) RETURN f.a", "Eager")]
    public async Task A_plan_that_scans_or_buffers_is_rejected(string text, string step)
    {
        using var explainer = new Explainer(seeded.Options);
        var plan = await explainer.ExplainAsync(text);
        Assert.True(
            plan.Refused(writes: false).Any(it => it.Contains(step, StringComparison.Ordinal)), plan.Outline());
    }

    [Fact]
    public async Task A_scan_under_a_limit_is_allowed()
    {
        using var explainer = new Explainer(seeded.Options);
        Assert.Empty((await explainer.ExplainAsync("MATCH (c:Claim) RETURN c LIMIT 3")).Refused(writes: false));
    }

    [Fact]
    public async Task An_operation_sends_at_most_one_statement_per_level_and_relation_field()
    {
        var (asked, most) = (0, 0);
        var over = new List<string>();
        foreach (var (place, query, variables) in SameAnswersTests.Documents())
        {
            var statements = await seeded.CountAsync(query, variables);
            var reads = seeded.Api.Store.Calls.Count;
            var (levels, fields) = SizeOf(query);
            if (statements > reads + Version || statements > levels + fields + Version)
            {
                over.Add($"{place}: {statements} statements, {reads} reads, {levels} levels, {fields} fields\n{query}");
            }

            (asked, most) = (asked + 1, Math.Max(most, statements));
        }

        Assert.True(over.Count == 0, string.Join('\n', over));
        Assert.True(asked >= 20 && most > 3, $"{asked} queries took at most {most} statements each.");
    }

    // The version (if requested), the list and its names, then a list and names for each further level.
    [Theory]
    [InlineData("{ officials(first: N) { nodes { id } } }", 1)]
    [InlineData("{ officials(first: N) { nodes { name } } }", 2)]
    [InlineData("{ officials(first: N) { totalCount nodes { name offices(first: N) { nodes { name } } } } }", 6)]
    public async Task More_objects_do_not_need_more_statements(string query, int most)
    {
        var few = await seeded.CountAsync(query.Replace("N", "2", StringComparison.Ordinal));
        var many = await seeded.CountAsync(query.Replace("N", "20", StringComparison.Ordinal));
        Assert.InRange(few, 1, most + Version);
        Assert.InRange(many, 1, most + Version);
    }

    private async Task SampleAsync(SnapshotAt at)
    {
        await using var snapshot = await seeded.Store.OpenSnapshotAsync(at, default);
        await new StatementSample(snapshot).ReadAsync();
    }

    // After this, some entities are identified with each other, which changes the text of most statements.
    private async Task RecordIdentityAsync()
    {
        await using var snapshot = await seeded.Store.OpenSnapshotAsync(SnapshotAt.CurrentAsRecorded, default);
        var source = (await snapshot.ListEntitiesAsync(
            new EntityQuery { Types = [EntityType.Source] }, PageRequest.First(1), default)).Items[0];
        var twin = EntityId.Parse("official:benjamin-gantz-twin");
        var claims = new[]
        {
            new Claim
            {
                Id = ClaimId.Parse("claim:gantz-is-gantz"),
                Subject = twin,
                Predicate = Predicate.SameAs,
                Object = ClaimValue.Of(EntityId.Parse("official:benny-gantz")),
            },
            new Claim
            {
                Id = ClaimId.Parse("claim:gantz-is-called"),
                Subject = twin,
                Predicate = Predicate.Name,
                Object = ClaimValue.Of(Literal.OfText("Binyamin Gantz", "en")),
            },
        };
        await seeded.Store.CommitAsync(
            new CommitRequest
            {
                Changes = new ChangeSet
                {
                    Entities = [new Entity { Id = twin, Label = "Binyamin Gantz" }],
                    Claims = claims,
                    Evidence = [.. claims.Select(claim => new Evidence
                    {
                        Claim = claim.Id, Number = 1, Source = source.Id,
                    })],
                },
                Author = "tests",
                Message = "Two are one.",
                IdempotencyKey = "two are one",
            },
            default);
    }

    private static void WriteTexts(IReadOnlyList<CypherStatement> statements)
    {
        if (Environment.GetEnvironmentVariable("DIPLOGRAPH_TEST_STATEMENTS") is { Length: > 0 } file)
        {
            File.WriteAllLines(file, statements.Select(statement => JsonSerializer.Serialize(statement.Text)));
        }
    }

    private async Task WritePlansAsync()
    {
        if (Environment.GetEnvironmentVariable("DIPLOGRAPH_WRITE_PLANS") is null)
        {
            return;
        }

        var file = Path.Combine(Repository.Root, "docs", "benchmarks", "neo4j-plans.md");
        var head = (await File.ReadAllTextAsync(file)).Split("\n## ")[0].TrimEnd();
        var text = new StringBuilder(head).Append('\n');
        using var explainer = new Explainer(seeded.Options);
        var used = seeded.Transport.Statements.Where(statement => !statement.Writes)
            .OrderByDescending(seeded.Transport.TimesOf).Take(10);
        foreach (var (at, statement) in used.Index())
        {
            var plan = await explainer.ExplainAsync(statement);
            var times = seeded.Transport.TimesOf(statement);
            text.Append(CultureInfo.InvariantCulture, $"\n## {at + 1}. Sent {times} times\n")
                .Append(CultureInfo.InvariantCulture, $"\n```cypher\n{statement.Text}\n```\n")
                .Append(CultureInfo.InvariantCulture, $"\n```\n{plan.Outline()}```\n");
        }

        await File.WriteAllTextAsync(file, text.ToString());
    }

    // Each selection set is a level; its names and descriptions take one read. A relation field returns objects or
    // counts them.
    private static (int Levels, int Fields) SizeOf(string query)
    {
        Assert.True(Parser.TryParse(new SourceText(query), new ParserOptions(), out var document, out _));
        var fragments = document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(it => it.Name);
        var (levels, fields) = (0, 0);
        foreach (var operation in document.Definitions.OfType<OperationDefinitionNode>())
        {
            Add(operation.SelectionSet);
        }

        return (levels, fields);

        void Add(SelectionSetNode selections)
        {
            levels++;
            foreach (var selection in selections.Selections)
            {
                fields += selection is FieldNode { SelectionSet: not null } or FieldNode { Name: "totalCount" } ? 1 : 0;
                levels += selection is FieldNode { Name: "didMeet" } ? Verdict : 0;
                var inner = selection switch
                {
                    FieldNode field => field.SelectionSet,
                    InlineFragmentNode inline => inline.SelectionSet,
                    _ => fragments[((FragmentSpreadNode)selection).Name].SelectionSet,
                };
                if (inner is not null)
                {
                    Add(inner);
                }
            }
        }
    }
}
