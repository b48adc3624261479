using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Language.Parsing;

namespace DiploGraph.SchemaGenerator;

/// <summary>Reads the hand-written schema: the GraphQL files of a folder, in the order of their names.</summary>
internal static class SchemaSources
{
    private static readonly ParserOptions Options = ParserOptions.Default with { MaxTokens = 1_000_000 };

    /// <summary>Reads the files, and merges each <c>extend</c> into the type that it extends.</summary>
    /// <exception cref="SchemaGenerationException">A file has a syntax error, defines a type again or extends an
    /// unknown type.</exception>
    public static SchemaDraft Read(string folder) => Read(
        Directory.GetFiles(folder, "*.graphql")
            .Order(StringComparer.Ordinal)
            .Select(file => new SourceText(File.ReadAllText(file), Path.GetFileName(file))));

    /// <inheritdoc cref="Read(string)"/>
    public static SchemaDraft Read(IEnumerable<SourceText> sources)
    {
        var definitions = sources.SelectMany(Parse).ToList();
        var draft = new SchemaDraft([.. definitions.Where(definition => definition is not TypeDefinitionNode)]);
        var types = definitions.OfType<TypeDefinitionNode>().ToLookup(type => type.IsExtension);
        foreach (var type in types[false])
        {
            if (draft.Find(type.Name) is not null)
            {
                throw new SchemaGenerationException($"The type {type.Name} is defined more than once.");
            }

            draft.Put(type);
        }

        foreach (var extension in types[true])
        {
            if (extension is not FieldedTypeDefinitionNode added
                || draft.Find(extension.Name) is not FieldedTypeDefinitionNode extended)
            {
                throw new SchemaGenerationException(
                    $"{extension.Name} cannot be extended: it is not an object type or interface.");
            }

            draft.Put(Sdl.WithFields(extended, [.. extended.Fields, .. added.Fields]));
        }

        return draft;
    }

    private static IEnumerable<DefinitionNode> Parse(SourceText source) =>
        Parser.TryParse(source, Options, out var document, out var error)
            ? document.Definitions
            : throw new SchemaGenerationException($"{source.Name}: {error}");
}
