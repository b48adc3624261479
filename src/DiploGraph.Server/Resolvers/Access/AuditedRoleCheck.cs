using DiploGraph.Graph.Desk;
using DiploGraph.GraphQL;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.Server.Access;
using DiploGraph.Server.GraphQL;

namespace DiploGraph.Server.Resolvers.Access;

/// <summary>Checks the role that a mutation field requires, and records what the field did.</summary>
internal sealed class AuditedRoleCheck(Role role, AuditRecorder? audit) : RoleCheck(role, audit)
{
    private readonly AuditRecorder? _audit = audit;

    /// <inheritdoc/>
    public override async ValueTask EndAsync(FieldContext context, object? value, Exception? error)
    {
        if (_audit is null)
        {
            return;
        }

        var result = value as IAuditedResult;
        await _audit.RecordAsync(
            context.State<RequestContext>().Caller,
            context.Field.Name,
            result?.AuditedSubject,
            result?.AuditedRevision,
            error switch
            {
                null => result?.AuditedErrors ?? [],
                GraphQLException known => [known.Code],
                _ => [ErrorCodes.InternalServerError],
            });
    }
}
