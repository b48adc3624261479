using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Types.Building.Rules;

/// <summary>
/// Checks the definitions of a type system document: no executable definitions, one schema definition, unique types,
/// directives and root types, no built-in types, and extensions only of defined types of the same kind (specification,
/// sections 3.1 to 3.4).
/// </summary>
internal static class DefinitionRules
{
    public static void Check(SchemaDocument definitions, SchemaErrors errors)
    {
        CheckDefinitions(definitions, errors);
        CheckRootOperations(definitions, errors);
        foreach (var type in definitions.Types)
        {
            CheckExtensions(type, errors);
        }
    }

    private static void CheckDefinitions(SchemaDocument definitions, SchemaErrors errors)
    {
        foreach (var node in definitions.Document.Definitions)
        {
            switch (node)
            {
                case ExecutableDefinitionNode:
                    errors.Add("A type system document cannot contain an operation or fragment.", node.Start);
                    break;
                case SchemaDefinitionNode { IsExtension: false } schema when schema != definitions.Schema:
                    errors.Add("The schema is defined more than once.", definitions.Schema!.Start, schema.Start);
                    break;
                case TypeDefinitionNode type:
                    CheckTypeName(type, definitions, errors);
                    break;
            }
        }

        CheckDirectiveNames(definitions, errors);
    }

    private static void CheckTypeName(TypeDefinitionNode type, SchemaDocument definitions, SchemaErrors errors)
    {
        if (IsBuiltIn(type.Name))
        {
            errors.Add($"Type \"{type.Name}\" is built in and cannot be defined or extended.", type.NameStart);
            return;
        }

        var first = definitions.FindType(type.Name)!.Definition;
        if (!type.IsExtension && type != first)
        {
            errors.Add($"Type \"{type.Name}\" is defined more than once.", first!.NameStart, type.NameStart);
        }
    }

    private static void CheckDirectiveNames(SchemaDocument definitions, SchemaErrors errors)
    {
        var seen = new Dictionary<string, DirectiveDefinitionNode>(StringComparer.Ordinal);
        foreach (var directive in definitions.Document.Definitions.OfType<DirectiveDefinitionNode>())
        {
            if (!seen.TryAdd(directive.Name, directive))
            {
                errors.Add(
                    $"Directive \"@{directive.Name}\" is defined more than once.",
                    seen[directive.Name].NameStart,
                    directive.NameStart);
            }
        }
    }

    private static void CheckRootOperations(SchemaDocument definitions, SchemaErrors errors)
    {
        var seen = new Dictionary<OperationType, int>();
        foreach (var root in definitions.SchemaParts.SelectMany(static part => part.OperationTypes))
        {
            var operation = root.Operation;
            if (!seen.TryAdd(operation, root.Start))
            {
                errors.Add($"The {Name(operation)} type is given more than once.", seen[operation], root.Start);
            }
        }
    }

    private static void CheckExtensions(TypeParts type, SchemaErrors errors)
    {
        foreach (var extension in type.Extensions)
        {
            if (IsBuiltIn(type.Name))
            {
                continue;
            }

            if (type.Definition is not { } definition)
            {
                errors.Add($"Type \"{type.Name}\" is extended, but not defined.", extension.NameStart);
            }
            else if (definition.GetType() != extension.GetType())
            {
                errors.Add(
                    $"Type \"{type.Name}\" is extended as a different kind of type.",
                    definition.Start,
                    extension.Start);
            }
        }
    }

    private static bool IsBuiltIn(string name) =>
        BuiltInScalars.All.Any(type => type.Name == name) || IntrospectionTypes.All.Any(type => type.Name == name);

    private static string Name(OperationType operation) => operation.ToString().ToLowerInvariant();
}
