using System.Collections.Frozen;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Resolvers;

/// <summary>The type resolvers of the abstract types of a schema.</summary>
internal sealed class TypeResolvers
{
    private readonly FrozenDictionary<string, TypeResolver> _byName;
    private readonly TypeResolver _default;

    internal TypeResolvers(ResolverMap resolvers)
    {
        _byName = resolvers.TypeResolvers.ToFrozenDictionary(StringComparer.Ordinal);
        _default = resolvers.DefaultTypeResolver ?? new ClrTypeResolver(resolvers.ObjectTypes.ToFrozenDictionary());
    }

    /// <summary>Returns the type resolver for an abstract type.</summary>
    internal TypeResolver For(NamedType abstractType) => _byName.GetValueOrDefault(abstractType.Name, _default);
}
