using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Changes.Drafts;

/// <summary>
/// Makes a change set of drafts and checks it. It reads ids, times and hashes, derives missing ids of claims, numbers
/// evidence, looks quotes up in their captures, and reports every problem with its path in the input, all at once.
/// </summary>
/// <remarks>
/// It changes nothing. It reads the graph in four batches, and one more for problems with unknown ids, in addition to
/// the reads of <see cref="ChangeSetValidator"/>.
/// </remarks>
public static class DraftMapper
{
    private const int MaxSuggested = 20;
    private const int Suggestions = 5;

    private static readonly string[] OfMissingEvidence =
        [ChangeProblemCodes.ClaimWithoutEvidence, ChangeProblemCodes.ClaimWithoutSupport];

    /// <summary>Makes and checks the change set.</summary>
    /// <param name="drafts">The drafts, in the order of the input.</param>
    /// <param name="graph">
    /// The newest version of the graph, opened <see cref="SnapshotAt.IsAsRecorded"/>.
    /// </param>
    /// <param name="limits">The limits for lengths and counts.</param>
    /// <param name="cancellationToken">Cancels the reads.</param>
    public static async ValueTask<DraftedChanges> MapAsync(
        IReadOnlyList<ChangeDraft> drafts,
        IGraphSnapshot graph,
        ChangeLimits limits,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(drafts);
        var known = await ReadKnownAsync(drafts, graph, cancellationToken);
        var context = new DraftContext(known, limits);
        var entities = new EntityDraftMapper(context);
        var captures = new CaptureDraftMapper(context);
        var evidence = new EvidenceDraftMapper(context, entities, captures);
        var claims = new ClaimDraftMapper(context, evidence);
        Each<AddEntityDraft>(entities.Map);
        Each<AddSourceDraft>(entities.Map);
        Each<RelabelEntityDraft>(entities.Map);
        Each<AddCaptureDraft>(captures.Map);
        Each<AddClaimDraft>(claims.Map);
        Each<ReplaceClaimDraft>(claims.Map);
        Each<ReviseClaimDraft>(claims.Map);
        Each<AddEvidenceDraft>(claims.Map);

        var changes = new ChangeSet
        {
            Entities = entities.Entities,
            Captures = captures.Captures,
            Claims = claims.Claims,
            Evidence = evidence.Evidence,
        };
        var problems = await ChangeSetValidator.ValidateAsync(changes, graph, limits, cancellationToken);
        var found = context.Problems.Concat(problems
            .Where(problem => !IsConsequence(problem, context, evidence, drafts))
            .Select(problem => Locate(problem, context.Paths)));
        var all = Limit([.. found.OrderBy(problem => problem.Order)], limits.MaxProblems);
        return new DraftedChanges(changes, await SuggestAsync(all, graph, cancellationToken), context.Paths)
        {
            Touched = [.. context.Touched.OrderBy(touched => touched.Order).Select(touched => touched.Record)],
        };

        void Each<T>(Action<T> map)
            where T : ChangeDraft
        {
            for (var order = 0; order < drafts.Count; order++)
            {
                if (drafts[order] is T draft)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    context.Order = order;
                    map(draft);
                }
            }
        }
    }

    private static async ValueTask<KnownRecords> ReadKnownAsync(
        IReadOnlyList<ChangeDraft> drafts, IGraphSnapshot graph, CancellationToken cancellationToken)
    {
        var known = await KnownRecords.ReadAsync(DraftReferences.Of(drafts), graph, cancellationToken);
        var replacements = drafts.OfType<ReplaceClaimDraft>()
            .Where(draft => draft.Id is null)
            .Select(draft => ClaimId.TryParse(draft.Claim, out var id) && known.FindClaim(id) is { } replaced
                ? ClaimIdDeriver.TryDerive(draft, replaced)
                : null)
            .OfType<ClaimId>()
            .Distinct()
            .ToArray();
        await known.ReadClaimsAsync(replacements, graph, cancellationToken);
        return known;
    }

    // Problems that follow from others would only distract from them.
    private static bool IsConsequence(
        ChangeProblem problem, DraftContext context, EvidenceDraftMapper evidence, IReadOnlyList<ChangeDraft> drafts)
    {
        if (problem.Missing is { } missing && context.Failed.Contains(missing))
        {
            return true;
        }

        // The label of a source is its title unless another one is given.
        if (problem.Part is ["label"] && context.Paths.Find(problem.Subject) is { } entry)
        {
            return drafts[entry.Order] is AddSourceDraft { Label: null };
        }

        return OfMissingEvidence.Contains(problem.Code)
            && ClaimId.TryParse(problem.Subject, out var id)
            && evidence.Incomplete.Contains(id);
    }

    private static List<FoundProblem> Limit(List<FoundProblem> found, int most)
    {
        var isCut = found.RemoveAll(it => it.Problem.Code == ChangeProblemCodes.TooManyProblems) > 0;
        if (!isCut && found.Count <= most)
        {
            return found;
        }

        const string message = "There are more problems, which are not listed.";
        return
        [
            .. found.Take(most),
            new FoundProblem(int.MaxValue, new DraftProblem(ChangeProblemCodes.TooManyProblems, message, []), null),
        ];
    }

    private static FoundProblem Locate(ChangeProblem problem, DraftPaths paths) => new(
        paths.Find(problem.Subject)?.Order ?? int.MaxValue,
        new DraftProblem(problem.Code, problem.Message, paths.Find(problem)) { Subject = problem.Subject },
        problem.Missing is { } missing
            ? new IdQuery(missing) { IsOfClaim = problem.Code == ChangeProblemCodes.UnknownClaim }
            : null);

    private static async ValueTask<IReadOnlyList<DraftProblem>> SuggestAsync(
        List<FoundProblem> found, IGraphSnapshot graph, CancellationToken cancellationToken)
    {
        var unknown = found.Select(problem => problem.Unknown).OfType<IdQuery>().Distinct().Take(MaxSuggested).ToList();
        if (unknown.Count == 0)
        {
            return found.ConvertAll(problem => problem.Problem);
        }

        var nearest = await graph.SuggestIdsAsync(unknown, Suggestions, cancellationToken);
        var byQuery = unknown.Zip(nearest).ToDictionary(pair => pair.First, pair => pair.Second);
        return found.ConvertAll(problem => problem.Unknown is { } query && byQuery.TryGetValue(query, out var ids)
            ? problem.Problem with { Nearest = ids }
            : problem.Problem);
    }
}
