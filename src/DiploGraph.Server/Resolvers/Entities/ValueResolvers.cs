using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Time;
using DiploGraph.Graph.Vocabulary;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.Server.Resolvers.Reads;

namespace DiploGraph.Server.Resolvers.Entities;

/// <summary>The fields that show the value of the best claim: times, kinds, statuses, titles, positions.</summary>
internal static class ValueResolvers
{
    /// <summary>Binds the fields.</summary>
    public static void Bind(ResolverMap map)
    {
        foreach (var type in PredicateTable.Get(Predicate.Kind).Subjects)
        {
            BindBest(map, $"{type}.kind", Predicate.Kind, TextOf);
        }

        BindBest(map, "Happening.time", Predicate.Time, TimeOf);
        BindBest(map, "Statement.time", Predicate.Time, TimeOf);
        BindBest(map, "Happening.status", Predicate.HappeningStatus, TextOf);
        BindBest(map, "Agreement.bindingStatus", Predicate.BindingStatus, TextOf);
        BindBest(map, "DiplomaticRelation.level", Predicate.RelationLevel, TextOf);
        BindBest(map, "DiplomaticRelation.relationStatus", Predicate.RelationStatus, TextOf);
        BindBest(map, "Official.militaryRank", Predicate.MilitaryRank, TextOf);
        foreach (var type in PredicateTable.Get(Predicate.Lifespan).Subjects)
        {
            BindBest(map, $"{type}.lifespan", Predicate.Lifespan, TimeOf);
        }

        BindBest(
            map,
            "Place.coordinates",
            Predicate.Coordinates,
            static claim => LiteralReader.ReadPosition(claim.Object.Literal!.Value));
        map.Batch<Entity, Entity?>("Happening.place", ReadPlacesAsync);
        map.Batch<Entity, string?>("Country.code", ReadCodesAsync);

        map.Batch<Entity, string>("Agreement.title", ReadTitlesAsync);
        map.BatchList<Entity, Claim>("Agreement.titles", EntityResolvers.ReadAll(Predicate.Title));
        map.BatchList<Entity, string>("Agreement.languages", ReadLanguagesAsync);
        map.Batch<Entity, string?>("Statement.text", EntityResolvers.ReadText(Predicate.Text));
        map.BatchList<Entity, Claim>("Statement.texts", EntityResolvers.ReadAll(Predicate.Text));
        map.BatchList<Entity, Claim>("Statement.asserts", EntityResolvers.ReadAll(Predicate.Asserts));

        map.Field<GeoPoint, double>("Coordinates.latitude", static point => point.Latitude);
        map.Field<GeoPoint, double>("Coordinates.longitude", static point => point.Longitude);
        BindTime(map);
    }

    private static void BindTime(ResolverMap map)
    {
        map.Field<EdtfTime, EdtfTime>("EdtfTime.text", static time => time);
        map.Field<EdtfTime, DateOnly?>("EdtfTime.earliest", static time => time.Earliest);
        map.Field<EdtfTime, DateOnly?>("EdtfTime.latest", static time => time.Latest);
        map.Field<EdtfTime, DatePrecision>("EdtfTime.precision", static time => time.Precision);
        map.Field<EdtfTime, bool>("EdtfTime.approximate", static time => time.IsApproximate);
        map.Field<EdtfTime, bool>("EdtfTime.uncertain", static time => time.IsUncertain);
        map.Field<EdtfTime, bool>("EdtfTime.interval", static time => time.IsInterval);
        map.Field<EdtfTime, EdtfForm>("EdtfTime.form", static time => time.Form);
        map.Field<EdtfTime, bool>("EdtfTime.unknownStart", static time => time.HasUnknownStart);
        map.Field<EdtfTime, bool>("EdtfTime.unknownEnd", static time => time.HasUnknownEnd);
    }

    private static void BindBest<T>(ResolverMap map, string coordinate, Predicate predicate, Func<Claim, T?> get)
        where T : class =>
        map.Batch<Entity, T?>(coordinate, async (context, parents, results) =>
        {
            var best = await ValueReader.BestAsync(context, parents, predicate);
            for (var row = 0; row < best.Length; row++)
            {
                results[row] = best[row] is { } claim ? get(claim) : null;
            }
        });

    private static string? TextOf(Claim claim) => claim.Object.Literal?.Text;

    private static EdtfTime? TimeOf(Claim claim) => claim.Object.Literal?.ToTime();

    private static async ValueTask ReadPlacesAsync(
        FieldContext context, ReadOnlyMemory<Entity> parents, BatchResult<Entity?> results)
    {
        var best = await ValueReader.BestAsync(context, parents, Predicate.HeldAt);
        await EntityReader.FillAsync(context, Array.ConvertAll(best, claim => claim?.Object.Entity), results);
    }

    private static async ValueTask ReadCodesAsync(
        FieldContext context, ReadOnlyMemory<Entity> parents, BatchResult<string?> results)
    {
        var ids = await ValueReader.AllAsync(context, parents, Predicate.ExternalId);
        for (var row = 0; row < ids.Length; row++)
        {
            var code = ids[row].FirstOrDefault(
                claim => claim.Qualifiers.FindText(QualifierKey.Scheme) == IdScheme.Iso3166Alpha2);
            results[row] = code is null ? null : TextOf(code);
        }
    }

    private static async ValueTask ReadLanguagesAsync(
        FieldContext context, ReadOnlyMemory<Entity> parents, BatchListResult<string> results)
    {
        var all = await ValueReader.AllAsync(context, parents, Predicate.Language);
        for (var row = 0; row < all.Length; row++)
        {
            results.AddRange(row, [.. all[row].Select(claim => claim.Object.Literal!.Value.Text).Distinct()]);
        }
    }

    private static async ValueTask ReadTitlesAsync(
        FieldContext context, ReadOnlyMemory<Entity> parents, BatchResult<string> results)
    {
        var language = context.Arguments.Get("language", "en");
        var titles = await ValueReader.AllAsync(context, parents, Predicate.Title);
        for (var row = 0; row < titles.Length; row++)
        {
            var title = LanguageSelector.ChooseText(titles[row], language);
            results[row] = title?.Object.Literal?.Text ?? parents.Span[row].Label;
        }
    }
}
