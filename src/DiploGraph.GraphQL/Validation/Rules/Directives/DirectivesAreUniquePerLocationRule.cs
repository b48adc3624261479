using System.Collections.Immutable;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Validation.Rules.Directives;

/// <summary>
/// Directives Are Unique per Location: a directive that is not repeatable is used only once per location. A type and
/// its extensions count as one location, and so do the schema and its extensions.
/// </summary>
internal sealed class DirectivesAreUniquePerLocationRule(ValidationContext context)
    : ValidationRule(VisitKinds.Directives)
{
    private readonly Dictionary<string, DirectiveNode> _seen = new(StringComparer.Ordinal);
    private Dictionary<string, Dictionary<string, DirectiveNode>>? _seenByDefinition;

    public override void VisitDirectives(SyntaxNode owner, ImmutableArray<DirectiveNode> directives)
    {
        if (owner is TypeSystemNode definition)
        {
            Check(directives, SeenOn(definition));
        }
        else if (directives.Length > 1)
        {
            _seen.Clear();
            Check(directives, _seen);
        }
    }

    private void Check(ImmutableArray<DirectiveNode> directives, Dictionary<string, DirectiveNode> seenHere)
    {
        foreach (var directive in directives)
        {
            var name = directive.Name;
            if (context.IsDirectiveOfDocument(name))
            {
                continue;
            }

            if (context.Schema.Directives.Find(name) is not { IsRepeatable: false })
            {
                continue;
            }

            if (seenHere.TryAdd(name, directive))
            {
                continue;
            }

            context.Report(
                $"The directive \"@{name}\" can only be used once at this location.",
                seenHere[name].Start,
                directive.Start);
        }
    }

    private Dictionary<string, DirectiveNode> SeenOn(TypeSystemNode definition)
    {
        var key = definition switch
        {
            TypeDefinitionNode type => type.Name,
            DirectiveDefinitionNode directive => "@" + directive.Name,
            _ => "schema definition",
        };
        _seenByDefinition ??= new(StringComparer.Ordinal);
        if (!_seenByDefinition.TryGetValue(key, out var seenHere))
        {
            _seenByDefinition[key] = seenHere = new(StringComparer.Ordinal);
        }

        return seenHere;
    }
}
