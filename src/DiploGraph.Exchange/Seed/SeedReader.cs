using DiploGraph.Exchange.Captures;
using DiploGraph.Exchange.Seed.Format;
using DiploGraph.Exchange.Seed.Resolving;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Exchange.Seed;

/// <summary>
/// Reads a folder of seed files (<c>schema/seed.schema.json</c>) into one change set. It takes all or nothing: where
/// anything is wrong, every mistake is told with its file, line and path, and the change set is empty.
/// </summary>
public static class SeedReader
{
    /// <summary>Reads all that a folder says, and looks its quotes up in the captures that are at hand.</summary>
    /// <param name="options">What to read.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<SeedResult> ReadAsync(SeedOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var problems = new Problems();
        using var files = new SeedFiles(options, problems);
        var read = await files.ReadAsync(cancellationToken);
        var captures = new CaptureFolders(options.CaptureFolders, options.Limits.MaxCaptureBytes);
        var (changes, tables, verified) = Resolve(read, captures, problems, cancellationToken);
        var editions = problems.IsEmpty ? new Editions(changes, EditionsOfSources(read)).Split() : [];
        return new SeedResult
        {
            IdempotencyKey = files.Key,
            Changes = problems.IsEmpty ? changes : new ChangeSet(),
            Editions = editions,
            Tables = problems.IsEmpty ? tables : [],
            VerifiedQuotes = verified,
            Problems = [.. problems.InOrder.Take(options.Limits.MaxProblems)],
            ProblemsLeftOut = Math.Max(0, problems.Count - options.Limits.MaxProblems),
        };
    }

    private static Dictionary<EntityId, int> EditionsOfSources(IReadOnlyList<SeedFile> files)
    {
        var editions = new Dictionary<EntityId, int>();
        foreach (var (file, source) in files.SelectMany(file => file.Sources.Select(source => (file, source))))
        {
            if (EntityId.TryParse(source.Id, out var id))
            {
                editions.TryAdd(id, (int)(file.Edition ?? 1));
            }
        }

        return editions;
    }

    private static (ChangeSet Changes, IReadOnlyList<SeedTable> Tables, int Verified) Resolve(
        IReadOnlyList<SeedFile> files, CaptureFolders captures, Problems problems, CancellationToken cancellationToken)
    {
        var index = new SeedIndex(files, problems);
        var words = new WordsResolver(index, captures, problems);
        var sources = new SourceResolver(index, words, problems);
        var evidence = new EvidenceResolver(index, words, problems);
        var changes = new ChangeSetBuilder(sources, new ClaimResolver(index, problems), evidence, words);
        foreach (var file in files)
        {
            changes.Add(file);
        }

        var set = Editions.Number(changes.Build(), EditionsOfSources(files));
        var evidenceOf = set.Evidence.ToLookup(it => it.Claim);
        var resolver = new TableResolver(index, evidence, evidenceOf, problems);
        SeedTable[] tables =
        [
            .. files.Where(file => file.Table is not null)
                .Select(file => resolver.Resolve(file.Table!, new Place(file, "table"))),
        ];
        if (problems.IsEmpty)
        {
            new ModelRules(index, problems).Check(set, cancellationToken);
        }

        return (set, tables, set.Evidence.Count(it => words.IsVerified(it)));
    }
}
