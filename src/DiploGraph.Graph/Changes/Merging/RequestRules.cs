using DiploGraph.Graph.Changes.Drafts;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Formats;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Changes.Merging;

/// <summary>
/// The rules for the input of a decision: two ids of existing entities of one type, a reason, and evidence that
/// supports the decision.
/// </summary>
internal sealed class RequestRules(IGraphSnapshot graph)
{
    private const int Suggestions = 5;
    private const int MaxShownLength = EntityId.MaxLength;

    private readonly List<DraftProblem> _problems = [];

    /// <summary>The problems found so far, in the order of the input.</summary>
    public IReadOnlyList<DraftProblem> Problems => _problems;

    /// <summary>Checks the two ids; null if there is a problem with them.</summary>
    public async ValueTask<(EntityId One, EntityId Other)?> CheckEndsAsync(
        (string Field, string Text) one, (string Field, string Text) other, CancellationToken cancellationToken)
    {
        var ends = new[] { one, other };
        EntityId?[] ids = [.. ends.Select(end => EntityId.TryParse(end.Text, out var id) ? id : (EntityId?)null)];
        EntityId[] valid = [.. ids.OfType<EntityId>()];
        var found = await graph.FindEntitiesAsync(valid, cancellationToken);
        var known = valid.Zip(found).Where(pair => pair.Second is not null).Select(pair => pair.First).ToHashSet();
        var unknown = ends.Where((_, at) => ids[at] is not { } id || !known.Contains(id)).ToList();
        if (unknown.Count > 0)
        {
            var nearest = await graph.SuggestIdsAsync(
                unknown.ConvertAll(end => new IdQuery(Shown(end.Text))), Suggestions, cancellationToken);
            _problems.AddRange(unknown.Zip(nearest, (end, ids) => new DraftProblem(
                ChangeProblemCodes.UnknownEntity, $"No entity has the id \"{Shown(end.Text)}\".", [end.Field])
            {
                Nearest = ids,
            }));
        }

        if (ids is not [{ } left, { } right])
        {
            return null;
        }

        if (left == right)
        {
            Add(ChangeProblemCodes.RefersToItself, $"Both ids are {left}; two ids were expected.", other.Field, left);
        }
        else if (left.Type != right.Type)
        {
            Add(ChangeProblemCodes.WrongType,
                $"{left} and {right} have different types and cannot be the same.", other.Field, right);
        }

        return _problems.Count == 0 ? (left, right) : null;
    }

    /// <summary>Checks the reason and the number of pieces of evidence.</summary>
    public void CheckGrounds(Grounds why)
    {
        if (string.IsNullOrWhiteSpace(why.Reason) || why.Reason.Length > Grounds.MaxReasonLength)
        {
            Add(ChangeProblemCodes.BadLength,
                $"The reason has {why.Reason.Length} characters; a sentence of 1 to {Grounds.MaxReasonLength} was "
                + "expected.",
                "reason");
        }
        else if (!TextFormat.IsWellFormed(why.Reason))
        {
            Add(ChangeProblemCodes.BadText, "The reason contains half of a surrogate pair.", "reason");
        }

        if (!why.Evidence.Any(piece => piece.Stance == Stance.Supports))
        {
            Add(
                why.Evidence.Count == 0
                    ? ChangeProblemCodes.ClaimWithoutEvidence
                    : ChangeProblemCodes.ClaimWithoutSupport,
                "A decision needs evidence that supports it.",
                "evidence");
        }
    }

    /// <summary>Adds a problem with a field of the input.</summary>
    public void Add(string code, string message, string field, EntityId? subject = null) =>
        _problems.Add(new DraftProblem(code, message, [field]) { Subject = subject?.Value });

    /// <summary>Adds a problem that a claim causes.</summary>
    public void Add(string code, string message, string field, ClaimId cause) =>
        _problems.Add(new DraftProblem(code, message, [field]) { Subject = cause.Value });

    private static string Shown(string text) => !TextFormat.IsWellFormed(text)
        ? "…"
        : text.Length <= MaxShownLength ? text : string.Concat(text.EnumerateRunes().Take(MaxShownLength / 2)) + "…";
}
