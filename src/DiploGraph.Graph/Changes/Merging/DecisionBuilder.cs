using DiploGraph.Graph.Changes.Drafts;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Changes.Merging;

/// <summary>Drafts the claims of decisions, with ids that no claim has yet, and maps the drafts.</summary>
internal sealed class DecisionBuilder(Grounds why, IGraphSnapshot graph, ChangeLimits limits)
{
    // Two slugs of this length, the name of a predicate and a number fit into an id.
    private const int MaxSlugLength = 80;
    private const int IdsInABatch = 20;
    private const string EvidenceField = "evidence";

    /// <summary>Drafts a claim for each pair of entities.</summary>
    public async ValueTask<IReadOnlyList<ChangeDraft>> DraftAsync(
        Predicate predicate,
        IReadOnlyList<(EntityId Subject, EntityId Object)> pairs,
        CancellationToken cancellationToken)
    {
        var drafts = new List<ChangeDraft>(pairs.Count);
        foreach (var (subject, @object) in pairs)
        {
            var slug = $"{Slug(subject)}-{predicate.WireName().ToLowerInvariant().Replace('_', '-')}-{Slug(@object)}";
            drafts.Add(DraftOf(await FreeIdAsync(slug, cancellationToken), subject.Value, predicate, @object.Value));
        }

        return drafts;
    }

    /// <summary>Maps the drafts of a decision.</summary>
    /// <param name="drafts">The drafts.</param>
    /// <param name="touched">The decisions that were read, all of which may be reasons for this one.</param>
    /// <param name="field">The field of the input that problems with claims are about.</param>
    /// <param name="cancellationToken">Cancels the reads.</param>
    public async ValueTask<DraftedChanges> MapAsync(
        IReadOnlyList<ChangeDraft> drafts,
        IEnumerable<Claim> touched,
        string field,
        CancellationToken cancellationToken)
    {
        var drafted = await DraftMapper.MapAsync(drafts, graph, limits, cancellationToken);
        return drafted with
        {
            Problems =
            [
                .. drafted.Problems
                    .Select(problem => IsOfEvidence(problem) ? problem : problem with { Path = [field] })
                    .DistinctBy(problem => (problem.Code, string.Join('/', problem.Path))),
            ],
            Touched = Touch(touched, field),
        };
    }

    /// <summary>
    /// Returns the result for a decision with problems. The evidence is checked all the same, so that everything wrong
    /// with the input is reported at once.
    /// </summary>
    public async ValueTask<DraftedChanges> FailAsync(
        IReadOnlyList<DraftProblem> problems,
        IEnumerable<Claim> touched,
        string field,
        CancellationToken cancellationToken)
    {
        // The claim stands for the one that cannot be built; only the problems with its evidence count.
        var id = await FreeIdAsync("decision", cancellationToken);
        var drafted = await DraftMapper.MapAsync(
            [DraftOf(id, "official:a", Predicate.SameAs, "official:b")], graph, limits, cancellationToken);
        return new DraftedChanges(
            new ChangeSet(), [.. problems, .. drafted.Problems.Where(IsOfEvidence)], drafted.Paths)
        {
            Touched = Touch(touched, field),
        };
    }

    private static bool IsOfEvidence(DraftProblem problem) => problem.Path is [EvidenceField, ..];

    private static IReadOnlyList<TouchedRecord> Touch(IEnumerable<Claim> claims, string field) =>
    [
        .. claims.Select(claim => new TouchedRecord(claim.Id.Value, claim.RecordedFrom, [field], [])
        {
            Current = new ChangeSet { Claims = [claim] },
        }),
    ];

    private static string Slug(EntityId id)
    {
        var slug = id.Value[(id.Value.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return slug.Length <= MaxSlugLength ? slug : slug[..MaxSlugLength];
    }

    private AddClaimDraft DraftOf(string id, string subject, Predicate predicate, string @object) =>
        new([], id, subject, predicate, new ValueDraft(@object, null, "entity"))
        {
            Qualifiers =
            [
                .. why.DecidedBy is { } name ? [TextOf(QualifierKey.DecidedBy, name)] : Array.Empty<QualifierDraft>(),
                TextOf(QualifierKey.Reason, why.Reason),
            ],
            Evidence = why.Evidence,
        };

    private static QualifierDraft TextOf(QualifierKey key, string text) =>
        new(key, new ValueDraft(null, Literal.OfText(text), "text"));

    // The same two entities may be merged, separated and merged again; each decision is a claim of its own.
    private async ValueTask<string> FreeIdAsync(string slug, CancellationToken cancellationToken)
    {
        for (var first = 1; ; first += IdsInABatch)
        {
            var ids = Enumerable.Range(first, IdsInABatch)
                .Select(number => ClaimId.Parse(ClaimId.Prefix + (number == 1 ? slug : $"{slug}-{number}")))
                .ToArray();
            var known = await graph.FindClaimsAsync(ids, cancellationToken);
            var free = Array.FindIndex([.. known], claim => claim is null);
            if (free >= 0)
            {
                return ids[free].Value;
            }
        }
    }
}
