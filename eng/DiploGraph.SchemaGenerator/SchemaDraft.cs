using DiploGraph.Graph.Entities;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.SchemaGenerator;

/// <summary>The schema while it is completed: types are added and replaced, and keep their order.</summary>
/// <param name="others">The definition of the schema itself and those of directives.</param>
internal sealed class SchemaDraft(IReadOnlyList<DefinitionNode> others)
{
    private readonly OrderedDictionary<string, TypeDefinitionNode> _types = [];

    /// <summary>The definition of the schema itself and those of directives.</summary>
    public IReadOnlyList<DefinitionNode> Others => others;

    /// <summary>All types, in the order in which they were added.</summary>
    public IReadOnlyList<TypeDefinitionNode> Types => [.. _types.Values];

    /// <summary>The object types and interfaces.</summary>
    public IReadOnlyList<FieldedTypeDefinitionNode> FieldedTypes =>
        [.. _types.Values.OfType<FieldedTypeDefinitionNode>()];

    /// <summary>Returns the type with this name, or null.</summary>
    public TypeDefinitionNode? Find(string name) => _types.GetValueOrDefault(name);

    /// <summary>Adds a type, or replaces the one with the same name.</summary>
    public void Put(TypeDefinitionNode type) => _types[type.Name] = type;

    /// <summary>
    /// Returns the entity types that a value of a type can have: for an object type itself, for an interface its
    /// implementers. Empty if the type is not about entities.
    /// </summary>
    public IReadOnlyList<EntityType> EntityTypesOf(string name) => Find(name) switch
    {
        ObjectTypeDefinitionNode => Enum.TryParse<EntityType>(name, out var type) ? [type] : [],
        InterfaceTypeDefinitionNode =>
        [
            .. EntityTypes.All.Where(type => Find(type.ToString()) is ObjectTypeDefinitionNode implementer
                && implementer.Interfaces.Any(@interface => @interface.Name == name)),
        ],
        _ => [],
    };

    /// <summary>
    /// Returns the type that stands for any of some entity types: the object type of one, or the interface that
    /// allows all of them and the fewest others.
    /// </summary>
    public string TypeFor(IReadOnlyList<EntityType> types) => types is [var only]
        ? only.ToString()
        : FieldedTypes.OfType<InterfaceTypeDefinitionNode>()
            .Select(type => (type.Name, Types: EntityTypesOf(type.Name)))
            .Where(type => types.All(type.Types.Contains))
            .MinBy(type => type.Types.Count)
            .Name ?? throw new SchemaGenerationException($"No interface covers {string.Join(", ", types)}.");
}
