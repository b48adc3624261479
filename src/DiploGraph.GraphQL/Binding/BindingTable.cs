using System.Collections.Frozen;
using DiploGraph.GraphQL.Introspection;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Responses.Leaves;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Binding;

/// <summary>The binding of every field of every object type. It is built once, when an engine is created.</summary>
internal sealed class BindingTable
{
    private readonly FrozenDictionary<FieldDefinition, FieldBinding> _bindings;

    private BindingTable(Dictionary<FieldDefinition, FieldBinding> bindings) =>
        _bindings = bindings.ToFrozenDictionary();

    /// <summary>
    /// Returns the binding of a field of an object type, or of a meta-field other than <c>__typename</c>.
    /// </summary>
    internal FieldBinding this[FieldDefinition field] => _bindings[field];

    /// <summary>Binds all fields of a schema.</summary>
    /// <exception cref="ResolverBindingException">A field has no resolver, a resolver has no field, or a type does not
    /// match. The exception lists all mistakes.</exception>
    internal static BindingTable Build(GraphQLSchema schema, ResolverMap resolvers)
    {
        var builder = new Builder(schema, resolvers);
        builder.BindAll();
        return new BindingTable(builder.Finish());
    }

    private sealed class Builder(GraphQLSchema schema, ResolverMap resolvers)
    {
        private readonly Dictionary<FieldDefinition, FieldBinding> _bindings = [];
        private readonly Dictionary<string, List<FieldBinding>> _shared = new(StringComparer.Ordinal);
        private readonly HashSet<string> _used = new(StringComparer.Ordinal);
        private readonly List<string> _mistakes = [.. resolvers.Mistakes];
        private readonly LeafFormatSelector _formats = new(resolvers.Scalars);

        internal void BindAll()
        {
            foreach (var type in schema.Types)
            {
                if (type is ObjectType { IsBuiltIn: false } objectType)
                {
                    foreach (var field in objectType.Fields)
                    {
                        BindField(objectType, field);
                    }
                }
            }

            foreach (var (field, resolver) in IntrospectionResolvers.All)
            {
                Add(field, field.Coordinate, resolver);
            }
        }

        internal Dictionary<FieldDefinition, FieldBinding> Finish()
        {
            foreach (var coordinate in resolvers.Fields.Keys.Where(key => !_used.Contains(key)))
            {
                _mistakes.Add(schema.FindField(coordinate) is null
                    ? $"{coordinate} has a resolver, but the schema has no such field."
                    : $"{coordinate} has a resolver that no object type uses.");
            }

            _mistakes.AddRange(BindingTypeChecker.Check(schema, _bindings));
            _mistakes.AddRange(BindingTypeChecker.CheckNames(schema, resolvers));
            return _mistakes.Count == 0 ? _bindings : throw new ResolverBindingException(_mistakes);
        }

        private void BindField(ObjectType type, FieldDefinition field)
        {
            var coordinate = field.Coordinate;
            if (!resolvers.Fields.TryGetValue(coordinate, out var resolver))
            {
                var inherited = type.Interfaces
                    .Select(parent => parent.Fields.Find(field.Name)?.Coordinate)
                    .FirstOrDefault(key => key is not null && resolvers.Fields.ContainsKey(key));
                resolver = inherited is not null ? resolvers.Fields[inherited]
                    : resolvers.Subscriptions.TryGetValue(coordinate, out var source) ? source.EventResolver
                    : resolvers.DefaultField;
                coordinate = inherited ?? coordinate;
            }

            _used.Add(coordinate);
            if (resolver is null)
            {
                _mistakes.Add($"{field.Coordinate} has no resolver.");
                return;
            }

            // The interceptor of a subscription runs when its stream opens, not for each event.
            if (resolvers.Interceptors.TryGetValue(field.Coordinate, out var interceptor)
                && !resolvers.Subscriptions.ContainsKey(field.Coordinate))
            {
                (coordinate, resolver) = (field.Coordinate, new InterceptedResolver(interceptor, resolver));
            }

            Add(field, coordinate, resolver);
        }

        private void Add(FieldDefinition field, string coordinate, Resolver resolver)
        {
            if (!_shared.TryGetValue(coordinate, out var shared))
            {
                _shared.Add(coordinate, shared = []);
            }

            var binding = shared.Find(other => FieldSignatureComparer.HaveSameSignature(other.Definition, field));
            if (binding is null && CreateBinding(field, coordinate, resolver) is { } created)
            {
                shared.Add(binding = created);
            }

            if (binding is not null)
            {
                _bindings.Add(field, binding);
            }
        }

        private FieldBinding? CreateBinding(FieldDefinition field, string coordinate, Resolver resolver)
        {
            var depth = FieldBinding.NonNullLevels(field.Type).Length - 1;
            if (resolver.Shape != ResolverShape.Any && depth != (resolver.Shape == ResolverShape.List ? 1 : 0))
            {
                _mistakes.Add($"{field.Coordinate} has type {field.Type}, which its resolver does not support: "
                    + "use Field or Batch for non-list types, List or BatchList for one level of lists, "
                    + "and Dynamic for any type.");
                return null;
            }

            var type = field.Type.Named;
            var format = type.IsLeaf ? _formats.Find(type, resolver.ItemType) : null;
            if (type.IsLeaf && format is null)
            {
                _mistakes.Add(
                    $"{field.Coordinate} has type {type}, but {resolver.ItemType} cannot be converted to it.");
                return null;
            }

            return new FieldBinding(field, coordinate, resolver, format);
        }
    }
}
