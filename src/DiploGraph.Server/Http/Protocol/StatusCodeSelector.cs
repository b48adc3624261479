using DiploGraph.GraphQL;
using DiploGraph.Server.Settings;

namespace DiploGraph.Server.Http.Protocol;

/// <summary>The status of an answer (GraphQL over HTTP, section "Status Codes"), by profile and media type.</summary>
internal static class StatusCodeSelector
{
    /// <summary>The draft's status of an answer that has data and errors.</summary>
    public const int PartialSuccess = 294;

    /// <summary>The status of an answer to a well-formed request.</summary>
    public static int Of(ExecutionSummary summary, ResponseType type, HttpProfile profile)
    {
        if (type != ResponseType.GraphQLResponse || summary.Outcome == ExecutionOutcome.Ok)
        {
            return StatusCodes.Status200OK;
        }

        return (profile, summary.Outcome, summary.Refusal) switch
        {
            (HttpProfile.Compat, ExecutionOutcome.RequestError, _) => StatusCodes.Status400BadRequest,
            (HttpProfile.Compat, _, _) => StatusCodes.Status200OK,
            (_, ExecutionOutcome.RequestError, RequestRefusal.Syntax) => StatusCodes.Status400BadRequest,
            (_, ExecutionOutcome.RequestError, _) => StatusCodes.Status422UnprocessableEntity,
            _ => PartialSuccess,
        };
    }

    /// <summary>
    /// The status of a refusal. One that is well-formed but not served has a 2xx status of its own, which holds for
    /// <c>application/json</c> only.
    /// </summary>
    public static int Of(RequestProblem problem, ResponseType type) =>
        type == ResponseType.GraphQLResponse && problem.Status < 400 ? StatusCodes.Status400BadRequest : problem.Status;
}
