using DiploGraph.Graph;
using DiploGraph.Graph.Desk;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Resolvers.Filters;
using DiploGraph.Server.Resolvers.Writes;

namespace DiploGraph.Server.Resolvers.Proposals;

/// <summary>Reads the input <c>ProposalFilter</c>.</summary>
internal static class ProposalFilterReader
{
    /// <summary>Reads the argument <c>where</c>; returns null if an empty list selects nothing.</summary>
    /// <param name="context">The field.</param>
    /// <param name="most">The maximum number of ids.</param>
    /// <exception cref="DiploGraph.GraphQL.GraphQLException">There are too many ids.</exception>
    public static ProposalQuery? Read(FieldContext context, int most)
    {
        if (context.ReadFilter("where") is not { } where)
        {
            return ProposalQuery.All;
        }

        var (states, touching) = (where.Texts("states"), where.Texts("touching"));
        if (touching?.Count > most)
        {
            throw ApiErrors.LimitExceeded($"touching has {touching.Count} ids; the maximum is {most}.");
        }

        return states is [] || touching is []
            ? null
            : new ProposalQuery
            {
                States = [.. (states ?? []).Select(EnumTokens.Parse<ProposalState>).Distinct()],
                Author = where.Text("author"),
                Touching = touching ?? [],
            };
    }
}
