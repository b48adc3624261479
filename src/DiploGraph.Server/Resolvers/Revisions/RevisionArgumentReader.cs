using DiploGraph.Graph.Entities;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Resolvers.Reads;

namespace DiploGraph.Server.Resolvers.Revisions;

/// <summary>What the fields of revisions have in common.</summary>
internal static class RevisionArgumentReader
{
    private const string Touching = "touching";

    /// <summary>Reads which entities what is asked for must touch.</summary>
    /// <param name="context">The field.</param>
    /// <param name="most">The most ids that may be given.</param>
    /// <exception cref="DiploGraph.GraphQL.GraphQLException">There are too many, or one is none.</exception>
    public static async ValueTask<IReadOnlyList<EntityId>> ReadTouchingAsync(FieldContext context, int most)
    {
        var texts = context.Arguments.GetList<string>(Touching);
        if (texts.Count > most)
        {
            throw ApiErrors.LimitExceeded($"{Touching} has {texts.Count} ids; it takes at most {most}.");
        }

        var entities = await EntityArgumentReader.GetAsync(context, [.. texts.Select(text => (Touching, text))]);
        return [.. entities.Select(entity => entity.Id)];
    }

    /// <summary>Checks the last revision that a caller knows.</summary>
    /// <param name="since">The argument.</param>
    /// <param name="newest">The newest that is read.</param>
    /// <exception cref="DiploGraph.GraphQL.GraphQLException">It is none that is read.</exception>
    public static long CheckSince(int since, long newest) => since >= 0 && since <= newest
        ? since
        : throw ApiErrors.BadInput($"since is {since}; the revisions read here run from 0 to {newest}.");
}
