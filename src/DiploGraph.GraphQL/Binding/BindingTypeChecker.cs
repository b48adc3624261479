using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Binding;

/// <summary>
/// Checks that the results of fields match the parents of the fields below them, when an engine is created.
/// </summary>
internal static class BindingTypeChecker
{
    /// <summary>Returns a sentence for each pair of resolvers with CLR types that can never match.</summary>
    internal static IEnumerable<string> Check(
        GraphQLSchema schema, IReadOnlyDictionary<FieldDefinition, FieldBinding> bindings)
    {
        foreach (var (field, binding) in bindings.Where(static pair => pair.Value.Type.IsComposite))
        {
            foreach (var below in binding.Type.PossibleTypes.SelectMany(static type => type.Fields))
            {
                if (bindings.TryGetValue(below, out var child)
                    && !CanMatch(binding.Resolver.ItemType, child.Resolver.ParentType))
                {
                    yield return $"{field.Coordinate} returns {binding.Resolver.ItemType}, but the resolver of "
                        + $"{below.Coordinate} expects {child.Resolver.ParentType}.";
                }
            }
        }
    }

    /// <summary>Returns a sentence for each name in the map that the schema does not contain.</summary>
    internal static IEnumerable<string> CheckNames(GraphQLSchema schema, ResolverMap resolvers)
    {
        foreach (var name in resolvers.TypeResolvers.Keys
            .Where(name => schema.FindType(name) is not { IsAbstract: true }))
        {
            yield return $"{name} has a type resolver, but the schema has no such interface or union.";
        }

        foreach (var name in resolvers.ObjectTypes.Values.Where(name => schema.FindType(name) is not ObjectType))
        {
            yield return $"{name} has a CLR type, but the schema has no such object type.";
        }

        foreach (var name in resolvers.Subscriptions.Keys.Where(name =>
            schema.SubscriptionType is not { } root || schema.FindField(name) is not { } field
            || !root.Fields.Contains(field.Name) || root.Fields.Find(field.Name) != field))
        {
            yield return $"{name} has an event source, but is not a field of the subscription type.";
        }

        foreach (var name in resolvers.Interceptors.Keys.Where(name => schema.FindField(name) is null))
        {
            yield return $"{name} has an interceptor, but the schema has no such field.";
        }

        foreach (var (name, _) in resolvers.Scalars.Keys.Where(key => schema.FindType(key.Scalar) is not ScalarType))
        {
            yield return $"{name} has a text format, but the schema has no such scalar.";
        }
    }

    private static bool CanMatch(Type result, Type parent)
    {
        result = Nullable.GetUnderlyingType(result) ?? result;
        return parent.IsAssignableFrom(result)
            || result.IsAssignableFrom(parent)
            || (result.IsInterface && !parent.IsValueType)
            || (parent.IsInterface && !result.IsSealed && !result.IsValueType);
    }
}
