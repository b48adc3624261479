using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.Server.Resolvers.Filters;
using DiploGraph.Server.Resolvers.Reads;

namespace DiploGraph.Server.Resolvers.Entities;

/// <summary>The fields of every entity: id, names, external ids, and the claims about it.</summary>
internal sealed class EntityResolvers(ClaimPageReader pages, ClaimFilterReader filters)
{
    /// <summary>Binds the fields.</summary>
    public void Bind(ResolverMap map)
    {
        map.Field<Entity, string>("Entity.id", static entity => entity.Id.Value);
        map.Field<Entity, EntityType>("Entity.type", static entity => entity.Type);
        map.Field<Entity, string?>("Entity.disambiguation", static entity => entity.Disambiguation);
        map.Field<Entity, bool>("Entity.withdrawn", static entity => entity.IsWithdrawn);
        map.List<Entity, string>(
            "Entity.otherIds", static entity => [.. entity.OtherIds.Select(id => id.Value)]);
        map.Batch<Entity, string>("Entity.name", ReadNamesAsync);
        map.BatchList<Entity, Claim>("Entity.names", ReadAll(Predicate.Name));
        map.Batch<Entity, string?>("Entity.description", ReadText(Predicate.Description));
        map.BatchList<Entity, Claim>("Entity.externalIds", ReadAll(Predicate.ExternalId));
        map.Batch<Entity, ClaimPage>("Entity.claims", ReadClaims(ClaimDirection.Outgoing));
        map.Batch<Entity, ClaimPage>("Entity.mentionedIn", ReadClaims(ClaimDirection.Incoming));

        BindText(map, "Name");
        map.Field<Claim, string?>("Name.kind", static claim => claim.Qualifiers.FindText(QualifierKey.NameKind));
        BindText(map, "ClaimedText");
        map.Field<Claim, string?>("ExternalId.scheme", static claim => claim.Qualifiers.FindText(QualifierKey.Scheme));
        map.Field<Claim, string>("ExternalId.value", static claim => claim.Object.Literal!.Value.Text);
        map.Field<Claim, Claim>("ExternalId.claim", static claim => claim);
    }

    /// <summary>
    /// Reads all values of a predicate, best first. If the field has a language argument, filters them by it.
    /// </summary>
    public static AsyncBatchListResolver<Entity, Claim> ReadAll(Predicate predicate) =>
        async (context, parents, results) =>
        {
            var language = context.Arguments.Get<string>("language", null);
            var all = await ValueReader.AllAsync(context, parents, predicate);
            for (var row = 0; row < all.Length; row++)
            {
                results.AddRange(row, [.. LanguageSelector.Filter(all[row], language)]);
            }
        };

    /// <summary>
    /// Reads the text of a predicate in the language of the argument, or in any language if there is none.
    /// </summary>
    public static AsyncBatchResolver<Entity, string?> ReadText(Predicate predicate) =>
        async (context, parents, results) =>
        {
            var language = LanguageOf(context);
            var all = await ValueReader.AllAsync(context, parents, predicate);
            for (var row = 0; row < all.Length; row++)
            {
                results[row] = LanguageSelector.ChooseText(all[row], language)?.Object.Literal?.Text;
            }
        };

    /// <summary>Reads the display name of each entity.</summary>
    public static async ValueTask ReadNamesAsync(
        FieldContext context, ReadOnlyMemory<Entity> parents, BatchResult<string> results)
    {
        var language = LanguageOf(context);
        var names = await ValueReader.AllAsync(context, parents, Predicate.Name);
        for (var row = 0; row < names.Length; row++)
        {
            var name = LanguageSelector.ChooseName(names[row], language);
            results[row] = name?.Object.Literal?.Text ?? parents.Span[row].Label;
        }
    }

    private static string LanguageOf(FieldContext context) => context.Arguments.Get("language", "en");

    private AsyncBatchResolver<Entity, ClaimPage> ReadClaims(ClaimDirection direction) => (context, parents, results) =>
    {
        var where = filters.Read(context.ReadFilter("where"));
        return pages.FillAsync(
            context,
            parents,
            where.ToQuery(direction),
            OrderReader.OfClaims(context.Arguments, OrderReader.DefaultClaimOrder),
            results,
            allows: id => !where.IsNothing && where.Allows(id, direction));
    };

    private static void BindText(ResolverMap map, string type)
    {
        map.Field<Claim, string>($"{type}.text", static claim => claim.Object.Literal!.Value.Text);
        map.Field<Claim, string?>($"{type}.language", static claim => claim.Object.Literal!.Value.Language);
        map.Field<Claim, Claim>($"{type}.claim", static claim => claim);
    }
}
