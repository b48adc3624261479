using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.SchemaGenerator;

/// <summary>
/// Says in the description of each field with <c>@requires</c> which role it requires, because introspection does not
/// show directives.
/// </summary>
internal static class RoleSentences
{
    private const string Directive = "requires";

    /// <summary>Adds the sentences.</summary>
    public static void Add(SchemaDraft draft) => SchemaCompletion.ReplaceFields(draft, (_, field) =>
        field.Directives.FirstOrDefault(directive => directive.Name == Directive) is { } required
            ? Sdl.WithDescription(field, Describe(field.Description, required))
            : field);

    private static StringValueNode Describe(StringValueNode? before, DirectiveNode required)
    {
        var text = before?.Value ?? "";
        var sentence = $"Requires the role {((EnumValueNode)required.Arguments[0].Value).Name}.";
        return text.Contains('\n', StringComparison.Ordinal)
            ? new StringValueNode { Value = $"{text}\n\n{sentence}", IsBlock = true }
            : Sdl.Describe($"{text} {sentence}");
    }
}
