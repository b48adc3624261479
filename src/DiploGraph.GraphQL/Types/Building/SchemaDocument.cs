using DiploGraph.GraphQL.Language;

namespace DiploGraph.GraphQL.Types.Building;

/// <summary>The definitions of a type system document by name, each with its extensions. Of doubles the first one
/// counts.</summary>
internal sealed class SchemaDocument
{
    private readonly Dictionary<string, TypeParts> types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DirectiveDefinitionNode> directives = new(StringComparer.Ordinal);
    private readonly List<SchemaDefinitionNode> schemaExtensions = [];

    public SchemaDocument(DocumentNode document)
    {
        Document = document;
        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case TypeDefinitionNode type: PartsOf(type.Name).Add(type); break;
                case DirectiveDefinitionNode directive: directives.TryAdd(directive.Name, directive); break;
                case SchemaDefinitionNode { IsExtension: true } extension: schemaExtensions.Add(extension); break;
                case SchemaDefinitionNode schema: Schema ??= schema; break;
            }
        }
    }

    public DocumentNode Document { get; }

    public SchemaDefinitionNode? Schema { get; }

    /// <summary>The schema's definition and extensions.</summary>
    public IEnumerable<SchemaDefinitionNode> SchemaParts =>
        Schema is null ? schemaExtensions : schemaExtensions.Prepend(Schema);

    /// <summary>The types in the order in which their names first occur.</summary>
    public IReadOnlyCollection<TypeParts> Types => types.Values;

    public IReadOnlyCollection<DirectiveDefinitionNode> Directives => directives.Values;

    public TypeParts? FindType(string name) => types.GetValueOrDefault(name);

    public bool DefinesDirective(string name) => directives.ContainsKey(name);

    private TypeParts PartsOf(string name)
    {
        if (!types.TryGetValue(name, out var parts))
            types.Add(name, parts = new TypeParts(name));
        return parts;
    }
}

/// <summary>A type's definition and extensions.</summary>
internal sealed class TypeParts(string name)
{
    private readonly List<TypeDefinitionNode> extensions = [];

    public string Name { get; } = name;

    /// <summary>The definition; null when there are only extensions, which is an error.</summary>
    public TypeDefinitionNode? Definition { get; private set; }

    public IReadOnlyList<TypeDefinitionNode> Extensions => extensions;

    /// <summary>The definition first, then the extensions.</summary>
    public IEnumerable<TypeDefinitionNode> All => Definition is null ? extensions : extensions.Prepend(Definition);

    public void Add(TypeDefinitionNode node)
    {
        if (node.IsExtension)
            extensions.Add(node);
        else
            Definition ??= node;
    }
}
