using DiploGraph.Graph.Desk;
using DiploGraph.GraphQL;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.Server.Access;
using DiploGraph.Server.GraphQL;

namespace DiploGraph.Server.Resolvers.Access;

/// <summary>Checks the role that a field requires before its resolver runs. A refusal is recorded.</summary>
internal class RoleCheck(Role role, AuditRecorder? audit) : FieldInterceptor
{
    /// <inheritdoc/>
    public sealed override void Begin(FieldContext context)
    {
        var caller = context.State<RequestContext>().Caller;
        if (caller.Role >= role)
        {
            return;
        }

        audit?.Refuse(caller.Name, caller.KeyId, context.Field.Name, ApiErrorCodes.Forbidden);
        throw new GraphQLException(
            ApiErrorCodes.Forbidden,
            caller.IsAnonymous
                ? $"This field requires the role {RoleNames.Of(role)}. Send a key that has it."
                : $"This field requires the role {RoleNames.Of(role)}; your role is {RoleNames.Of(caller.Role)}.");
    }
}
