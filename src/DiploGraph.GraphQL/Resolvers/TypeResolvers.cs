using System.Collections.Frozen;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Resolvers;

/// <summary>How the objects of each abstract type of a schema are told apart.</summary>
internal sealed class TypeResolvers
{
    private readonly FrozenDictionary<string, TypeResolver> _byName;
    private readonly TypeResolver _default;

    internal TypeResolvers(ResolverMap resolvers)
    {
        _byName = resolvers.TypeResolvers.ToFrozenDictionary(StringComparer.Ordinal);
        _default = resolvers.DefaultTypeResolver ?? new ClrTypeResolver(resolvers.ObjectTypes.ToFrozenDictionary());
    }

    /// <summary>What tells the types of an abstract type's objects.</summary>
    internal TypeResolver For(NamedType abstractType) => _byName.GetValueOrDefault(abstractType.Name, _default);
}
