using System.Collections.Frozen;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Queries;
using DiploGraph.GraphQL.Types;
using DiploGraph.Server.Resolvers.Relations;
using static DiploGraph.Graph.Queries.EntityFilter;
using Predicate = DiploGraph.Graph.Claims.Predicate;

namespace DiploGraph.Server.Resolvers.Filters;

/// <summary>
/// Converts <c>where</c> arguments to filters of the store. The constructor derives the meaning of each filter field
/// from the schema: a value from its name, a relation from the field of the same name on the filtered type.
/// </summary>
internal sealed class EntityFilterReader
{
    private const string Suffix = "Filter";
    private const string AnyEntity = "EntityFilter";
    private const string ListSuffix = "ListFilter";

    private static readonly FrozenDictionary<string, Func<InputObject, EntityFilter>> Values =
        new Dictionary<string, Func<InputObject, EntityFilter>>
        {
            ["id"] = ComparisonReader.ReadId,
            ["type"] = ComparisonReader.ReadType,
            ["name"] = filter => ComparisonReader.ReadText(Predicate.Name, filter),
            ["externalId"] = filter => ComparisonReader.ReadText(Predicate.ExternalId, filter),
            ["title"] = filter => ComparisonReader.ReadText(Predicate.Title, filter),
            ["text"] = filter => ComparisonReader.ReadText(Predicate.Text, filter),
            ["time"] = ComparisonReader.ReadTime,
            ["kind"] = filter => ComparisonReader.ReadToken(Predicate.Kind, filter),
            ["status"] = filter => ComparisonReader.ReadToken(Predicate.HappeningStatus, filter),
            ["bindingStatus"] = filter => ComparisonReader.ReadToken(Predicate.BindingStatus, filter),
            ["level"] = filter => ComparisonReader.ReadToken(Predicate.RelationLevel, filter),
            ["relationStatus"] = filter => ComparisonReader.ReadToken(Predicate.RelationStatus, filter),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, FrozenDictionary<string, Func<object, EntityFilter>>> _types;

    /// <summary>Creates a reader for the filters of a schema.</summary>
    /// <exception cref="InvalidOperationException">
    /// A filter has fields without an implementation; the message lists them.
    /// </exception>
    public EntityFilterReader(GraphQLSchema schema)
    {
        var unknown = new List<string>();
        _types = schema.Types.OfType<InputObjectType>()
            .Where(IsEntityFilter)
            .ToFrozenDictionary(type => type.Name, type => ReadType(schema, type, unknown), StringComparer.Ordinal);
        if (unknown.Count > 0)
        {
            throw new InvalidOperationException(
                $"These filter fields have no implementation: {string.Join(", ", unknown)}.");
        }
    }

    /// <summary>Returns the filter of a <c>where</c> argument, or null if it is absent.</summary>
    /// <param name="argument">The definition of the argument.</param>
    /// <param name="where">The value of the argument.</param>
    public EntityFilter? Read(InputValueDefinition argument, InputObject? where) =>
        where is null ? null : Read(argument.Type.Named.Name, where);

    /// <summary>Returns the filter that an <c>EntityReferenceFilter</c> applies to the referenced entity.</summary>
    public EntityFilter ReadReference(InputObject filter) => filter["is"] is InputObject inner
        ? ComparisonReader.All([ComparisonReader.ReadId(filter), Read(AnyEntity, inner)])
        : ComparisonReader.ReadId(filter);

    // A filter with AND belongs to entities, claims or evidence.
    private static bool IsEntityFilter(InputObjectType type) => type.Fields.Find("AND") is not null
        && type.Name is not (ClaimFilterReader.ClaimFilterName or ClaimFilterReader.EvidenceFilterName);

    private EntityFilter Read(string type, InputObject where)
    {
        var fields = _types[type];
        var parts = new List<EntityFilter>();
        foreach (var (name, value) in where.Fields)
        {
            if (value is not null)
            {
                parts.Add(fields[name](value));
            }
        }

        return ComparisonReader.All(parts);
    }

    private FrozenDictionary<string, Func<object, EntityFilter>> ReadType(
        GraphQLSchema schema, InputObjectType type, List<string> unknown)
    {
        var fields = new Dictionary<string, Func<object, EntityFilter>>(StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            if (ReadField(schema, type, field) is { } read)
            {
                fields.Add(field.Name, read);
            }
            else
            {
                unknown.Add(field.Coordinate);
            }
        }

        return fields.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private Func<object, EntityFilter>? ReadField(
        GraphQLSchema schema, InputObjectType type, InputValueDefinition field)
    {
        switch (field.Name)
        {
            case "AND":
                return value => new And(ReadAll(type.Name, value));
            case "OR":
                return value => new Or(ReadAll(type.Name, value));
            case "NOT":
                return value => new Not(Read(type.Name, (InputObject)value));
        }

        var input = field.Type.Named.Name;
        if (input.EndsWith(ListSuffix, StringComparison.Ordinal))
        {
            var other = input[..^ListSuffix.Length] + Suffix;
            return FindRelation(schema, type.Name[..^Suffix.Length], field.Name) is { } relation
                ? value => ReadRelation(relation, other, (InputObject)value)
                : null;
        }

        if (Values.TryGetValue(field.Name, out var read))
        {
            return value => read((InputObject)value);
        }

        // A field of a filter for any type: the entity has this type and satisfies the filter of the type.
        return Enum.TryParse<EntityType>(input[..^Suffix.Length], out var entityType)
            && string.Equals(field.Name, input[..^Suffix.Length], StringComparison.OrdinalIgnoreCase)
            ? value => new And([new TypeIn([entityType]), Read(input, (InputObject)value)])
            : null;
    }

    private List<EntityFilter> ReadAll(string type, object value) =>
        [.. ((IReadOnlyList<object?>)value).Select(item => Read(type, (InputObject)item!))];

    private static RelationField? FindRelation(GraphQLSchema schema, string owner, string field)
    {
        // The filter of an interface may have a relation that only one of its types has.
        var type = (FieldedType)schema.FindType(owner)!;
        return type.Interfaces.Select(@interface => @interface.Name)
            .Prepend(owner)
            .Concat(type.PossibleTypes.Select(possible => possible.Name))
            .Select(name => RelationFields.Find($"{name}.{field}"))
            .FirstOrDefault(found => found is not null);
    }

    private EntityFilter ReadRelation(RelationField relation, string other, InputObject filter)
    {
        var edges = filter["edge"] is InputObject edge ? EdgeFilterReader.Read(relation, edge) : EdgeConditions.None;
        var parts = new List<EntityFilter>();
        foreach (var (name, quantifier) in Quantifiers)
        {
            if (filter[name] is InputObject inner)
            {
                parts.Add(RelationFilterBuilder.Build(relation, quantifier, Read(other, inner), edges));
            }
        }

        return parts.Count == 0 && !edges.IsNone
            ? RelationFilterBuilder.Build(relation, Quantifier.Some, new And([]), edges)
            : ComparisonReader.All(parts);
    }

    /// <summary>The quantifiers, with the names of their fields.</summary>
    public static IReadOnlyList<(string Name, Quantifier Quantifier)> Quantifiers { get; } =
    [
        ("some", Quantifier.Some), ("none", Quantifier.None), ("every", Quantifier.Every),
    ];
}
