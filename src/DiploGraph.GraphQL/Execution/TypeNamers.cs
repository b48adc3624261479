using System.Collections.Frozen;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Execution;

/// <summary>How the objects of each abstract type of a schema are told apart.</summary>
internal sealed class TypeNamers
{
    private readonly FrozenDictionary<string, TypeNamer> _byName;
    private readonly TypeNamer _default;

    internal TypeNamers(ResolverMap resolvers)
    {
        _byName = resolvers.Namers.ToFrozenDictionary(StringComparer.Ordinal);
        _default = resolvers.DefaultNamer ?? new ClrTypeNamer(resolvers.ObjectTypes.ToFrozenDictionary());
    }

    /// <summary>What tells the types of an abstract type's objects.</summary>
    internal TypeNamer For(NamedType abstractType) => _byName.GetValueOrDefault(abstractType.Name, _default);
}
