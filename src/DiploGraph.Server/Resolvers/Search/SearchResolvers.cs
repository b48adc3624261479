using DiploGraph.Graph;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Names;
using DiploGraph.Graph.Names.Search;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Time;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.GraphQL.Connections;
using DiploGraph.Server.Resolvers.Bindings;
using DiploGraph.Server.Resolvers.Filters;
using DiploGraph.Server.Resolvers.Reads;

namespace DiploGraph.Server.Resolvers.Search;

/// <summary>The fields <c>search</c> and <c>resolve</c>.</summary>
internal sealed class SearchResolvers(Pager pager)
{
    private const int MostNames = 100;

    /// <summary>Binds the fields.</summary>
    public void Bind(ResolverMap map)
    {
        map.FieldAsync<RequestContext, SearchPage>("Query.search", (context, _) => SearchAsync(context));
        ConnectionBindings.BindEntities<SearchPage, NameCandidate>(map, "Search", static found => found.Hit.Entity);
        map.Field<SearchPage, int>("SearchConnection.totalCount", static page => page.Total);
        BindFound<ItemEdge<NameCandidate>>(map, "SearchEdge", static edge => edge.Node);

        map.ListAsync<RequestContext, NameResolution>("Query.resolve", (context, _) => ResolveAsync(context));
        map.Field<NameResolution, string>("Resolution.name", static resolution => resolution.Name);
        map.Field<NameResolution, NameResolutionResult>("Resolution.result", static resolution => resolution.Result);
        map.Field<NameResolution, ResolvedName?>("Resolution.best", static resolution => resolution.Best);
        map.List<NameResolution, ResolvedName>("Resolution.candidates", static resolution => resolution.Candidates);
        EntityBindings.BindEntity<ResolvedName>(map, "ResolvedName.entity", static name => name.Found.Hit.Entity);
        BindFound<ResolvedName>(map, "ResolvedName", static name => name.Found);
        map.List<ResolvedName, HeldOffice>("ResolvedName.holders", static name => name.Holders);

        map.Field<MatchedName, string>("MatchedName.text", static name => name.Text);
        map.Field<MatchedName, string?>("MatchedName.language", static name => name.Language);
        map.Field<MatchedName, string?>("MatchedName.kind", static name => name.Kind);
        ClaimBindings.BindClaim<MatchedName>(map, "MatchedName.claim", static name => name.Claim);
        EntityBindings.BindEntity<HeldOffice>(map, "HeldOffice.office", static held => held.Office);
        EntityBindings.BindEntity<HeldOffice>(map, "HeldOffice.official", static held => held.Claim.Subject);
        map.Field<HeldOffice, Claim>("HeldOffice.claim", static held => held.Claim);
        map.Field<HeldOffice, bool>("HeldOffice.certain", static held => held.IsCertain);
    }

    private static void BindFound<T>(ResolverMap map, string type, Func<T, NameCandidate> foundOf)
    {
        map.Field<T, double>($"{type}.score", parent => foundOf(parent).Hit.Match.Score);
        map.Field<T, MatchedName>($"{type}.matchedName", parent => foundOf(parent).Hit.Name);
        map.List<T, MatchReason>($"{type}.why", parent => foundOf(parent).Hit.Match.Reasons);
        map.Field<T, int>($"{type}.errors", parent => foundOf(parent).Hit.Match.Errors);
        map.Field<T, string>($"{type}.explanation", parent => foundOf(parent).Explanation);
        map.Field<T, HeldOffice?>($"{type}.heldOffice", parent => foundOf(parent).Held);
    }

    private async ValueTask<SearchPage> SearchAsync(FieldContext context)
    {
        var text = context.Arguments.Get<string>("text");
        var types = context.FindList<string>("types")?.Select(EnumTokens.Parse<EntityType>).Distinct().ToList();
        var request = pager.Read(context);
        IReadOnlyList<NameCandidate> names = [];
        if (types is not [])
        {
            var query = new NameQuery { Texts = [text], Types = types ?? [], Limit = NameQuery.MaxLimit };
            names = (await NameSearcher.FindAsync(context.Snapshot(), query, context.CancellationToken))[0].Names;
        }

        return new SearchPage(request, ListPager.Cut(names, KeyOf, request.Page), names.Count);
    }

    private static PageKey KeyOf(NameCandidate found) => new(
        $"{(int)found.Hit.Match.Grade}"
            + PageKeyFormat.Score(found.Hit.Match.Score)
            + PageKeyFormat.Place(long.MaxValue - found.Claims),
        found.Hit.Entity.Value);

    private static async ValueTask<IReadOnlyList<NameResolution>?> ResolveAsync(FieldContext context)
    {
        var names = context.Arguments.GetList<string>("names");
        if (names.Count > MostNames)
        {
            throw ApiErrors.LimitExceeded($"names has {names.Count} items; the maximum is {MostNames}.");
        }

        var query = new NameQuery
        {
            Texts = names,
            At = context.Arguments.Get<EdtfTime>("at", null),
            MinScore = NameResolution.Threshold,
            Limit = NameResolution.MostCandidates,
        };
        var found = await NameSearcher.FindAsync(context.Snapshot(), query, context.CancellationToken);
        return [.. names.Zip(found, static (name, names) => new NameResolution(name, names))];
    }
}

/// <summary>A page of the entities that a name may mean.</summary>
internal sealed class SearchPage(ConnectionRequest request, Page<NameCandidate> page, int total)
    : Connection<NameCandidate>(request, page)
{
    /// <summary>The number of entities on all pages.</summary>
    public int Total => total;
}
