using System.Collections.Immutable;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Types.Building;

/// <summary>Reads the arguments of built-in directives applied to schema elements.</summary>
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

    /// <summary>Returns the deprecation reason; null if the element is not deprecated.</summary>
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

    /// <summary>Returns the URL of a scalar's specification; null if there is none.</summary>
    public static string? SpecifiedByUrl(ImmutableArray<DirectiveNode> directives) =>
        (Find(directives, BuiltInDirectives.SpecifiedBy.Name)?.FindArgument("url")?.Value as StringValueNode)?.Value;
}
