using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Time;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.Server.Resolvers.Bindings;

namespace DiploGraph.Server.Resolvers.Sources;

/// <summary>The fields that describe a source, on <c>Source</c> and on <c>SourceDescription</c>.</summary>
internal static class SourceDescriptionBindings
{
    /// <summary>Binds the fields on a type.</summary>
    /// <param name="map">Receives the bindings.</param>
    /// <param name="type">The name of the GraphQL type.</param>
    /// <param name="descriptionOf">Returns the description of a parent.</param>
    public static void Bind<T>(ResolverMap map, string type, Func<T, SourceDescription> descriptionOf)
    {
        map.Field<T, SourceKind>($"{type}.documentKind", it => descriptionOf(it).Kind);
        map.Field<T, string>($"{type}.title", it => descriptionOf(it).Title);
        map.Field<T, string?>($"{type}.url", it => descriptionOf(it).Url);
        map.Field<T, string?>($"{type}.publisher", it => descriptionOf(it).Publisher);
        map.Field<T, string?>($"{type}.credit", it => descriptionOf(it).Credit);
        map.Field<T, EdtfTime?>($"{type}.published", it => descriptionOf(it).Published);
        map.Field<T, string?>($"{type}.publishedBasis", it => descriptionOf(it).PublishedBasis);
        map.Field<T, string?>($"{type}.language", it => descriptionOf(it).Language);
        map.Field<T, string?>($"{type}.reliability", it => descriptionOf(it).Reliability?.ToString());
        map.Field<T, Rights>($"{type}.rights", it => descriptionOf(it).Rights);
        EntityBindings.BindEntities<T>(map, $"{type}.derivedFrom", it => descriptionOf(it).DerivedFrom);
        EntityBindings.BindEntity<T>(map, $"{type}.speaksFor", it => descriptionOf(it).Speaks);
    }
}
