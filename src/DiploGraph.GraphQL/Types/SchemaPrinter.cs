using System.Collections.Immutable;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Language.Printing;

namespace DiploGraph.GraphQL.Types;

/// <summary>
/// Prints a schema as a type system document in the order of definition, with each extension merged into the definition
/// it extends. Built-in types and directives are omitted unless the document defined them.
/// </summary>
public static class SchemaPrinter
{
    /// <summary>
    /// Prints the schema in the schema definition language. Building the output again yields an equal schema.
    /// </summary>
    public static string Print(GraphQLSchema schema) => Printer.Print(ToDocument(schema));

    /// <summary>
    /// Prints a type in the schema definition language with its extensions merged into it; returns null for a built-in
    /// type.
    /// </summary>
    public static string? Print(NamedType type) => type.Definition is null ? null : Printer.Print(Merge(type));

    private static DocumentNode ToDocument(GraphQLSchema schema)
    {
        var definitions = ImmutableArray.CreateBuilder<DefinitionNode>();
        if (NeedsDefinition(schema))
        {
            definitions.Add(SchemaDefinition(schema));
        }

        foreach (var directive in schema.Directives)
        {
            if (directive.Definition is not null)
            {
                definitions.Add(directive.Definition);
            }
        }

        foreach (var type in schema.Types)
        {
            if (!type.IsBuiltIn)
            {
                definitions.Add(Merge(type));
            }
        }

        return new DocumentNode { Source = new SourceText("", "schema"), Definitions = definitions.DrainToImmutable() };
    }

    /// <summary>
    /// Returns whether the schema needs an explicit definition: the default names would select different root types, or
    /// the schema has a description or directives.
    /// </summary>
    private static bool NeedsDefinition(GraphQLSchema schema)
    {
        if (schema.Description is not null || !schema.AppliedDirectives.IsEmpty)
        {
            return true;
        }

        return Enum.GetValues<OperationType>().Any(operation =>
            !ReferenceEquals(schema.GetRootType(operation), schema.FindType(operation.ToString())));
    }

    private static SchemaDefinitionNode SchemaDefinition(GraphQLSchema schema) => new()
    {
        Description = Describe(schema.Description),
        Directives = schema.AppliedDirectives,
        OperationTypes =
        [
            .. from operation in Enum.GetValues<OperationType>()
               let type = schema.GetRootType(operation)
               where type is not null
               select new RootOperationTypeDefinitionNode
               {
                   Operation = operation,
                   Type = new NamedTypeNode { Name = type.Name },
               },
        ],
    };

    private static TypeDefinitionNode Merge(NamedType type)
    {
        if (type.Extensions.IsEmpty)
        {
            return type.Definition!;
        }

        return type switch
        {
            ObjectType fielded => new ObjectTypeDefinitionNode
            {
                Description = type.Definition!.Description,
                Name = type.Name,
                Interfaces = Names(fielded.Interfaces),
                Directives = type.AppliedDirectives,
                Fields = Fields(fielded),
            },
            InterfaceType fielded => new InterfaceTypeDefinitionNode
            {
                Description = type.Definition!.Description,
                Name = type.Name,
                Interfaces = Names(fielded.Interfaces),
                Directives = type.AppliedDirectives,
                Fields = Fields(fielded),
            },
            UnionType union => new UnionTypeDefinitionNode
            {
                Description = type.Definition!.Description,
                Name = type.Name,
                Directives = type.AppliedDirectives,
                Members = Names(union.Members),
            },
            EnumType @enum => new EnumTypeDefinitionNode
            {
                Description = type.Definition!.Description,
                Name = type.Name,
                Directives = type.AppliedDirectives,
                Values = [.. @enum.Values.Select(static value => value.Definition!)],
            },
            InputObjectType input => new InputObjectTypeDefinitionNode
            {
                Description = type.Definition!.Description,
                Name = type.Name,
                Directives = type.AppliedDirectives,
                Fields = [.. input.Fields.Select(static field => field.Definition!)],
            },
            _ => new ScalarTypeDefinitionNode
            {
                Description = type.Definition!.Description,
                Name = type.Name,
                Directives = type.AppliedDirectives,
            },
        };
    }

    private static ImmutableArray<FieldDefinitionNode> Fields(FieldedType type) =>
        [.. type.Fields.Select(static field => field.Definition!)];

    private static ImmutableArray<NamedTypeNode> Names<T>(NamedList<T> types)
        where T : NamedType => [.. types.Select(static type => new NamedTypeNode { Name = type.Name })];

    private static StringValueNode? Describe(string? description) => description is null
        ? null
        : new StringValueNode { Value = description, IsBlock = description.AsSpan().Contains('\n') };
}
