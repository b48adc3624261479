using System.Collections.Immutable;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Types.Building;

/// <summary>What the built-in directives of the type system say where they are applied.</summary>
internal static class AppliedDirectiveReader
{
    public static DirectiveNode? Find(ImmutableArray<DirectiveNode> directives, string name)
    {
        foreach (var directive in directives)
        {
            if (directive.Name == name)
            {
                return directive;
            }
        }

        return null;
    }

    /// <summary>Why an element is deprecated; null when it is not.</summary>
    public static string? DeprecationReason(ImmutableArray<DirectiveNode> directives)
    {
        if (Find(directives, BuiltInDirectives.Deprecated.Name) is not { } directive)
        {
            return null;
        }

        return directive.FindArgument("reason")?.Value is StringValueNode reason
            ? reason.Value
            : BuiltInDirectives.DefaultDeprecationReason;
    }

    /// <summary>Where a scalar is specified; null when it is not said.</summary>
    public static string? SpecifiedByUrl(ImmutableArray<DirectiveNode> directives) =>
        (Find(directives, BuiltInDirectives.SpecifiedBy.Name)?.FindArgument("url")?.Value as StringValueNode)?.Value;
}
