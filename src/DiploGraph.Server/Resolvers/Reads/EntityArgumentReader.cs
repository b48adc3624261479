using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Queries;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.Server.GraphQL;

namespace DiploGraph.Server.Resolvers.Reads;

/// <summary>Finds the entities that arguments name. An unknown id is an error that suggests similar ids.</summary>
internal static class EntityArgumentReader
{
    private const int Suggestions = 5;

    /// <summary>Returns the entity that an argument names.</summary>
    /// <exception cref="DiploGraph.GraphQL.GraphQLException">NOT_FOUND: the id is unknown.</exception>
    public static async ValueTask<Entity> GetAsync(FieldContext context, string argument) =>
        (await GetAsync(context, [(argument, context.Arguments.Get<string>(argument))]))[0];

    /// <summary>Returns the entities that several arguments name, with one read of the store.</summary>
    /// <exception cref="DiploGraph.GraphQL.GraphQLException">
    /// NOT_FOUND: an id is unknown. The error is about the first one.
    /// </exception>
    public static async ValueTask<IReadOnlyList<Entity>> GetAsync(
        FieldContext context, IReadOnlyList<(string Argument, string Text)> requested)
    {
        var ids = new EntityId?[requested.Count];
        for (var at = 0; at < ids.Length; at++)
        {
            ids[at] = EntityId.TryParse(requested[at].Text, out var id) ? id : null;
        }

        var found = await EntityReader.FindAsync(context, ids);
        for (var at = 0; at < found.Length; at++)
        {
            if (found[at] is null)
            {
                var nearest = await context.Snapshot().SuggestIdsAsync(
                    [new IdQuery(requested[at].Text)], Suggestions, context.CancellationToken);
                throw ApiErrors.NotFound(requested[at].Argument, requested[at].Text, nearest[0]);
            }
        }

        return found!;
    }
}
