using DiploGraph.GraphQL;
using DiploGraph.Server.Settings;

namespace DiploGraph.Server.Http.Protocol;

/// <summary>Selects the status code of a response (GraphQL over HTTP, section "Status Codes").</summary>
internal static class StatusCodeSelector
{
    /// <summary>The draft's status for a response with data and errors.</summary>
    public const int PartialSuccess = 294;

    /// <summary>Returns the status of the response to a well-formed request.</summary>
    public static int Select(ExecutionSummary summary, ResponseType type, HttpProfile profile)
    {
        if (type != ResponseType.GraphQLResponse || summary.Outcome == ExecutionOutcome.Ok)
        {
            return StatusCodes.Status200OK;
        }

        return (profile, summary.Outcome, summary.Rejection) switch
        {
            (HttpProfile.Compat, ExecutionOutcome.RequestError, _) => StatusCodes.Status400BadRequest,
            (HttpProfile.Compat, _, _) => StatusCodes.Status200OK,
            (_, ExecutionOutcome.RequestError, RequestRejection.Syntax) => StatusCodes.Status400BadRequest,
            (_, ExecutionOutcome.RequestError, _) => StatusCodes.Status422UnprocessableEntity,
            _ => PartialSuccess,
        };
    }

    /// <summary>
    /// Returns the status of the response to a rejected request. The compatible profile does not use 422. A problem
    /// with a 2xx status keeps it only in <c>application/json</c>.
    /// </summary>
    public static int Select(RequestProblem problem, ResponseType type, HttpProfile profile) => problem.Status switch
    {
        < 400 when type == ResponseType.GraphQLResponse => StatusCodes.Status400BadRequest,
        StatusCodes.Status422UnprocessableEntity when profile == HttpProfile.Compat => StatusCodes.Status400BadRequest,
        var status => status,
    };
}
