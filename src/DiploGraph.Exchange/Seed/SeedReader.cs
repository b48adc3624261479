using DiploGraph.Exchange.Captures;
using DiploGraph.Exchange.Seed.Format;
using DiploGraph.Exchange.Seed.Resolving;
using DiploGraph.Exchange.Yaml;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Revisions;

namespace DiploGraph.Exchange.Seed;

/// <summary>
/// Reads a folder of seed files (<c>schema/seed.schema.json</c>) into one change set. If anything is wrong, the change
/// set is empty, and every problem is reported with its file, line and path.
/// </summary>
public static class SeedReader
{
    /// <summary>Reads a folder, and verifies its quotes against the captures that are available.</summary>
    /// <param name="options">The folder and the limits.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static async Task<SeedResult> ReadAsync(SeedOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var problems = new SeedProblemList(options.Limits.MaxProblems);
        using var reader = new SeedFileReader(options, problems);
        var files = await reader.ReadAsync(cancellationToken);
        var captures = await CaptureFinder.SearchAsync(
            options.CaptureFolders, options.Limits.MaxCaptureBytes, cancellationToken);
        foreach (var (file, message) in captures.Problems)
        {
            problems.Add(file, YamlPosition.Start, "", SeedProblemCodes.Unreadable, message);
        }

        var (changes, earlier, tables, verified) = Resolve(files, captures, problems, cancellationToken);
        IReadOnlyList<ChangeSet> editions = problems.IsEmpty
            ? new EditionSplitter(changes, earlier, EditionsOfSources(files), EditionsOfClaims(files)).Split()
            : [];
        return new SeedResult
        {
            IdempotencyKey = reader.Key,
            Changes = problems.IsEmpty ? changes : new ChangeSet(),
            Editions = editions,
            Tables = problems.IsEmpty ? tables : [],
            VerifiedQuotes = verified,
            IgnoredFiles = reader.IgnoredFiles,
            Problems = [.. problems.Sorted],
            ProblemsLeftOut = Math.Max(0, problems.Count - options.Limits.MaxProblems),
        };
    }

    /// <summary>
    /// Returns the <see cref="SeedResult.IdempotencyKey"/> of a folder without parsing its files; null if a file cannot
    /// be read.
    /// </summary>
    public static async Task<string?> ReadKeyAsync(SeedOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var problems = new SeedProblemList(options.Limits.MaxProblems);
        using var reader = new SeedFileReader(options, problems);
        await reader.ReadKeyAsync(cancellationToken);
        return problems.IsEmpty ? reader.Key : null;
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

    private static Dictionary<ClaimId, int> EditionsOfClaims(IReadOnlyList<SeedFile> files)
    {
        var editions = new Dictionary<ClaimId, int>();
        foreach (var (edition, claim) in files.SelectMany(file => file.Claims.Select(claim => (file.Edition, claim))))
        {
            if (edition is > 1 && ClaimId.TryParse(claim.Id, out var id))
            {
                editions.TryAdd(id, (int)edition);
            }
        }

        return editions;
    }

    private static Resolved Resolve(
        IReadOnlyList<SeedFile> files,
        CaptureFinder captures,
        SeedProblemList problems,
        CancellationToken cancellationToken)
    {
        var index = new SeedIndex(files, problems);
        var quotes = new QuoteResolver(index, captures, problems);
        var sources = new SourceResolver(index, quotes, problems);
        var evidence = new EvidenceResolver(index, quotes, problems);
        var claims = new ClaimResolver(index, problems);
        var earlier = new EarlierResolver(claims, problems);
        var changes = new ChangeSetBuilder(sources, claims, earlier, evidence, quotes);
        foreach (var file in files)
        {
            changes.Add(file);
        }

        var inFileOrder = changes.Build();
        var set = EditionSplitter.NumberEvidence(inFileOrder, EditionsOfSources(files));
        var evidenceOf = set.Evidence.ToLookup(it => it.Claim);
        var resolver = new TableResolver(index, evidence, evidenceOf, problems);
        SeedTable[] tables =
        [
            .. files.Where(file => file.Table is not null)
                .Select(file => resolver.Resolve(file.Table!, new SeedLocation(file).Below("table"))),
        ];
        if (problems.IsEmpty)
        {
            // In file order the number of a piece of evidence says where it is.
            new ModelValidator(index, problems).Check(inFileOrder, cancellationToken);
        }

        return new Resolved(set, changes.Earlier, tables, set.Evidence.Count(it => quotes.IsVerified(it)));
    }

    private sealed record Resolved(
        ChangeSet Changes,
        IReadOnlyDictionary<ClaimId, IReadOnlyList<EarlierClaim>> Earlier,
        IReadOnlyList<SeedTable> Tables,
        int Verified);
}
