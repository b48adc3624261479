using System.Collections;
using System.Reflection;
using System.Text;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Tests.Language;

/// <summary>Describes the meaning of a tree without its formatting: trees with equal descriptions are equal.</summary>
internal static class SyntaxDescriber
{
    private static readonly string[] Form =
        ["Start", "End", "NameStart", "Source", "TokenCount", "IsBlock", "NamedType"];

    public static string Describe(object? value)
    {
        var text = new StringBuilder();
        Append(value, text);
        return text.ToString();
    }

    private static void Append(object? value, StringBuilder text)
    {
        switch (value)
        {
            case SyntaxNode node:
                text.Append(node.GetType().Name).Append('(');
                foreach (var property in node.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
                {
                    if (Form.Contains(property.Name))
                    {
                        continue;
                    }

                    text.Append(property.Name).Append('=');
                    Append(property.GetValue(node), text);
                    text.Append(' ');
                }

                text.Append(')');
                break;
            case string content:
                text.Append('"').Append(content).Append('"');
                break;
            case IEnumerable items:
                foreach (var item in items)
                {
                    Append(item, text);
                }

                break;
            default:
                text.Append(value ?? "null");
                break;
        }
    }
}
