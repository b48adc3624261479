using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Types.Building.Rules;

/// <summary>
/// Checks that each field, enum value, union member and interface is defined only once within a type and its
/// extensions, and each argument only once within a field or directive (specification, sections 3.6 to 3.13, "Type
/// Validation").
/// </summary>
internal static class MemberNameRules
{
    public static void Check(SchemaDocument definitions, SchemaErrors errors)
    {
        foreach (var type in definitions.Types)
        {
            CheckType(type, errors);
        }

        foreach (var directive in definitions.Directives)
        {
            CheckMembers($"Argument \"@{directive.Name}", directive.Arguments, errors, "({0}:)");
        }
    }

    private static void CheckType(TypeParts type, SchemaErrors errors)
    {
        var fielded = type.All.OfType<FieldedTypeDefinitionNode>().ToList();
        var fields = fielded.SelectMany(static part => part.Fields).ToList();
        CheckMembers($"Field \"{type.Name}", fields, errors);
        foreach (var field in fields)
        {
            CheckMembers($"Argument \"{type.Name}.{field.Name}", field.Arguments, errors, "({0}:)");
        }

        var values = type.All.OfType<EnumTypeDefinitionNode>().SelectMany(static part => part.Values);
        CheckMembers($"Enum value \"{type.Name}", values, errors);
        var inputs = type.All.OfType<InputObjectTypeDefinitionNode>().SelectMany(static part => part.Fields);
        CheckMembers($"Input field \"{type.Name}", inputs, errors);

        CheckReferences(type.Name, "implements", fielded.SelectMany(static part => part.Interfaces), errors);
        var unions = type.All.OfType<UnionTypeDefinitionNode>();
        CheckReferences(type.Name, "includes", unions.SelectMany(static part => part.Members), errors);
    }

    private static void CheckMembers(
        string prefix, IEnumerable<MemberDefinitionNode> members, SchemaErrors errors, string suffix = ".{0}")
    {
        Dictionary<string, int>? seen = null;
        foreach (var member in members)
        {
            seen ??= new(StringComparer.Ordinal);
            if (seen.TryAdd(member.Name, member.NameStart))
            {
                continue;
            }

            var name = suffix.Replace("{0}", member.Name, StringComparison.Ordinal);
            errors.Add($"{prefix}{name}\" is defined more than once.", seen[member.Name], member.NameStart);
        }
    }

    private static void CheckReferences(
        string type, string verb, IEnumerable<NamedTypeNode> references, SchemaErrors errors)
    {
        Dictionary<string, int>? seen = null;
        foreach (var node in references)
        {
            seen ??= new(StringComparer.Ordinal);
            if (!seen.TryAdd(node.Name, node.Start))
            {
                errors.Add($"Type \"{type}\" {verb} \"{node.Name}\" more than once.", seen[node.Name], node.Start);
            }
        }
    }
}
