using System.Globalization;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.Server.GraphQL;

namespace DiploGraph.Server.Resolvers.Entities;

/// <summary><c>node</c> and <c>nodes</c>: objects by id (Relay's Global Object Identification).</summary>
internal sealed class NodeResolvers(ApiOptions options)
{
    /// <summary>Binds the fields.</summary>
    public void Bind(ResolverMap map)
    {
        map.ResolveType<object>("Node", static node => node switch
        {
            Entity entity => entity.Type.ToString(),
            Claim => "Claim",
            Evidence => "Evidence",
            _ => null,
        });
        map.ResolveTypes<Entity>(static entity => entity.Type.ToString());
        map.FieldAsync<RequestContext, object?>("Query.node", FindOneAsync);
        map.ListAsync<RequestContext, object?>("Query.nodes", FindAllAsync);
    }

    private static async ValueTask<object?> FindOneAsync(FieldContext context, RequestContext request)
    {
        var id = context.Arguments.Get<string>("id");
        var node = (await FindAsync(context, request, [id]))[0];
        if (node is null)
        {
            request.Warnings.AddNode(context.ResponseKey, index: null, id);
        }

        return node;
    }

    private async ValueTask<IReadOnlyList<object?>?> FindAllAsync(FieldContext context, RequestContext request)
    {
        var ids = context.Arguments.GetList<string>("ids");
        if (ids.Count > options.MaxNodeIds)
        {
            throw ApiErrors.LimitExceeded($"ids has {ids.Count} items; nodes accepts at most {options.MaxNodeIds}.");
        }

        var nodes = await FindAsync(context, request, ids);
        for (var at = 0; at < nodes.Length; at++)
        {
            if (nodes[at] is null)
            {
                request.Warnings.AddNode(context.ResponseKey, at, ids[at]);
            }
        }

        return nodes;
    }

    private static async ValueTask<object?[]> FindAsync(
        FieldContext context, RequestContext request, IReadOnlyList<string> texts)
    {
        var nodes = new object?[texts.Count];
        var entities = new List<(int Row, EntityId Id)>();
        var claims = new List<(int Row, ClaimId Id)>();
        var evidence = new List<(int Row, ClaimId Id, int Number)>();
        for (var row = 0; row < nodes.Length; row++)
        {
            var text = texts[row];
            if (EntityId.TryParse(text, out var entity))
            {
                entities.Add((row, entity));
            }
            else if (ClaimId.TryParse(text, out var claim))
            {
                claims.Add((row, claim));
            }
            else if (text.LastIndexOf('#') is > 0 and var hash
                && ClaimId.TryParse(text[..hash], out claim)
                && int.TryParse(text.AsSpan(hash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && char.IsAsciiDigit(text[^1]))
            {
                evidence.Add((row, claim, number));
            }
        }

        await FillAsync(nodes, entities, request.Snapshot.FindEntitiesAsync, context.CancellationToken);
        await FillAsync(nodes, claims, request.Snapshot.FindClaimsAsync, context.CancellationToken);
        if (evidence.Count > 0)
        {
            var found = await request.Snapshot.ReadEvidenceAsync(
                [.. evidence.Select(one => one.Id)], context.CancellationToken);
            for (var i = 0; i < evidence.Count; i++)
            {
                nodes[evidence[i].Row] = found[i].FirstOrDefault(piece => piece.Number == evidence[i].Number);
            }
        }

        return nodes;
    }

    private static async ValueTask FillAsync<TId, TNode>(
        object?[] nodes,
        List<(int Row, TId Id)> requested,
        Func<IReadOnlyList<TId>, CancellationToken, ValueTask<IReadOnlyList<TNode?>>> find,
        CancellationToken cancellationToken)
        where TNode : class
    {
        if (requested.Count == 0)
        {
            return;
        }

        var found = await find([.. requested.Select(one => one.Id)], cancellationToken);
        for (var i = 0; i < found.Count; i++)
        {
            nodes[requested[i].Row] = found[i];
        }
    }
}
