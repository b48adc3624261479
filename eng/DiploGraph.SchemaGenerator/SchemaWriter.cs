using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Language.Printing;
using DiploGraph.GraphQL.Types.Building;

namespace DiploGraph.SchemaGenerator;

/// <summary>Prints a completed schema, without the directives that only the generator reads.</summary>
internal static class SchemaWriter
{
    private const string Header =
        $"""
        # Generated from schema/types and from the model. Edit those files instead, then run:
        # {GeneratedFiles.Command}


        """;

    private static readonly string[] OwnDirectives = [RelationReader.Directive, EntityFilterTypes.Directive];

    /// <summary>Returns the schema as text: the schema itself, directives, the root types, then all other
    /// types.</summary>
    /// <exception cref="SchemaGenerationException">The schema is invalid; the message lists every
    /// error.</exception>
    public static string Write(SchemaDraft draft)
    {
        SchemaCompletion.ReplaceFields(draft, static (_, field) => Sdl.WithoutDirectives(field, OwnDirectives));
        var roots = draft.Others.OfType<SchemaDefinitionNode>()
            .SelectMany(schema => schema.OperationTypes)
            .Select(operation => operation.Type.Name)
            .ToList();
        var document = new DocumentNode
        {
            Source = new SourceText(""),
            Definitions =
            [
                .. draft.Others.OfType<SchemaDefinitionNode>(),
                .. draft.Others.OfType<DirectiveDefinitionNode>().Where(it => !OwnDirectives.Contains(it.Name)),
                .. roots.Select(name => draft.Find(name)
                    ?? throw new SchemaGenerationException($"The schema has no type {name}.")),
                .. draft.Types.Where(type => !roots.Contains(type.Name)),
            ],
        };
        var text = Header + Printer.Print(document);
        var built = SchemaBuilder.Build(new SourceText(text, "schema/diplograph.graphql"));
        return built.Succeeded
            ? text
            : throw new SchemaGenerationException(
                $"The generated schema is invalid:\n{string.Join('\n', built.Errors)}");
    }
}
