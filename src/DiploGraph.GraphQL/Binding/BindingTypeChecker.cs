using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Binding;

/// <summary>Checks, when an engine is made, that what fields give is what the fields below take.</summary>
internal static class BindingTypeChecker
{
    /// <summary>The pairs of resolvers whose CLR types can never fit.</summary>
    internal static IEnumerable<string> Check(
        GraphQLSchema schema, IReadOnlyDictionary<FieldDefinition, FieldBinding> bindings)
    {
        foreach (var (field, binding) in bindings.Where(static pair => pair.Value.Type.IsComposite))
        {
            foreach (var below in binding.Type.PossibleTypes.SelectMany(static type => type.Fields))
            {
                if (bindings.TryGetValue(below, out var child)
                    && !MayBe(binding.Resolver.ItemType, child.Resolver.ParentType))
                {
                    yield return $"{field.Coordinate} gives a {binding.Resolver.ItemType}, and the resolver of "
                        + $"{below.Coordinate} takes a {child.Resolver.ParentType}.";
                }
            }
        }
    }

    /// <summary>The names of types in a map that the schema does not have.</summary>
    internal static IEnumerable<string> CheckNames(GraphQLSchema schema, ResolverMap resolvers)
    {
        foreach (var name in resolvers.TypeResolvers.Keys
            .Where(name => schema.FindType(name) is not { IsAbstract: true }))
        {
            yield return $"{name} is told how to tell its types, but is no interface or union of the schema.";
        }

        foreach (var name in resolvers.ObjectTypes.Values.Where(name => schema.FindType(name) is not ObjectType))
        {
            yield return $"{name} has a CLR type, but is no object type of the schema.";
        }

        foreach (var name in resolvers.Subscriptions.Keys.Where(name =>
            schema.SubscriptionType is not { } root || schema.FindField(name) is not { } field
            || !root.Fields.Contains(field.Name) || root.Fields.Find(field.Name) != field))
        {
            yield return $"{name} has events, but is no field of the subscription type.";
        }

        foreach (var (name, _) in resolvers.Scalars.Keys.Where(key => schema.FindType(key.Scalar) is not ScalarType))
        {
            yield return $"{name} is told how to be written, but is no scalar of the schema.";
        }
    }

    private static bool MayBe(Type given, Type taken)
    {
        given = Nullable.GetUnderlyingType(given) ?? given;
        return taken.IsAssignableFrom(given)
            || given.IsAssignableFrom(taken)
            || (given.IsInterface && !taken.IsValueType)
            || (taken.IsInterface && !given.IsSealed && !given.IsValueType);
    }
}
