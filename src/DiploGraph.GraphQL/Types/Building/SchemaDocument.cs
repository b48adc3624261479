using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Types.Building;

/// <summary>
/// The definitions of a type system document by name, each with its extensions. If a name is defined twice, the first
/// definition is used.
/// </summary>
internal sealed class SchemaDocument
{
    private readonly Dictionary<string, TypeParts> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DirectiveDefinitionNode> _directives = new(StringComparer.Ordinal);
    private readonly List<SchemaDefinitionNode> _schemaExtensions = [];

    public SchemaDocument(DocumentNode document)
    {
        Document = document;
        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case TypeDefinitionNode type: PartsOf(type.Name).Add(type); break;
                case DirectiveDefinitionNode directive: _directives.TryAdd(directive.Name, directive); break;
                case SchemaDefinitionNode { IsExtension: true } extension: _schemaExtensions.Add(extension); break;
                case SchemaDefinitionNode schema: Schema ??= schema; break;
            }
        }
    }

    public DocumentNode Document { get; }

    public SchemaDefinitionNode? Schema { get; }

    /// <summary>The schema definition and its extensions.</summary>
    public IEnumerable<SchemaDefinitionNode> SchemaParts =>
        Schema is null ? _schemaExtensions : _schemaExtensions.Prepend(Schema);

    /// <summary>The types in the order in which their names first occur.</summary>
    public IReadOnlyCollection<TypeParts> Types => _types.Values;

    public IReadOnlyCollection<DirectiveDefinitionNode> Directives => _directives.Values;

    public TypeParts? FindType(string name) => _types.GetValueOrDefault(name);

    public bool DefinesDirective(string name) => _directives.ContainsKey(name);

    private TypeParts PartsOf(string name)
    {
        if (!_types.TryGetValue(name, out var parts))
        {
            _types.Add(name, parts = new TypeParts(name));
        }

        return parts;
    }
}

/// <summary>A type's definition and extensions.</summary>
internal sealed class TypeParts(string name)
{
    private readonly List<TypeDefinitionNode> _extensions = [];

    public string Name { get; } = name;

    /// <summary>The definition; null if there are only extensions, which is an error.</summary>
    public TypeDefinitionNode? Definition { get; private set; }

    public IReadOnlyList<TypeDefinitionNode> Extensions => _extensions;

    /// <summary>The definition, followed by the extensions.</summary>
    public IEnumerable<TypeDefinitionNode> All => Definition is null ? _extensions : _extensions.Prepend(Definition);

    public void Add(TypeDefinitionNode node)
    {
        if (node.IsExtension)
        {
            _extensions.Add(node);
        }
        else
        {
            Definition ??= node;
        }
    }
}
