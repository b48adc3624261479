using DiploGraph.Graph.Changes;
using DiploGraph.Graph.Changes.Drafts;
using DiploGraph.Graph.Changes.Proposals;
using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Formats;
using DiploGraph.Server.Resolvers.Writes;

namespace DiploGraph.Server.Resolvers.Proposals;

/// <summary>The errors in mutations of proposals. Their paths start with the argument.</summary>
internal static class ProposalErrors
{
    private const string Id = "id";

    /// <summary>Returns the result for an id that no proposal has.</summary>
    public static ProposalResult Unknown() => new(
        null, new InvalidChange(WriteErrorCodes.UnknownProposal, "No proposal has this id.", [Id]));

    /// <summary>Returns the error for something that the caller may not do with this proposal.</summary>
    public static WriteError NotAllowed(string message) => new NotAllowed(message, [Id]);

    /// <summary>Returns the error for a proposal that is not open.</summary>
    public static WriteError Decided(Proposal proposal)
    {
        var outcome = proposal.Outcome!;
        var done = outcome.Decision switch
        {
            ProposalDecision.Accept => $"accepted it in revision {outcome.Revision}",
            ProposalDecision.Reject => "rejected it",
            _ => "withdrew it",
        };
        return NotAllowed($"The proposal is not open any more: {outcome.By} {done}.");
    }

    /// <summary>Returns the error for a proposal with a newer version than the caller read.</summary>
    public static WriteError Amended(Proposal proposal) => new StaleProposal(
        $"The newest version of the proposal is {proposal.Newest.Number}. Read it before you continue.",
        ["version"],
        [],
        proposal.Newest.Number);

    /// <summary>Returns the errors for changes that cannot be recorded.</summary>
    public static IReadOnlyList<WriteError> Of(AcceptanceResult result, Proposal proposal)
    {
        if (result.Conflicts.Count > 0)
        {
            var first = result.Conflicts[0];
            return
            [
                new StaleProposal(
                    $"{first.Item} was recorded in revision {first.RecordedIn}, after revision "
                    + $"{proposal.Newest.BasedOn}, which the proposal is based on. Its author can amend it.",
                    [Id],
                    [.. result.Conflicts.Select(conflict => conflict.Item).Distinct()],
                    proposal.Newest.Number),
            ];
        }

        return
        [
            .. result.Problems.Select(problem =>
                new InvalidChange(problem.Code, problem.Message, [Id]) { Subject = problem.Subject }),
        ];
    }

    /// <summary>
    /// Returns the error for a text of the wrong length, or that is not valid Unicode; null if it is right.
    /// </summary>
    public static WriteError? CheckText(string argument, string text, int most) =>
        text.Length < 1 || text.Length > most
            ? new InvalidChange(
                ChangeProblemCodes.BadLength,
                $"The text has {text.Length} characters; 1 to {most} were expected.",
                [argument])
            : TextFormat.IsWellFormed(text)
                ? null
                : new InvalidChange(
                    ChangeProblemCodes.BadText,
                    "The text contains half of a surrogate pair, which is not valid Unicode.",
                    [argument]);
}
