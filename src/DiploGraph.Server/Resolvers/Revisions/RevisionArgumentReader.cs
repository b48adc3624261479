using System.Globalization;
using DiploGraph.Graph.Entities;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Resolvers.Filters;
using DiploGraph.Server.Resolvers.Reads;

namespace DiploGraph.Server.Resolvers.Revisions;

/// <summary>Reads the common arguments of the fields of revisions.</summary>
internal static class RevisionArgumentReader
{
    private const string Touching = "touching";

    /// <summary>Reads the entities that the requested changes must touch; null for any changes.</summary>
    /// <param name="context">The field.</param>
    /// <param name="most">The maximum number of ids.</param>
    /// <exception cref="DiploGraph.GraphQL.GraphQLException">There are too many ids, or one is unknown.</exception>
    public static async ValueTask<IReadOnlyList<EntityId>?> ReadTouchingAsync(FieldContext context, int most)
    {
        if (context.FindList<string>(Touching) is not { } texts)
        {
            return null;
        }

        if (texts.Count > most)
        {
            throw ApiErrors.LimitExceeded($"{Touching} has {texts.Count} ids; the maximum is {most}.");
        }

        var entities = await EntityArgumentReader.GetAsync(context, [.. texts.Select(text => (Touching, text))]);
        return [.. entities.Select(entity => entity.Id)];
    }

    /// <summary>Returns the id of a revision as the parent of a list.</summary>
    public static string IdOf(long revision) => revision.ToString(CultureInfo.InvariantCulture);

    /// <summary>Checks the last revision that the caller has seen.</summary>
    /// <param name="since">The argument.</param>
    /// <param name="newest">The newest revision that the request reads.</param>
    /// <exception cref="DiploGraph.GraphQL.GraphQLException">The request does not read this revision.</exception>
    public static long CheckSince(int since, long newest) => since >= 0 && since <= newest
        ? since
        : throw ApiErrors.BadInput(
            $"since is {since}; it must be from 0 to {newest}, the newest revision that this request reads.");
}
