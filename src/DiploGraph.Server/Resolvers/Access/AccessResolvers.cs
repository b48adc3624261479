using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Paging;
using DiploGraph.GraphQL;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Types;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.GraphQL.Connections;
using DiploGraph.Server.Resolvers.Bindings;
using DiploGraph.Server.Resolvers.Filters;

namespace DiploGraph.Server.Resolvers.Access;

/// <summary>The fields about the caller and about what callers did.</summary>
internal sealed class AccessResolvers(Pager pager, ApiOptions options)
{
    /// <summary>Binds the fields.</summary>
    public void Bind(ResolverMap map)
    {
        map.Field<RequestContext, Caller>("Query.me", static request => request.Caller);
        map.Field<Caller, string?>("Caller.name", static caller => caller.Name);
        map.Field<Caller, string>("Caller.role", static caller => RoleNames.Of(caller.Role));
        map.Field<Caller, string?>("Caller.keyId", static caller => caller.KeyId);
        map.Field<Caller, DateTimeOffset?>("Caller.expiresAt", static caller => caller.ExpiresAt);

        map.FieldAsync<RequestContext, AuditPage?>("Query.audit", async (context, _) => await ListAsync(context));
        ConnectionBindings.BindNodes<AuditPage, AuditEntry>(map, "AuditEntry");
        map.FieldAsync<AuditPage, long>(
            "AuditEntryConnection.totalCount",
            (context, page) => AskAsync(log => log.CountAsync(page.Query, context.CancellationToken)));
        map.Field<AuditEntry, string>("AuditEntry.id", static entry => entry.Id);
        map.Field<AuditEntry, DateTimeOffset>("AuditEntry.at", static entry => entry.At);
        map.Field<AuditEntry, string?>("AuditEntry.caller", static entry => entry.Caller);
        map.Field<AuditEntry, string?>("AuditEntry.keyId", static entry => entry.KeyId);
        map.Field<AuditEntry, string>("AuditEntry.action", static entry => entry.Action);
        map.Field<AuditEntry, string?>("AuditEntry.subject", static entry => entry.Subject);
        map.Field<AuditEntry, long?>("AuditEntry.revision", static entry => entry.Revision);
        map.List<AuditEntry, string>("AuditEntry.errorCodes", static entry => entry.ErrorCodes);
    }

    private async ValueTask<AuditPage> ListAsync(FieldContext context)
    {
        var query = ReadFilter(context.ReadFilter("where"));
        var request = pager.Read(context);
        var page = context.Selection.IsAnyOtherSelected("totalCount")
            ? await AskAsync(log => log.ListAsync(query, request.Page, context.CancellationToken))
            : Page<AuditEntry>.Empty;
        return new AuditPage(request, page, query);
    }

    private static AuditQuery ReadFilter(InputObject? where) => where is null ? AuditQuery.All : new AuditQuery
    {
        Caller = where["caller"] as string,
        KeyId = where["keyId"] as string,
        Action = where["action"] as string,
        Subject = where["subject"] as string,
        From = where["from"] as DateTimeOffset?,
        Before = where["before"] as DateTimeOffset?,
        HasErrors = where["hasErrors"] as bool?,
    };

    private async ValueTask<T> AskAsync<T>(Func<IAuditLog, ValueTask<T>> read)
    {
        if (options.Desk is not { } desk)
        {
            throw new GraphQLException(ApiErrorCodes.ServiceUnavailable, "This server keeps no audit.");
        }

        try
        {
            return await read(desk.Audit);
        }
        catch (GraphStoreException failure)
        {
            options.OnStoreFailure?.Invoke(failure);
            throw StoreErrors.ToGraphQL(failure);
        }
    }
}
